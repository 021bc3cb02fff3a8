// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/mapped_file.h"

#include <optional>
#include <string>

/// The file of an index, before SQLite has it. It is never opened here when it may be open there: a process that closes
/// a file gives up all locks that it has on it (POSIX), those of SQLite as well.
namespace telltale::store {

/// `capture.telltale.index` beside the record; `record` is the path of the capture's first file.
std::string indexPath(const std::string &record);

/// Which file the path names: nothing where there is none, or no regular file (a link is none).
std::optional<payload::FileIdentity> indexIdentity(const std::string &path);

/// What changes when a file is written or replaced.
struct IndexStamp
{
    payload::FileIdentity identity;
    std::int64_t size = 0;
    std::int64_t modified = 0; ///< nanoseconds
    friend bool operator==(const IndexStamp &, const IndexStamp &) = default;
};
std::optional<IndexStamp> indexStamp(const std::string &path);

/// Whether there is a write-ahead log beside it: somebody writes the index, or was stopped.
bool hasIndexLog(const std::string &path);

/// Whether the folder that it is in belongs to who runs this program.
bool isOurFolder(const std::string &path);

/// Makes an empty one, readable and writable by its owner only. 0 or an errno value; EEXIST when something is there.
int createIndexFile(const std::string &path);

/// Removes it with what SQLite has put beside it, whatever it is. 0 or an errno value.
int removeIndexFile(const std::string &path);

} // namespace telltale::store
