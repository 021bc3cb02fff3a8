// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"
#include "base/utf8.h"

#include <cstdio>

namespace telltale {

namespace {

/// Characters that change how text looks or runs without being seen themselves.
bool isInvisible(char32_t c)
{
    return (c >= 0x80 && c <= 0x9F) || c == 0xAD || c == 0x34F || c == 0x61C || c == 0x115F || c == 0x1160
        || (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F) || c == 0x3164 || c == 0xFEFF || c == 0xFFA0 || (c >= 0xFFF9 && c <= 0xFFFB)
        || (c & 0xFFFEu) == 0xFFFEu || (c >= 0xE0000 && c <= 0xE0FFF);
}

void appendCode(std::string &out, char32_t character)
{
    char text[16];
    const auto number = static_cast<unsigned>(character);
    if (number > 0xFFFF)
        std::snprintf(text, sizeof text, "\\u{%X}", number);
    else
        std::snprintf(text, sizeof text, "\\u%04X", number);
    out += text;
}

void appendBytes(std::string &out, std::string_view bytes)
{
    char text[8];
    for (const char byte : bytes) {
        std::snprintf(text, sizeof text, "\\x%02X", static_cast<unsigned>(static_cast<unsigned char>(byte)));
        out += text;
    }
}

void appendVisible(std::string &out, std::string_view bytes, const Utf8Character &character)
{
    if (character.isValid) {
        if (isInvisible(character.value))
            appendCode(out, character.value);
        else
            out.append(bytes);
        return;
    }
    if (character.length == 3 && static_cast<unsigned char>(bytes[0]) == 0xED) {
        const char32_t high = static_cast<unsigned char>(bytes[1]) & 0x3Fu;
        const char32_t low = static_cast<unsigned char>(bytes[2]) & 0x3Fu;
        appendCode(out, 0xD000u | high << 6 | low);
        return;
    }
    appendBytes(out, bytes);
}

} // namespace

std::string visibleUtf8(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size());
    std::size_t offset = 0;
    while (offset < bytes.size()) {
        const auto byte = static_cast<unsigned char>(bytes[offset]);
        if (byte >= 0x20 && byte < 0x7F) {
            out += bytes[offset++];
            continue;
        }
        if (byte <= 0x7F) {
            appendUtf8(out, byte == 0x7F ? U'\u2421' : 0x2400u + byte); // Unicode's pictures of control characters
            ++offset;
            continue;
        }
        const Utf8Character character = firstCharacter(bytes.substr(offset));
        appendVisible(out, bytes.substr(offset, character.length), character);
        offset += character.length;
    }
    return out;
}

QString visible(std::string_view bytes)
{
    const std::string text = visibleUtf8(bytes);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace telltale
