// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// A file as it was read, and what tells it from others. Paths are the system's bytes.
struct ConfigFile
{
    std::string path; ///< where it is, links followed
    std::string bytes;
    bool isThere = false;
    bool hasOwner = false; ///< mode, owner and group are known and have to stay
    unsigned mode = 0;     ///< permission bits
    unsigned owner = 0;
    unsigned group = 0;
};

/// Reads a regular file of at most 16 MiB; one that is not there is no error. Errors: switch-file-refused.
Result<ConfigFile> readConfigFile(const std::string &path);

/// SHA-256 of bytes in hexadecimal.
std::string sha256Of(std::string_view bytes);

/// Writes a copy of the file as it was read beside it, `NAME.telltale-YYYYMMDDTHHMMSSmmmZ.bak`, with its permissions
/// and owner; returns its path. Errors: switch-not-written.
Result<std::string> backUp(const ConfigFile &file);
/// The backups of a file, the newest first.
std::vector<std::string> backupsOf(const std::string &path);

/// Puts the bytes in the file's place: into a temporary file beside it with the permissions and the owner it has (a
/// new file: 0644 less the umask), waits for the disk, makes sure that nobody has changed the file since it was read,
/// renames, and reads it again. What is there then and differs is put right from what was read, and is an error.
/// Errors: switch-not-written.
Result<bool> replaceFile(const ConfigFile &file, std::string_view bytes);
/// Takes a file away that still has the bytes it was read with. Errors: switch-not-written.
Result<bool> removeFile(const ConfigFile &file);

} // namespace telltale::privacy
