// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"

namespace telltale {

namespace {

constexpr Utf8Character invalid(std::uint32_t length)
{
    return {0, length, false};
}

/// What the byte behind the first one may be; it tells overlong forms, surrogates and what is too large.
bool fitsSecond(unsigned char first, unsigned char second)
{
    switch (first) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;
    case 0xED:
        return second >= 0x80 && second <= 0x9F;
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;
    default:
        return (second & 0xC0u) == 0x80u;
    }
}

} // namespace

Utf8Character firstCharacter(std::string_view bytes)
{
    const auto at = [&bytes](std::size_t index) { return static_cast<unsigned char>(bytes[index]); };
    const unsigned char first = at(0);
    if (first < 0x80)
        return {first, 1, true};
    if (first < 0xC2 || first > 0xF4)
        return invalid(1);
    const std::uint32_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (bytes.size() < 2 || !fitsSecond(first, at(1))) {
        const bool isSurrogate =
            first == 0xED && bytes.size() >= 3 && (at(1) & 0xC0u) == 0x80u && (at(2) & 0xC0u) == 0x80u;
        return invalid(isSurrogate ? 3 : 1);
    }
    char32_t value = first & (0xFFu >> (length + 1));
    value = value << 6 | (at(1) & 0x3Fu);
    for (std::uint32_t i = 2; i < length; ++i) {
        if (i >= bytes.size() || (at(i) & 0xC0u) != 0x80u)
            return invalid(i);
        value = value << 6 | (at(i) & 0x3Fu);
    }
    return {value, length, true};
}

void appendUtf8(std::string &out, char32_t character)
{
    const auto add = [&out](char32_t byte) { out += static_cast<char>(byte); };
    if (character < 0x80) {
        add(character);
        return;
    }
    if (character < 0x800) {
        add(0xC0 | character >> 6);
    } else {
        if (character < 0x10000) {
            add(0xE0 | character >> 12);
        } else {
            add(0xF0 | character >> 18);
            add(0x80 | (character >> 12 & 0x3F));
        }
        add(0x80 | (character >> 6 & 0x3F));
    }
    add(0x80 | (character & 0x3F));
}

} // namespace telltale
