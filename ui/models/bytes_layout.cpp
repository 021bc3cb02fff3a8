// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/bytes_layout.h"

#include "payload/lexeme.h"

#include <QChar>

#include <algorithm>

namespace telltale::models {

namespace {

constexpr int tabColumns = 4;
// A row may end this many columns early so that a word stays whole.
constexpr int softBreak = 12;

bool isPlainAscii(char c)
{
    return c >= 0x20 && c < 0x7F;
}

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1F64F)
        || (c >= 0x1F900 && c <= 0x1F9FF) || (c >= 0x20000 && c <= 0x3FFFD);
}

/// Letters that are shown as they are, without asking visible(): nearly all text there is.
bool isCommonLetter(char32_t c)
{
    return (c >= 0xC0 && c <= 0x2AF) || (c >= 0x388 && c <= 0x481) || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA);
}

/// Bytes of the well-formed UTF-8 sequence at `offset`; 1 when there is none.
std::uint32_t sequenceLength(std::string_view bytes, std::uint32_t offset)
{
    const auto lead = static_cast<unsigned char>(bytes[offset]);
    const std::uint32_t length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
    if (length == 1 || offset + length > bytes.size())
        return 1;
    return payload::isUtf8(bytes.substr(offset, length)) ? length : 1;
}

char32_t codePoint(std::string_view sequence)
{
    const auto at = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(sequence[i])); };
    switch (sequence.size()) {
    case 2:
        return (at(0) & 0x1F) << 6 | (at(1) & 0x3F);
    case 3:
        return (at(0) & 0x0F) << 12 | (at(1) & 0x3F) << 6 | (at(2) & 0x3F);
    case 4:
        return (at(0) & 0x07) << 18 | (at(1) & 0x3F) << 12 | (at(2) & 0x3F) << 6 | (at(3) & 0x3F);
    default:
        return at(0);
    }
}

bool combines(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

} // namespace

Glyph glyphAt(std::string_view bytes, std::uint32_t offset, int column)
{
    Glyph glyph;
    glyph.offset = offset;
    const char c = bytes[offset];
    if (isPlainAscii(c))
        return glyph;
    glyph.isPlain = false;
    const bool returnAtEnd = c == '\r' && (offset + 1 == bytes.size() || bytes[offset + 1] == '\n');
    if (c == '\n' || returnAtEnd) {
        glyph.columns = 0;
        return glyph;
    }
    if (c == '\t') {
        glyph.columns = tabColumns - column % tabColumns;
        return glyph;
    }
    glyph.bytes = sequenceLength(bytes, offset);
    const std::string_view sequence = bytes.substr(offset, glyph.bytes);
    const char32_t code = codePoint(sequence);
    if (glyph.bytes > 1 && isCommonLetter(code)) {
        glyph.text = QString::fromUcs4(&code, 1);
        glyph.columns = isWide(code) ? 2 : 1;
        return glyph;
    }
    glyph.text = payload::visible(sequence);
    const bool asItIs = glyph.bytes > 1 && glyph.text == QString::fromUcs4(&code, 1);
    glyph.columns = !asItIs            ? static_cast<int>(glyph.text.size())
        : isWide(code)                 ? 2
        : combines(code) && column > 0 ? 0
                                       : 1;
    return glyph;
}

void BytesLayout::start(std::string_view bytes, const LineIndex &lines, int columns)
{
    m_bytes = bytes;
    m_lines = &lines;
    m_columns = std::max(columns, 8);
    m_next = 0;
    m_line = 0;
    m_offsets.clear();
    m_lineOf.clear();
}

int BytesLayout::indentOf(std::uint32_t lineStart) const
{
    int column = 0;
    std::uint32_t at = lineStart;
    while (at < m_bytes.size() && (m_bytes[at] == ' ' || m_bytes[at] == '\t') && column < m_columns) {
        column += m_bytes[at] == '\t' ? tabColumns - column % tabColumns : 1;
        ++at;
    }
    return std::min(column + 2, m_columns / 2);
}

