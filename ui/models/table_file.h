// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::models {

/// A small table for programs: its columns have names that are not translated. UTF-8; a cell that nobody knows is "".
struct PlainTable
{
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> numbers; ///< columns whose cells are numbers, or ""
};

/// With a first line of names; cells that a spreadsheet would take for a formula are guarded (RFC 4180).
std::string csvOf(const PlainTable &table);
/// An object per line; what is not known is null.
std::string ndjsonOf(const PlainTable &table);

/// Writes a file as a whole or not at all, readable by its owner only. Errors: not-writable, output-is-input for one of
/// the inputs, by whichever name.
Result<bool> writeWhole(const std::string &path, std::string_view bytes, std::span<const std::string> inputs);

} // namespace telltale::models
