// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace telltale::payload {

/// Where the marks of an input are kept.
struct MarkPlaces
{
    std::string beside; ///< `INPUT.notes.toml`
    std::string own;    ///< among the user's data, for inputs in folders that cannot be written
};

/// Nothing for what is no regular file (standard input, a pipe): its marks cannot be kept.
std::optional<MarkPlaces> markPlaces(const std::string &input);
/// True for the name of a side file: it is no input.
bool isMarkFileName(std::string_view name);

/// Nothing when there is no such file. A file that is no regular one, that cannot be read or is longer than 64 MiB is
/// an error.
Result<std::optional<std::string>> readMarkFile(const std::string &path);
/// In one step or not at all, readable by its owner only; no text removes the file. Links are not followed.
Result<bool> writeMarkFile(const std::string &path, const std::string &text);

} // namespace telltale::payload
