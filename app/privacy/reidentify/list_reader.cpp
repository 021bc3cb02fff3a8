// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/list_reader.h"

#include "audit/values/checks/ascii.h"
#include "audit/values/checks/encodings.h"
#include "base/utf8.h"
#include "payload/lexeme.h"
#include "privacy/reidentify/value_variants.h"

namespace telltale::privacy {

using namespace audit::checks;

ListReader::ListReader(const ListFormat &format, std::string column, const ValueSource::Take &take)
    : m_format(format), m_column(std::move(column)), m_take(take)
{
    if (const auto number = unsignedNumber(m_column); number && *number != 0)
        m_columnNumber = static_cast<std::size_t>(*number);
    if (!m_column.empty())
        m_format.withWholeLines = false;
}

void ListReader::give(std::string_view value)
{
    if (value.empty() || m_isStopped)
        return;
    if (value.size() > ValueVariants::longestValue) {
        ++m_tooLong;
        return;
    }
    ++m_values;
    m_isStopped = !m_take(value);
    if (m_isStopped || all(value, [](char c) { return static_cast<unsigned char>(c) < 0x80u; })
        || payload::isUtf8(value))
        return;
    std::string latin;
    for (const char c : value)
        appendUtf8(latin, static_cast<unsigned char>(c));
    if (latin.size() <= ValueVariants::longestValue)
        m_isStopped = !m_take(latin);
}

bool ListReader::feed(std::string_view bytes)
{
    if (m_format.kind != ListFormat::Kind::Csv) {
        feedLines(bytes);
        return !m_isStopped;
    }
    for (const char c : bytes) {
        if (m_isStopped)
            return false;
        csvByte(c);
    }
    return !m_isStopped;
}

void ListReader::feedLines(std::string_view bytes)
{
    while (!bytes.empty() && !m_isStopped) {
        const std::size_t end = bytes.find('\n');
        const std::string_view piece = bytes.substr(0, end);
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        const bool isWhole = end != std::string_view::npos;
        if (isWhole && m_text.empty() && !m_isOver) {
            line(piece);
            continue;
        }
        m_isOver |= m_text.size() + piece.size() > longestLine;
        if (!m_isOver)
            m_text += piece;
        if (!isWhole)
            return;
        if (m_isOver)
            ++m_tooLong;
        else
            line(m_text);
        m_isOver = false;
        m_text.clear();
    }
}

void ListReader::line(std::string_view text)
{
    while (text.ends_with('\r'))
        text.remove_suffix(1);
    switch (m_format.kind) {
    case ListFormat::Kind::Passwd:
        passwdLine(text);
        break;
    case ListFormat::Kind::Ldif:
        ldifLine(text);
        break;
    default:
        give(text);
    }
}

/// Quotes are taken off, two in a row are one (RFC 4180); a quote elsewhere is a character like others.
void ListReader::csvByte(char c)
{
    if (m_text.size() > longestLine) {
        // Perhaps a quote that was never closed: the next line begins anew.
        m_isOver = true;
        m_isQuoted = false;
        m_text.clear();
    }
    if (!m_isOver && m_format.withWholeLines && c != '\n' && m_row.size() <= longestLine)
        m_row += c;
    if (m_isQuoted && c != '"') {
        if (!m_isOver)
            m_text += c;
        return;
    }
    if (c == '"' && m_isQuoted) {
        m_isQuoted = false;
        m_isBehindQuote = true;
        return;
    }
    if (c == '"' && (m_text.empty() || m_isBehindQuote)) {
        if (m_isBehindQuote)
            m_text += '"';
        m_isQuoted = true;
        m_isBehindQuote = false;
        return;
    }
    m_isBehindQuote = false;
    if (c == m_format.separator)
        endCell();
    else if (c == '\n')
        endRow();
    else if (!m_isOver)
        m_text += c;
}

void ListReader::endCell()
{
    if (m_isHeader && m_columnNumber == 0 && !m_column.empty() && trimmed(m_text) == m_column)
        m_columnNumber = m_cell;
    else if (m_isOver)
        ++m_tooLong;
    else if (m_column.empty() || (m_columnNumber == m_cell && m_columnNumber != 0))
        give(m_text);
    m_text.clear();
    m_isOver = false;
    m_isQuoted = false;
    m_isBehindQuote = false;
    ++m_cell;
}

void ListReader::endRow()
{
    if (m_text.ends_with('\r'))
        m_text.pop_back();
    const bool isSingle = m_cell == 1;
    endCell();
    m_isHeader = false;
    m_cell = 1;
    if (m_row.ends_with('\r'))
        m_row.pop_back();
    if (m_format.withWholeLines && !isSingle && m_row.size() <= longestLine)
        give(m_row);
    m_row.clear();
}

void ListReader::passwdLine(std::string_view text)
{
    if (text.starts_with('#'))
        return;
    std::size_t number = 1;
    for (std::string_view rest = text; !m_isStopped; ++number) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        const std::string_view part = rest.substr(0, end);
        if (m_columnNumber == number || (m_column.empty() && number != 2 && number != 7))
            give(part);
        // The full name, without room and telephone numbers; these count, too.
        if (number == 5 && m_column.empty() && part.find(',') != std::string_view::npos) {
            for (std::string_view name = part; !name.empty();) {
                const std::size_t comma = std::min(name.find(','), name.size());
                give(name.substr(0, comma));
                name.remove_prefix(std::min(comma + 1, name.size()));
            }
        }
        if (end == rest.size())
            return;
        rest.remove_prefix(end + 1);
    }
}

void ListReader::ldifLine(std::string_view text)
{
    if (text.starts_with(' ')) {
        if (m_logical.size() + text.size() <= longestLine)
            m_logical += text.substr(1);
        return;
    }
    endLdifLine();
    m_logical = text;
}

void ListReader::endLdifLine()
{
    const std::string_view text = m_logical;
    const std::size_t colon = text.starts_with('#') ? std::string_view::npos : text.find(':');
    if (colon == std::string_view::npos)
        return;
    std::string_view name = text.substr(0, colon);
    name = name.substr(0, name.find(';'));
    if (!m_column.empty() && !equalsIgnoringCase(name, m_column))
        return;
    std::string_view value = text.substr(colon + 1);
    const bool isBase64 = value.starts_with(':');
    if (isBase64)
        value.remove_prefix(1);
    if (value.starts_with('<')) // stands in a file elsewhere
        return;
    value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
    if (!isBase64)
        give(value);
    else if (const auto bytes = decodeBase64(value))
        give(*bytes);
}

bool ListReader::end()
{
    if (m_format.kind == ListFormat::Kind::Csv) {
        if (!m_text.empty() || m_cell != 1 || m_isOver)
            endRow();
        return !m_isStopped;
    }
    if (m_isOver)
        ++m_tooLong;
    else if (!m_text.empty())
        line(m_text);
    m_text.clear();
    if (m_format.kind == ListFormat::Kind::Ldif) {
        endLdifLine();
        m_logical.clear();
    }
    return !m_isStopped;
}

} // namespace telltale::privacy
