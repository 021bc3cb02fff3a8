// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"

#include <atomic>
#include <string>
#include <vector>

namespace telltale::payload {

/// The files of a folder and of the folders below it that are payloads by their names, in the order of their names. Of
/// a capture record only the first file, with which the others are read.
struct FolderListing
{
    std::vector<std::string> files;      ///< paths that begin with the folder's own
    std::vector<Diagnostic> diagnostics; ///< folders that could not be read, files passed over
};

constexpr std::size_t mostFolderFiles = 10'000;

bool isFolder(const std::string &path);
/// Links to folders are not followed, so that a loop is none; hidden files and folders are passed over. At most `most`
/// files, and as many others looked at as it takes; more is an error with the code folder-limit. `cancelled` may be
/// null.
FolderListing listFolder(const std::string &path, const std::atomic<bool> *cancelled,
                         std::size_t most = mostFolderFiles);

} // namespace telltale::payload
