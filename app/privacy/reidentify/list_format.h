// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace telltale::privacy {

/// How a list of values is written.
struct ListFormat
{
    enum class Kind : std::uint8_t {
        Lines,  ///< a value a line
        Csv,    ///< RFC 4180, every cell is a value
        Passwd, ///< passwd(5), shadow(5), group(5): name, full name and home of each
        Ldif,   ///< RFC 2849: the values of all attributes
        Json,   ///< a capture: not for ListReader
    };
    Kind kind = Kind::Lines;
    char separator = ',';        ///< of CSV
    bool withWholeLines = false; ///< CSV that may be lines: the whole ones are values, too
};

/// Judges by the first bytes (UTF-8; some 64 KiB are enough), then by the name.
ListFormat sniffListFormat(std::string_view head, std::string_view fileName);

} // namespace telltale::privacy
