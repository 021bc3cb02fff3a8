// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace telltale {

/// Finds offsets of lines and columns in a text, and the other way round. Columns count characters, a byte order mark
/// at the beginning is passed over. For texts of files that people edit: it remembers where every character stands.
class TextPlaces
{
public:
    /// The text must outlive it.
    explicit TextPlaces(std::string_view text);

    /// Where a line and column (from 1) stand; the end of the line or text where there is no such place.
    std::size_t offset(std::uint32_t line, std::uint32_t column) const;
    Place place(std::size_t offset) const;
    /// Where the line that an offset stands in begins.
    std::size_t lineBegin(std::size_t offset) const;
    /// Behind its line feed, or the end of the text.
    std::size_t lineEnd(std::size_t offset) const;

private:
    std::size_t lineAt(std::size_t offset) const;

    std::string_view m_text;
    std::vector<std::size_t> m_characters; ///< where each begins; the end of the text at last
    std::vector<std::size_t> m_lines;      ///< where they begin
    std::vector<std::size_t> m_firsts;     ///< the number of the first character of each line
};

} // namespace telltale
