// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/keys/keyring.h"
#include "privacy/keys/secret_key.h"

namespace telltale::privacy {

/// A person's own key, and where it lies.
struct StoredKey
{
    enum class Where : std::uint8_t { Keyring, File };
    SecretKey key;
    Where where = Where::File;
    bool isNew = false; ///< it was made just now
};

/// `CONFIG_FOLDER/anonymise.key`
std::string usualKeyFile();

/// The person's key: that of the keyring; where it has none, that of `file`; where that is missing, a new one, which
/// goes to the keyring, or where there is no keyring to `file` (mode 0600). A key once made is never taken for another
/// one silently: `file` says so when the keyring has the key, and a keyring that is gone then is the error
/// `key-in-keyring`. Every other thing that cannot be read is an error too (see readKeyFile() and Keyring).
Result<StoredKey> usualKey(Keyring &keyring, const std::string &file = usualKeyFile());

} // namespace telltale::privacy
