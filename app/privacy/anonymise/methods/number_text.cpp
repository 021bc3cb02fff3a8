// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/anonymise/methods/number_text.h"

#include "audit/values/checks/ascii.h"

namespace telltale::privacy {

namespace {

std::string_view takeNumberDigits(std::string_view &text)
{
    std::size_t size = 0;
    while (size < text.size() && audit::checks::isDigit(text[size]))
        ++size;
    const std::string_view digits = text.substr(0, size);
    text.remove_prefix(size);
    return digits;
}

} // namespace

std::optional<NumberText> parseNumberText(std::string_view text)
{
    NumberText number;
    number.isNegative = text.starts_with('-');
    text.remove_prefix(number.isNegative ? 1 : 0);
    number.whole = takeNumberDigits(text);
    if (number.whole.empty() || (number.whole.size() > 1 && number.whole.front() == '0'))
        return std::nullopt;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        number.fraction = takeNumberDigits(text);
        if (number.fraction.empty())
            return std::nullopt;
    }
    if (text.empty())
        return number;
    number.exponent = text;
    if (text.front() != 'e' && text.front() != 'E')
        return std::nullopt;
    text.remove_prefix(1);
    if (text.starts_with('+') || text.starts_with('-'))
        text.remove_prefix(1);
    return !takeNumberDigits(text).empty() && text.empty() ? std::optional(number) : std::nullopt;
}

} // namespace telltale::privacy
