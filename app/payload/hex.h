// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace telltale::payload {

/// The value of a hexadecimal digit, or -1.
constexpr int hexDigit(char character)
{
    if (character >= '0' && character <= '9')
        return character - '0';
    const int letter = (character | 0x20) - 'a';
    return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

/// The number in `digits` (at most 7) hexadecimal digits at `offset`, or -1 when they are not all there.
constexpr int hexNumber(std::string_view text, std::size_t offset, std::size_t digits)
{
    if (offset + digits > text.size())
        return -1;
    int number = 0;
    for (std::size_t i = offset; i < offset + digits; ++i) {
        const int digit = hexDigit(text[i]);
        if (digit < 0)
            return -1;
        number = number * 16 + digit;
    }
    return number;
}

} // namespace telltale::payload
