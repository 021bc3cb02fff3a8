// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/tolerant_tokens.h"

#include "payload/hex.h"
#include "payload/lexeme.h"
#include "payload/utf8.h"

#include <QChar>
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace telltale::payload {

namespace {

constexpr std::string_view literals[] = {"true", "false", "null", "NaN", "Infinity"};
constexpr std::size_t shownBytes = 24;

bool isTokenDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isAsciiLetter(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

/// What stands directly behind a number belongs to it: `12px`, `2024-01-09`, `1.2.3`.
bool continuesNumber(char character)
{
    return isTokenDigit(character) || isAsciiLetter(character) || character == '_' || character == '$'
        || character == '.' || character == '+' || character == '-';
}

bool isForeignLetter(char32_t character)
{
    return QChar::isLetterOrNumber(character) || QChar::isMark(character)
        || QChar::category(character) == QChar::Punctuation_Connector;
}

} // namespace

TolerantTokens::TolerantTokens(std::string_view text, std::uint32_t offset, bool isStart, TolerantNotes &notes)
    : m_text(text), m_at(std::min<std::size_t>(offset, text.size())), m_notes(notes),
      m_oddSpaceEnd(std::string_view::npos), m_isStart(isStart)
{
}

void TolerantTokens::failAtEnd(Code code, const QString &detail)
{
    m_at = m_text.size();
    m_ranOut = true;
    if (m_limit == 0)
        m_notes.fail(code, offset(), detail);
    else
        m_notes.fail(Code::DocumentLimit, offset(), QLocale().formattedDataSize(static_cast<qint64>(m_limit)));
}

QString TolerantTokens::shown(std::string_view bytes)
{
    if (bytes.size() <= shownBytes)
        return visible(bytes);
    std::size_t length = shownBytes;
    while ((static_cast<unsigned char>(bytes[length]) & 0xC0u) == 0x80u && length > shownBytes - 4)
        --length;
    return visible(bytes.substr(0, length)) + QChar(0x2026);
}

QString TolerantTokens::excerpt() const
{
    if (isAtEnd())
        return {};
    std::size_t end = m_at + identifier(m_at).size();
    while (end < m_text.size() && end - m_at <= shownBytes && continuesNumber(m_text[end]))
        ++end;
    if (end == m_at)
        end += firstCharacter(rest()).length;
    return shown(m_text.substr(m_at, end - m_at));
}

std::size_t TolerantTokens::ellipsis() const
{
    const std::string_view text = rest();
    if (text.starts_with("\xE2\x80\xA6"))
        return 3;
    if (!text.starts_with("..."))
        return 0;
    return std::min(text.find_first_not_of('.'), text.size());
}

std::size_t TolerantTokens::digits(std::size_t offset) const
{
    std::size_t end = offset;
    while (isTokenDigit(byteAt(end)))
        ++end;
    return end - offset;
}

/// Digits, point, digits, exponent. False when something of it is missing.
bool TolerantTokens::decimal(std::size_t &at, bool &isOddForm) const
{
    const std::size_t whole = digits(at);
    isOddForm = whole == 0 || (whole > 1 && m_text[at] == '0');
    at += whole;
    std::size_t fraction = 0;
    if (byteAt(at) == '.' && byteAt(at + 1) != '.') {
        fraction = digits(at + 1);
        isOddForm |= fraction == 0;
        at += 1 + fraction;
    }
    if (whole + fraction == 0)
        return false;
    if ((byteAt(at) | 0x20) != 'e')
        return true;
    ++at;
    if (byteAt(at) == '+' || byteAt(at) == '-')
        ++at;
    const std::size_t exponent = digits(at);
    at += exponent;
    return exponent != 0;
}

/// The text ends inside of a number or word.
TokenEnd TolerantTokens::cut()
{
    failAtEnd(Code::CutOff, QCoreApplication::translate("telltale::Codes", "inside a number or word"));
    return TokenEnd::Bad;
}

TokenEnd TolerantTokens::number()
{
    std::size_t at = m_at;
    if (current() == '+' || current() == '-')
        ++at;
    Code form = Code::NumberForm;
    bool isOddForm = true;
    bool isWhole = false;
    if (byteAt(at) == 'N' || byteAt(at) == 'I') {
        const std::string_view word = identifier(at);
        form = Code::NotANumber;
        at += word.size();
        isWhole = word == "NaN" || word == "Infinity";
        if (at == m_text.size() && !isWhole && (literals[3].starts_with(word) || literals[4].starts_with(word)))
            return cut();
    } else if (byteAt(at) == '0' && (byteAt(at + 1) | 0x20) == 'x') {
        const std::size_t first = at += 2;
        form = Code::HexNumber;
        while (hexDigit(byteAt(at)) >= 0)
            ++at;
        isWhole = at != first;
    } else {
        isWhole = decimal(at, isOddForm);
    }
    if (!isWhole && at >= m_text.size())
        return cut();
    const bool isDots = m_text.substr(at, 3) == "...";
    if (!isWhole || (continuesNumber(byteAt(at)) && !isDots)) {
        fail(Code::BadNumber, excerpt());
        return TokenEnd::Bad;
    }
    if (current() == '+')
        m_notes.add(Code::LeadingPlus, offset());
    if (isOddForm)
        m_notes.add(form, offset());
    m_at = at;
    return TokenEnd::Whole;
}

TokenEnd TolerantTokens::word(NodeType &type)
{
    const std::string_view word = identifier(m_at);
    const auto *const found = std::find(std::begin(literals), std::end(literals), word);
    if (found == std::end(literals)) {
        const auto begins = [word](std::string_view literal) { return literal.starts_with(word); };
        if (m_at + word.size() == m_text.size() && std::any_of(std::begin(literals), std::end(literals), begins))
            return cut();
        fail(Code::BadLiteral, excerpt());
        return TokenEnd::Bad;
    }
    const auto index = found - std::begin(literals);
    type = index < 2 ? NodeType::Boolean : index == 2 ? NodeType::Null : NodeType::Number;
    if (type == NodeType::Number)
        m_notes.add(Code::NotANumber, offset());
    m_at += word.size();
    return TokenEnd::Whole;
}

/// How many bytes the character at `offset` takes if it may stand in a key without quotes, else 0.
std::size_t TolerantTokens::keyCharacter(std::size_t offset, bool isFirst) const
{
    const char byte = byteAt(offset);
    if (isAsciiLetter(byte) || byte == '_' || byte == '$')
        return 1;
    if (isTokenDigit(byte) || byte == '-')
        return isFirst ? 0 : 1;
    if (byte == '\\')
        return byteAt(offset + 1) == 'u' ? 2 : 0;
    if (static_cast<unsigned char>(byte) < 0x80)
        return 0;
    const Utf8Character character = firstCharacter(m_text.substr(offset));
    return character.isValid && isForeignLetter(character.value) ? character.length : 0;
}

/// The run of letters, digits, `_` and `$` at `offset`.
std::string_view TolerantTokens::identifier(std::size_t offset) const
{
    std::size_t end = offset;
    while (byteAt(end) != '-' && byteAt(end) != '\\') {
        const std::size_t length = keyCharacter(end, false);
        if (length == 0)
            break;
        end += length;
    }
    return m_text.substr(offset, end - offset);
}

TokenEnd TolerantTokens::bareKey()
{
    m_notes.add(Code::UnquotedKey, offset());
    for (bool isFirst = true;; isFirst = false) {
        const std::size_t length = keyCharacter(m_at, isFirst);
        if (length == 0)
            return TokenEnd::Whole;
        if (current() != '\\')
            m_at += length;
        else if (!unicodeEscape())
            return TokenEnd::Bad;
    }
}

} // namespace telltale::payload
