// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/lexeme.h"
#include "payload/tolerant_tokens.h"
#include "payload/utf8.h"

namespace telltale::payload {

namespace {

/// White space of JavaScript and Unicode that JSON does not have, and what page editors leave behind unseen.
bool isOddSpace(char32_t c)
{
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029
        || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

std::size_t oddSpaceLength(std::string_view bytes)
{
    const auto first = static_cast<unsigned char>(bytes.front());
    if (first != 0xC2 && first != 0xE1 && first != 0xE2 && first != 0xE3 && first != 0xEF)
        return 0;
    const Utf8Character character = firstCharacter(bytes);
    return character.isValid && isOddSpace(character.value) ? character.length : 0;
}

} // namespace

bool TolerantTokens::skipSpace()
{
    while (!isAtEnd()) {
        const char byte = m_text[m_at];
        if (byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t') {
            ++m_at;
        } else if (byte == '\v' || byte == '\f') {
            oddSpace(1);
        } else if (byte == '#' || (byte == '/' && byteAt(m_at + 1) == '/')) {
            lineComment();
        } else if (byte == '/' && byteAt(m_at + 1) == '*') {
            if (!blockComment())
                return false;
        } else if (static_cast<unsigned char>(byte) >= 0x80) {
            const std::size_t length = oddSpaceLength(rest());
            if (length == 0)
                return true;
            oddSpace(length);
        } else {
            return true;
        }
    }
    return true;
}

/// Several in a row are one remark.
void TolerantTokens::oddSpace(std::size_t length)
{
    if (m_at == 0 && m_isStart && m_text.starts_with("\xEF\xBB\xBF"))
        m_notes.add(Code::ByteOrderMark, 0);
    else if (m_oddSpaceEnd != m_at)
        m_notes.add(Code::OddSpace, offset());
    m_at += length;
    m_oddSpaceEnd = m_at;
}

void TolerantTokens::lineComment()
{
    const std::size_t from = m_at;
    m_notes.add(Code::Comment, offset());
    // JavaScript's line ends: LF, CR, U+2028, U+2029.
    while ((m_at = std::min(m_text.find_first_of("\n\r\xE2", m_at), m_text.size())) < m_text.size()) {
        if (m_text[m_at] != '\xE2')
            break;
        if (byteAt(m_at + 1) == '\x80' && (byteAt(m_at + 2) == '\xA8' || byteAt(m_at + 2) == '\xA9'))
            break;
        ++m_at;
    }
    checkComment(from);
}

bool TolerantTokens::blockComment()
{
    const std::size_t from = m_at;
    m_notes.add(Code::Comment, offset());
    const std::size_t end = m_text.find("*/", m_at + 2);
    const bool isClosed = end != std::string_view::npos;
    m_at = isClosed ? end + 2 : m_text.size();
    checkComment(from);
    if (!isClosed)
        failAtEnd(Code::UnterminatedComment, {});
    return isClosed;
}

void TolerantTokens::checkComment(std::size_t from)
{
    const std::string_view comment = m_text.substr(from, m_at - from);
    if (isUtf8(comment))
        return;
    for (std::size_t at = firstInvalidUtf8(comment); at < comment.size();) {
        m_notes.add(Code::InvalidUtf8, static_cast<std::uint32_t>(from + at));
        at += firstCharacter(comment.substr(at)).length;
        at += firstInvalidUtf8(comment.substr(at));
    }
}

} // namespace telltale::payload
