// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/lexeme.h"

#include "payload/hex.h"
#include "payload/utf8.h"

#include <simdjson.h>

#include <algorithm>

namespace telltale::payload {

namespace {

/// Undoes `\uXXXX` at `offset` (two of them for a pair); returns how many bytes it was, 0 when it is none.
std::size_t decodeUnicode(std::string &out, std::string_view text, std::size_t offset)
{
    const int unit = hexNumber(text, offset + 2, 4);
    if (unit < 0)
        return 0;
    auto character = static_cast<char32_t>(unit);
    if ((character & 0xFC00u) == 0xD800u && text.substr(offset + 6, 2) == "\\u") {
        const int second = hexNumber(text, offset + 8, 4);
        if (second >= 0 && (static_cast<unsigned>(second) & 0xFC00u) == 0xDC00u) {
            character = 0x10000u + ((character & 0x3FFu) << 10) + (static_cast<char32_t>(second) & 0x3FFu);
            appendUtf8(out, character);
            return 12;
        }
    }
    appendUtf8(out, character);
    return 6;
}

/// How long the line break at `offset` is that a backslash makes disappear; 0 when there is none.
std::size_t lineBreak(std::string_view text, std::size_t offset)
{
    if (text.substr(offset, 2) == "\r\n")
        return 2;
    if (text[offset] == '\n' || text[offset] == '\r')
        return 1;
    const std::string_view three = text.substr(offset, 3);
    return three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" ? 3 : 0;
}

char controlFor(char letter)
{
    switch (letter) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    case '0':
        return '\0';
    default:
        return letter; // quotes, backslash, slash, and what no standard knows: the character itself
    }
}

/// Undoes the escape at `offset` (a backslash); returns how many bytes it was.
std::size_t decodeEscape(std::string &out, std::string_view text, std::size_t offset)
{
    if (offset + 1 >= text.size()) {
        out += '\\';
        return 1;
    }
    if (text[offset + 1] == 'u') {
        if (const std::size_t length = decodeUnicode(out, text, offset))
            return length;
    }
    if (text[offset + 1] == 'x') {
        const int character = hexNumber(text, offset + 2, 2);
        if (character >= 0) {
            appendUtf8(out, static_cast<char32_t>(character));
            return 4;
        }
    }
    if (const std::size_t length = lineBreak(text, offset + 1))
        return 1 + length;
    out += controlFor(text[offset + 1]);
    return 2;
}

/// Without its quotes; one that was cut off has only the first.
std::string_view unquoted(std::string_view lexeme)
{
    if (lexeme.empty() || (lexeme.front() != '"' && lexeme.front() != '\''))
        return lexeme;
    const char quote = lexeme.front();
    lexeme.remove_prefix(1);
    if (lexeme.empty() || lexeme.back() != quote)
        return lexeme;
    std::size_t slashes = 0;
    while (slashes + 1 < lexeme.size() && lexeme[lexeme.size() - 2 - slashes] == '\\')
        ++slashes;
    return slashes % 2 == 0 ? lexeme.substr(0, lexeme.size() - 1) : lexeme;
}

} // namespace

std::string decodeString(std::string_view lexeme)
{
    const std::string_view text = unquoted(lexeme);
    std::string out;
    out.reserve(text.size());
    std::size_t offset = 0;
    for (;;) {
        const std::size_t escape = std::min(text.find('\\', offset), text.size());
        out.append(text.substr(offset, escape - offset));
        if (escape == text.size())
            return out;
        offset = escape + decodeEscape(out, text, escape);
    }
}

bool isUtf8(std::string_view bytes)
{
    return simdjson::validate_utf8(bytes.data(), bytes.size());
}

std::size_t firstInvalidUtf8(std::string_view bytes)
{
    std::size_t offset = 0;
    while (offset < bytes.size()) {
        if (static_cast<unsigned char>(bytes[offset]) < 0x80) {
            ++offset;
            continue;
        }
        const Utf8Character character = firstCharacter(bytes.substr(offset));
        if (!character.isValid)
            return offset;
        offset += character.length;
    }
    return offset;
}

QString displayValue(NodeType type, std::string_view lexeme)
{
    if (type != NodeType::String)
        return visible(lexeme);
    const std::string decoded = decodeString(lexeme);
    return decoded.empty() ? QStringLiteral("\"\"") : visible(decoded);
}

void appendJsonString(std::string &out, std::string_view bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    static constexpr std::string_view controls = "btn?fr";
    out += '"';
    std::size_t offset = 0;
    while (offset < bytes.size()) {
        const char byte = bytes[offset];
        const auto value = static_cast<unsigned char>(byte);
        if (value >= 0x80) {
            const Utf8Character character = firstCharacter(bytes.substr(offset));
            if (character.isValid) {
                out.append(bytes.substr(offset, character.length));
            } else if (character.length == 3 && value == 0xED) {
                const unsigned second = static_cast<unsigned char>(bytes[offset + 1]);
                const unsigned third = static_cast<unsigned char>(bytes[offset + 2]);
                out.append("\\ud").append(
                    {digits[second >> 2 & 15u], digits[(second & 3u) << 2 | (third >> 4 & 3u)], digits[third & 15u]});
            } else {
                out += "\xEF\xBF\xBD";
            }
            offset += character.length;
            continue;
        }
        if (byte == '"' || byte == '\\')
            out.append({'\\', byte});
        else if (value >= 8 && value <= 13 && value != 11)
            out.append({'\\', controls[value - 8u]});
        else if (value < 0x20)
            out.append("\\u00").append({digits[value >> 4], digits[value & 15u]});
        else
            out += byte;
        ++offset;
    }
    out += '"';
}

} // namespace telltale::payload
