// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// From the line of a table's header to the next one.
struct TomlSection
{
    std::size_t begin = 0; ///< byte
    std::size_t end = 0;
    std::string header; ///< as written, with its brackets: `[[event]]`; "" for what stands in front of all headers
};

/// How a TOML text is divided into tables: what is needed to change one of them and leave the others as they are.
struct TomlOutline
{
    std::vector<TomlSection> sections; ///< the first one is what stands in front of all headers; it may be empty
    std::size_t mostDots = 0;          ///< outside of strings and comments, on one line: how deep keys may nest
};

/// Of a text that need not be TOML; then it is of no use, but never wrong about the limits of sections.
TomlOutline outlineOf(std::string_view text);

} // namespace telltale::payload