std::uint32_t BytesLayout::rowEnd(std::uint32_t offset, int column) const
{
    std::uint32_t at = offset;
    std::uint32_t afterSpace = 0;
    int spaceColumn = 0;
    bool onlySpace = true; // white space that a line begins with is no place to break it
    while (at < m_bytes.size()) {
        const char c = m_bytes[at];
        if (c == '\n')
            return at + 1;
        std::uint32_t length = 1;
        int columns = 1;
        if (!isPlainAscii(c)) {
            const Glyph glyph = glyphAt(m_bytes, at, column);
            length = glyph.bytes;
            columns = glyph.columns;
        }
        if (column + columns > m_columns && at > offset) {
            const bool soft = afterSpace > offset && spaceColumn + softBreak >= m_columns && c != ' ';
            return soft ? afterSpace : at;
        }
        at += length;
        column += columns;
        onlySpace = onlySpace && (c == ' ' || c == '\t');
        if (c == ' ' && !onlySpace) {
            afterSpace = at;
            spaceColumn = column;
        }
    }
    return at;
}

bool BytesLayout::extend(std::size_t budget)
{
    const std::uint64_t stop = m_next + budget;
    while (!isFinished() && m_next < stop) {
        const auto offset = static_cast<std::uint32_t>(m_next);
        const std::uint32_t lineStart = m_lines->start(m_line);
        m_offsets.push_back(offset);
        m_lineOf.push_back(m_line);
        const std::uint32_t end = rowEnd(offset, offset == lineStart ? 0 : indentOf(lineStart));
        m_next = end;
        if (end > offset && m_bytes[end - 1] == '\n')
            ++m_line;
        else if (end == m_bytes.size())
            m_next = m_bytes.size() + 1;
    }
    return isFinished();
}

BytesLayout::Row BytesLayout::row(std::uint32_t index) const
{
    Row row;
    row.offset = m_offsets[index];
    const std::uint64_t laidOut = std::min<std::uint64_t>(m_next, m_bytes.size());
    row.end = index + 1 < rowCount() ? m_offsets[index + 1] : static_cast<std::uint32_t>(laidOut);
    row.line = m_lineOf[index];
    const std::uint32_t lineStart = m_lines->start(row.line);
    row.isContinuation = row.offset != lineStart;
    row.indent = row.isContinuation ? indentOf(lineStart) : 0;
    return row;
}

std::uint32_t BytesLayout::rowOf(std::uint32_t offset) const
{
    const auto next = std::upper_bound(m_offsets.begin(), m_offsets.end(), offset);
    return next == m_offsets.begin() ? 0 : static_cast<std::uint32_t>(next - m_offsets.begin()) - 1;
}

void BytesLayout::glyphs(const Row &row, const std::function<void(const Glyph &, int)> &each) const
{
    int column = row.indent;
    for (std::uint32_t at = row.offset; at < row.end;) {
        const Glyph glyph = glyphAt(m_bytes, at, column);
        each(glyph, column);
        column += glyph.columns;
        at += glyph.bytes;
    }
}

int BytesLayout::columnOf(const Row &row, std::uint32_t offset) const
{
    int column = row.indent;
    for (std::uint32_t at = row.offset; at < std::min(offset, row.end);) {
        const Glyph glyph = glyphAt(m_bytes, at, column);
        if (at + glyph.bytes > offset)
            break;
        column += glyph.columns;
        at += glyph.bytes;
    }
    return column;
}

std::uint32_t BytesLayout::offsetAt(const Row &row, int column) const
{
    int at = row.indent;
    std::uint32_t offset = row.offset;
    std::uint32_t last = row.offset;
    while (offset < row.end) {
        const Glyph glyph = glyphAt(m_bytes, offset, at);
        last = offset;
        if (column < at + glyph.columns)
            break;
        at += glyph.columns;
        offset += glyph.bytes;
    }
    return last;
}

} // namespace telltale::models
