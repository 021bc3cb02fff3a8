// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/administrator_check.h"

#include "cli/activity_notes.h"
#include "cli/secret_input.h"
#include "store/activity/administrator_file.h"

#include <QCoreApplication>

namespace telltale::cli {

Error wrongPassphrase()
{
    return {"administrator-refused",
            QCoreApplication::translate("telltale::cli::Passphrase",
                                        "This is not the administrator's passphrase; the activity log tells of it")};
}

Result<bool> letIn(const ActivityNotes &notes, const std::optional<std::string> &passphraseFile)
{
    // Where none is set, what cannot be told is said by what changes something.
    const Result<bool> noted = notes.noteAdministrator();
    const Result<std::optional<std::string>> hash = store::readAdministratorFile(store::usualAdministratorFile());
    if (!hash)
        return hash.error();
    if (!*hash)
        return true;
    if (!noted)
        return noted.error();
    const Result<store::Administrator> administrator = notes.administrator();
    if (!administrator)
        return administrator.error();
    const Result<SecretText> passphrase = readSecret(
        passphraseFile, QCoreApplication::translate("telltale::cli::Passphrase", "Administrator's passphrase"));
    if (!passphrase)
        return passphrase.error();
    const Result<bool> isRight = administrator->check(passphrase->view());
    if (!isRight)
        return isRight.error();
    return *isRight ? Result<bool>(true) : Result<bool>(wrongPassphrase());
}

} // namespace telltale::cli
