// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/policy_keys.h"

#include "privacy/keys/key_file.h"
#include "privacy/keys/key_store.h"

namespace telltale::cli {

Result<privacy::KeySource> keysFor(const privacy::Policy &policy, const std::optional<std::string> &keyFile)
{
    if (!policy.needsKey())
        return privacy::KeySource();
    if (keyFile) {
        Result<privacy::SecretKey> key = privacy::readKeyFile(*keyFile);
        return key ? Result<privacy::KeySource>(privacy::KeySource(*std::move(key))) : key.error();
    }
    Result<privacy::StoredKey> stored = privacy::usualKey(*privacy::desktopKeyring());
    return stored ? Result<privacy::KeySource>(privacy::KeySource(std::move(stored->key))) : stored.error();
}

} // namespace telltale::cli
