// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/canonical_text.h"

#include "base/utf8.h"
#include "payload/hex.h"

#include <charconv>

namespace telltale::store {

namespace {

constexpr std::string_view canonicalDigits = "0123456789abcdef";
constexpr std::string_view escapedBytes = "\"\\\b\t\n\f\r";
constexpr std::string_view escapeLetters = "\"\\btnfr";

bool isPlainByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

void appendEscaped(std::string &out, char c)
{
    const std::size_t known = escapedBytes.find(c);
    if (known != std::string_view::npos) {
        out += '\\';
        out += escapeLetters[known];
        return;
    }
    out += "\\u00";
    out += canonicalDigits[static_cast<unsigned char>(c) >> 4u];
    out += canonicalDigits[static_cast<unsigned char>(c) & 15u];
}

} // namespace

void appendCanonical(std::string &out, std::string_view text)
{
    out += '"';
    while (!text.empty()) {
        std::size_t plain = 0;
        while (plain < text.size() && isPlainByte(text[plain]))
            ++plain;
        out.append(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty())
            break;
        const Utf8Character character = firstCharacter(text);
        if (!character.isValid)
            out += "\uFFFD";
        else if (character.length == 1 && character.value < 0x80)
            appendEscaped(out, text.front());
        else
            out.append(text.substr(0, character.length));
        text.remove_prefix(character.length);
    }
    out += '"';
}

void appendCanonical(std::string &out, const std::optional<std::string> &text)
{
    if (text)
        appendCanonical(out, std::string_view(*text));
    else
        out += "null";
}

std::string hexOf(std::span<const std::uint8_t> bytes)
{
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        text += canonicalDigits[byte >> 4u];
        text += canonicalDigits[byte & 15u];
    }
    return text;
}

payload::Sha256Value sha256Of(std::string_view bytes)
{
    payload::Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

bool CanonicalCursor::literal(std::string_view expected)
{
    if (!m_rest.starts_with(expected))
        return false;
    m_rest.remove_prefix(expected.size());
    return true;
}

bool CanonicalCursor::number(std::uint64_t &number)
{
    const auto [end, problem] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), number);
    if (problem != std::errc())
        return false;
    m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
    return true;
}

bool CanonicalCursor::escaped(std::string &text)
{
    if (m_rest.size() < 2)
        return false;
    if (m_rest[1] == 'u') {
        const int value = payload::hexNumber(m_rest, 2, 4);
        if (value < 0 || value >= 0x20)
            return false;
        text += static_cast<char>(value);
        m_rest.remove_prefix(6);
        return true;
    }
    const std::size_t known = escapeLetters.find(m_rest[1]);
    if (known == std::string_view::npos)
        return false;
    text += escapedBytes[known];
    m_rest.remove_prefix(2);
    return true;
}

bool CanonicalCursor::text(std::string &text)
{
    text.clear();
    if (!literal("\""))
        return false;
    while (!m_rest.empty()) {
        const std::size_t plain = m_rest.find_first_of("\"\\");
        if (plain == std::string_view::npos)
            return false;
        text.append(m_rest.substr(0, plain));
        m_rest.remove_prefix(plain);
        if (m_rest.front() == '"')
            return literal("\"");
        if (!escaped(text))
            return false;
    }
    return false;
}

bool CanonicalCursor::text(std::optional<std::string> &text)
{
    if (literal("null")) {
        text.reset();
        return true;
    }
    return this->text(text.emplace());
}

bool CanonicalCursor::hex(std::span<std::uint8_t> bytes)
{
    if (!literal("\""))
        return false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const int value = payload::hexNumber(m_rest, i * 2, 2);
        if (value < 0)
            return false;
        bytes[i] = static_cast<std::uint8_t>(value);
    }
    m_rest.remove_prefix(bytes.size() * 2);
    return literal("\"");
}

} // namespace telltale::store
