// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/keys/secret_key.h"

#include <optional>
#include <string>

namespace telltale::privacy {

/// Reads a key from a file of hexadecimal digits (`openssl rand -hex 32`). `path` is one of the system, at most 64 KiB.
/// Errors: `key-file-missing`, `key-file-unreadable` (also what is no plain file), `key-file-open-to-others` (anybody
/// but its owner may read or write it), `key-in-keyring` (the file says that the keyring has the key), and those of
/// SecretKey::fromHex().
Result<SecretKey> readKeyFile(const std::string &path);

/// Writes it with mode 0600, never over another file: the error `key-file-exists`. The folder is made where it is
/// missing, with mode 0700. Error else: `key-file-not-written`.
Result<bool> writeKeyFile(const std::string &path, const SecretKey &key);
/// The same for a file that says that the keyring has the key.
Result<bool> writeKeyringNote(const std::string &path);
/// Takes that one away again; never a file that holds anything else.
void removeKeyringNote(const std::string &path);

} // namespace telltale::privacy
