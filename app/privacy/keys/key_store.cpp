// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/keys/key_store.h"

#include "base/config_folder.h"
#include "privacy/keys/key_file.h"

#include <QCoreApplication>

#include <string_view>

namespace telltale::privacy {

namespace {

bool hasCode(const Error &error, std::string_view code)
{
    return error.code == code;
}

Result<StoredKey> newKeyInKeyring(Keyring &keyring, const std::string &file)
{
    Result<SecretKey> made = SecretKey::make();
    if (!made)
        return made.error();
    // The note comes first: a key that is stored without one could be made a second time by a session without a
    // keyring.
    if (const Result<bool> noted = writeKeyringNote(file); !noted)
        return noted.error();
    if (const Result<bool> written = keyring.write(made->toHex()); !written) {
        removeKeyringNote(file);
        return written.error();
    }
    return StoredKey{*std::move(made), StoredKey::Where::Keyring, true};
}

Result<StoredKey> newKeyInFile(const std::string &file)
{
    Result<SecretKey> made = SecretKey::make();
    if (!made)
        return made.error();
    const Result<bool> written = writeKeyFile(file, *made);
    if (written)
        return StoredKey{*std::move(made), StoredKey::Where::File, true};
    if (!hasCode(written.error(), "key-file-exists"))
        return written.error();
    // Somebody made one in the same moment.
    Result<SecretKey> theirs = readKeyFile(file);
    if (!theirs)
        return theirs.error();
    return StoredKey{*std::move(theirs), StoredKey::Where::File, false};
}

} // namespace

std::string usualKeyFile()
{
    return configFolder() + "/anonymise.key";
}

Result<StoredKey> usualKey(Keyring &keyring, const std::string &file)
{
    const bool hasKeyring = keyring.isThere();
    if (hasKeyring) {
        const Result<std::optional<std::string>> stored = keyring.read();
        if (!stored)
            return stored.error();
        if (*stored) {
            Result<SecretKey> key = SecretKey::fromHex(**stored);
            if (!key)
                return Error{"keyring-unreadable",
                             QCoreApplication::translate("telltale::Keys", "What the keyring has for us is no key: %1")
                                 .arg(key.error().message)};
            return StoredKey{*std::move(key), StoredKey::Where::Keyring, false};
        }
    }
    Result<SecretKey> inFile = readKeyFile(file);
    if (inFile)
        return StoredKey{*std::move(inFile), StoredKey::Where::File, false};
    if (!hasCode(inFile.error(), "key-file-missing"))
        return inFile.error();
    return hasKeyring ? newKeyInKeyring(keyring, file) : newKeyInFile(file);
}

} // namespace telltale::privacy
