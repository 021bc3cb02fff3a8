// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/policy_keys.h"

#include "cli/activity_notes.h"
#include "privacy/keys/key_file.h"
#include "privacy/keys/key_store.h"

namespace telltale::cli {

namespace {

std::string wordsOf(const privacy::StoredKey &stored)
{
    const bool isInKeyring = stored.where == privacy::StoredKey::Where::Keyring;
    return std::string(stored.isNew ? "made and used, " : "used, ")
        + (isInKeyring ? "keyring" : pathForLog(privacy::usualKeyFile()));
}

} // namespace

Result<privacy::KeySource> keysFor(const privacy::Policy &policy, const std::optional<std::string> &keyFile,
                                   ActivityNotes &notes)
{
    if (!policy.needsKey())
        return privacy::KeySource();
    if (keyFile) {
        Result<privacy::SecretKey> key = privacy::readKeyFile(*keyFile);
        if (!key)
            return key.error();
        notes.keyUsed("used, " + pathForLog(*keyFile));
        return privacy::KeySource(*std::move(key));
    }
    Result<privacy::StoredKey> stored = privacy::usualKey(*privacy::desktopKeyring());
    if (!stored)
        return stored.error();
    notes.keyUsed(wordsOf(*stored));
    return privacy::KeySource(std::move(stored->key));
}

} // namespace telltale::cli
