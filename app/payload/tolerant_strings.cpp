// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/hex.h"
#include "payload/tolerant_tokens.h"
#include "payload/utf8.h"

#include <algorithm>
#include <array>

namespace telltale::payload {

namespace {

/// Bytes that mean nothing special inside a string.
constexpr auto plain = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0x20; byte < 0x80; ++byte)
        table[byte] = byte != '"' && byte != '\'' && byte != '\\';
    return table;
}();

bool isHighSurrogate(int unit)
{
    return (unit & 0xFC00) == 0xD800;
}

bool isLowSurrogate(int unit)
{
    return (unit & 0xFC00) == 0xDC00;
}

} // namespace

TokenEnd TolerantTokens::string(bool isKey)
{
    const std::size_t start = m_at;
    m_quote = current();
    if (m_quote == '\'')
        m_notes.add(Code::SingleQuotes, offset());
    ++m_at;
    for (;;) {
        while (m_at < m_text.size() && plain[static_cast<unsigned char>(m_text[m_at])])
            ++m_at;
        if (isAtEnd())
            return notClosed(start);
        const char byte = m_text[m_at];
        if (byte == m_quote) {
            ++m_at;
            return TokenEnd::Whole;
        }
        if (byte == '\\') {
            if (!escape())
                return TokenEnd::Bad;
        } else if (static_cast<unsigned char>(byte) >= 0x80) {
            foreign();
        } else if (static_cast<unsigned char>(byte) >= 0x20) {
            ++m_at; // the other quote
        } else if (!control(isKey)) {
            return notClosed(start);
        }
    }
}

/// The string ends here without a quote: at the end of the text, or of the line when no quote fits.
TokenEnd TolerantTokens::notClosed(std::size_t start)
{
    const std::string_view lexeme = m_text.substr(start, m_at - start);
    QString detail = shown(lexeme);
    if (lexeme.size() > 48) {
        std::size_t from = lexeme.size() - 20;
        while (from < lexeme.size() && (static_cast<unsigned char>(lexeme[from]) & 0xC0u) == 0x80u)
            ++from;
        detail = QChar(0x2026) + shown(lexeme.substr(from));
    }
    if (isAtEnd())
        failAtEnd(Code::UnterminatedString, detail);
    else
        m_notes.fail(Code::UnterminatedString, offset(), detail);
    return TokenEnd::NotClosed;
}

/// Bytes that are not ASCII.
void TolerantTokens::foreign()
{
    do {
        const Utf8Character character = firstCharacter(rest());
        if (!character.isValid)
            m_notes.add(Code::InvalidUtf8, offset());
        m_at += character.length;
    } while (static_cast<unsigned char>(current()) >= 0x80);
}

/// A raw control character; false when it is a line end at which the string had better end.
bool TolerantTokens::control(bool isKey)
{
    const bool isLineEnd = m_text[m_at] == '\n' || m_text[m_at] == '\r';
    if (isLineEnd && m_at >= m_closes && !closesLater(m_at, isKey))
        return false;
    m_notes.add(Code::ControlCharacter, offset());
    m_at += rest().starts_with("\r\n") ? 2 : 1;
    return true;
}

/// Whether a string that goes over a line end is meant to: the next quote of its kind must be followed by what follows
/// strings. If a quote was forgotten, the next one opens another string, and a key or value follows.
bool TolerantTokens::closesLater(std::size_t from, bool isKey)
{
    std::size_t at = from;
    while (at < m_text.size() && m_text[at] != m_quote)
        at += m_text[at] == '\\' ? 2 : 1;
    if (at >= m_text.size()) {
        m_notes.noteSearchToEnd();
        return false;
    }
    m_closes = at;
    const std::size_t next = m_text.find_first_not_of(" \t\r\n", at + 1);
    if (next == std::string_view::npos) {
        m_notes.noteSearchToEnd();
        return !isKey;
    }
    const std::string_view followers = isKey ? ":" : ",}]/#";
    return followers.find(m_text[next]) != std::string_view::npos;
}

/// From the backslash on. The text's end is left for string() to find.
bool TolerantTokens::escape()
{
    const char letter = byteAt(m_at + 1);
    switch (letter) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
        m_at += 2;
        return true;
    case 'u':
        return unicodeEscape();
    default:
        break;
    }
    if (m_at + 1 >= m_text.size()) {
        m_at = m_text.size();
        return true;
    }
    if (letter == 'x' && hexNumber(m_text, m_at + 2, 2) < 0)
        return brokenEscape();
    m_notes.add(Code::EscapeForm, offset());
    const bool isForeign = static_cast<unsigned char>(letter) >= 0x80;
    const bool isLineEnd = letter == '\n' || letter == '\r';
    if (isLineEnd)
        m_at += rest().starts_with("\\\r\n") ? 3 : 2;
    else if (isForeign || static_cast<unsigned char>(letter) < 0x20)
        ++m_at; // the character itself is looked at as any other
    else
        m_at += letter == 'x' ? 4 : 2;
    return true;
}

/// `\u` or `\x` without all of its digits: an error, unless it is only the text that ends.
bool TolerantTokens::brokenEscape()
{
    std::size_t end = m_at + 2;
    while (hexDigit(byteAt(end)) >= 0)
        ++end;
    if (end >= m_text.size()) {
        m_at = m_text.size();
        return true;
    }
    const std::size_t length = byteAt(end) == m_quote ? end - m_at : end + 1 - m_at;
    fail(Code::BadEscape, shown(m_text.substr(m_at, length)));
    return false;
}

/// `\uXXXX`, or two of them for a pair.
bool TolerantTokens::unicodeEscape()
{
    const int unit = hexNumber(m_text, m_at + 2, 4);
    if (unit < 0)
        return brokenEscape();
    const bool isPair =
        isHighSurrogate(unit) && m_text.substr(m_at + 6, 2) == "\\u" && isLowSurrogate(hexNumber(m_text, m_at + 8, 4));
    if (!isPair && (isHighSurrogate(unit) || isLowSurrogate(unit)))
        m_notes.add(Code::LoneSurrogate, offset());
    m_at += isPair ? 12 : 6;
    return true;
}

} // namespace telltale::payload
