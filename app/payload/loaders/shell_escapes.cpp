// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/shell_escapes.h"

#include "payload/hex.h"
#include "payload/utf8.h"

#include <algorithm>

namespace telltale::payload {

namespace {

struct Number
{
    char32_t value = 0;
    std::size_t length = 0; ///< digits; 0: there is none
};

Number readNumber(std::string_view digits, std::size_t most, int base)
{
    Number number;
    while (number.length < std::min(most, digits.size())) {
        const int digit = hexDigit(digits[number.length]);
        if (digit < 0 || digit >= base)
            break;
        number.value = number.value * static_cast<char32_t>(base) + static_cast<char32_t>(digit);
        ++number.length;
    }
    return number;
}

/// Behind `u`. Browsers write a character beyond U+FFFF as the two halves that JavaScript sees. A shell would make
/// ill-formed bytes of each half; what was meant, and what the browser had sent, is the one character.
std::size_t appendUnicode(std::string_view rest, std::string &out)
{
    const Number high = readNumber(rest, 4, 16);
    if (high.value >= 0xD800 && high.value < 0xDC00 && rest.substr(high.length).starts_with("\\u")) {
        const Number low = readNumber(rest.substr(high.length + 2), 4, 16);
        if (low.value >= 0xDC00 && low.value < 0xE000) {
            appendUtf8(out, 0x10000 + ((high.value - 0xD800) << 10) + (low.value - 0xDC00));
            return high.length + 2 + low.length;
        }
    }
    if (high.length != 0)
        appendUtf8(out, high.value);
    return high.length;
}

std::size_t appendCodePoint(std::string_view rest, std::string &out)
{
    const Number number = readNumber(rest, 8, 16);
    if (number.length != 0)
        appendUtf8(out, number.value > 0x10FFFF ? 0xFFFD : number.value);
    return number.length;
}

std::size_t appendByte(const Number &number, std::string &out)
{
    if (number.length != 0)
        out += static_cast<char>(number.value & 0xFF);
    return number.length;
}

} // namespace

std::size_t appendShellEscape(std::string_view rest, std::string &out)
{
    constexpr std::string_view letters = "abeEfnrtv\\'\"?";
    constexpr std::string_view values = "\a\b\x1B\x1B\f\n\r\t\v\\'\"?";
    const char letter = rest.front();
    if (const std::size_t known = letters.find(letter); known != std::string_view::npos) {
        out += values[known];
        return 1;
    }
    if (letter == 'c' && rest.size() > 1) {
        out += static_cast<char>(rest[1] & 0x1F);
        return 2;
    }
    std::size_t digits = 0;
    if (letter == 'x')
        digits = appendByte(readNumber(rest.substr(1), 2, 16), out);
    else if (letter == 'u')
        digits = appendUnicode(rest.substr(1), out);
    else if (letter == 'U')
        digits = appendCodePoint(rest.substr(1), out);
    else if (letter >= '0' && letter <= '7')
        return appendByte(readNumber(rest, 3, 8), out);
    if (digits == 0)
        out.append("\\").append(1, letter);
    return digits + 1;
}

} // namespace telltale::payload
