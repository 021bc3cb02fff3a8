// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/number_checks.h"

#include "audit/values/checks/ascii.h"

#include <array>

namespace telltale::audit::checks {

int weightedSum(std::string_view digits, std::initializer_list<int> weights)
{
    int sum = 0;
    std::size_t at = 0;
    for (const int weight : weights) {
        if (at >= digits.size())
            break;
        sum += weight * digit(digits[at++]);
    }
    return sum;
}

bool iso7064Mod11_10(std::string_view digits)
{
    int product = 10;
    for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
        int sum = (digit(digits[i]) + product) % 10;
        if (sum == 0)
            sum = 10;
        product = sum * 2 % 11;
    }
    return (11 - product) % 10 == digit(digits.back());
}

bool verhoeff(std::string_view digits)
{
    // In the dihedral group D5, a·b for rotations (0-4) and reflections (5-9).
    const auto times = [](int a, int b) {
        if (a < 5)
            return b < 5 ? (a + b) % 5 : 5 + (a + b - 5) % 5;
        return b < 5 ? 5 + (a - 5 - b + 5) % 5 : (a - b + 5) % 5;
    };
    constexpr std::array permutation{1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
    int check = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        int value = digit(digits[digits.size() - 1 - i]);
        for (std::size_t turn = 0; turn < i % 8; ++turn)
            value = permutation[static_cast<std::size_t>(value)];
        check = times(check, value);
    }
    return check == 0;
}

bool icao731(std::string_view text)
{
    constexpr std::array weights{7, 3, 1};
    int sum = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        sum += weights[i % 3] * (isDigit(text[i]) ? digit(text[i]) : upper(text[i]) - 'A' + 10);
    return isDigit(text.back()) && sum % 10 == digit(text.back());
}

bool isDate(int year, int month, int day)
{
    constexpr std::array days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1 || day > days[static_cast<std::size_t>(month - 1)])
        return false;
    return month != 2 || day < 29 || year % 4 == 0;
}

int numberAt(std::string_view digits, std::size_t at, std::size_t count)
{
    int number = 0;
    for (std::size_t i = at; i < at + count && i < digits.size(); ++i)
        number = number * 10 + digit(digits[i]);
    return number;
}

bool isRepeated(std::string_view digits)
{
    return digits.find_first_not_of(digits.front(), 1) == std::string_view::npos;
}

} // namespace telltale::audit::checks
