// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace telltale::store {

/// `CONFIG_FOLDER/administrator.toml`
std::string usualAdministratorFile();

/// The Argon2id string in such a file; nothing where there is no file. Errors: administrator-unreadable (also what
/// others may read or write, and what is no such file): nobody is let in then.
Result<std::optional<std::string>> readAdministratorFile(const std::string &path);
/// The same text as it stands in the file, for people too.
std::string administratorText(std::string_view hash);
/// Puts a file of its owner only in its place, whole or not at all. Error: administrator-not-written.
Result<bool> writeAdministratorFile(const std::string &path, std::string_view hash);
/// Likewise.
Result<bool> removeAdministratorFile(const std::string &path);

} // namespace telltale::store
