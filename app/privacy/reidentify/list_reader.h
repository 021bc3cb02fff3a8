// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/reidentify/list_format.h"
#include "privacy/reidentify/value_source.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// Reads values out of a list as its bytes come, in pieces of any size: the same values however it is cut. Keeps one
/// value (one logical line of LDIF), never the list. Bytes that are no UTF-8 are given as they are, and read as
/// Latin-1.
class ListReader
{
public:
    static constexpr std::size_t longestLine = 64 * 1024;

    /// `column`: only this one, by its name in the first row (of CSV; the attribute of LDIF) or its number from 1; ""
    /// for all.
    ListReader(const ListFormat &format, std::string column, const ValueSource::Take &take);

    /// UTF-8 or other bytes without a byte order mark. False when enough was taken.
    bool feed(std::string_view bytes);
    /// Behind the last bytes: a last line needs no line feed.
    bool end();
    std::uint64_t values() const { return m_values; }
    std::uint64_t tooLong() const { return m_tooLong; }
    /// False: a column was asked for by a name that the list does not have.
    bool hasColumn() const
    {
        return m_column.empty() || m_columnNumber != 0 || m_format.kind == ListFormat::Kind::Ldif;
    }

private:
    void line(std::string_view line);
    void csvByte(char c);
    void endCell();
    void endRow();
    void passwdLine(std::string_view line);
    void ldifLine(std::string_view line);
    void endLdifLine();
    void give(std::string_view value);
    void feedLines(std::string_view bytes);

    ListFormat m_format;
    std::string m_column;
    std::size_t m_columnNumber = 0; ///< from 1; 0: not known (yet)
    const ValueSource::Take &m_take;
    std::string m_text;    ///< the line or cell that has begun
    std::string m_row;     ///< of CSV: the whole line
    std::string m_logical; ///< of LDIF: the line with those that continue it
    std::size_t m_cell = 1;
    bool m_isHeader = true;
    bool m_isQuoted = false;
    bool m_isBehindQuote = false;
    bool m_isOver = false; ///< the line is too long
    bool m_isStopped = false;
    std::uint64_t m_values = 0;
    std::uint64_t m_tooLong = 0;
};

} // namespace telltale::privacy
