// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Bytes as ASCII, whatever the locale: what every check is written with.
namespace telltale::audit::checks {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
constexpr bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
constexpr bool isAlpha(char c)
{
    return isUpper(c) || isLower(c);
}
constexpr bool isAlnum(char c)
{
    return isAlpha(c) || isDigit(c);
}
constexpr bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr bool isPrintable(char c)
{
    return c >= ' ' && c <= '~';
}
constexpr char lower(char c)
{
    return isUpper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}
constexpr char upper(char c)
{
    return isLower(c) ? static_cast<char>(c - ('a' - 'A')) : c;
}
constexpr int digit(char c)
{
    return c - '0';
}

template<typename Predicate>
constexpr bool all(std::string_view text, Predicate predicate)
{
    for (const char c : text) {
        if (!predicate(c))
            return false;
    }
    return !text.empty();
}

constexpr bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (lower(a[i]) != lower(b[i]))
            return false;
    }
    return true;
}

inline std::string lowered(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        c = lower(c);
    return out;
}

inline std::string uppered(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        c = upper(c);
    return out;
}

/// Without the white space around it.
constexpr std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

/// The number that all of the text is, in decimal digits; none for more than fits.
constexpr std::optional<std::uint64_t> unsignedNumber(std::string_view text)
{
    if (text.empty() || text.size() > 19)
        return std::nullopt;
    std::uint64_t number = 0;
    for (const char c : text) {
        if (!isDigit(c))
            return std::nullopt;
        number = number * 10 + static_cast<std::uint64_t>(digit(c));
    }
    return number;
}

/// The letters and digits only, capitals: how numbers that people group are compared.
inline std::string compact(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (isAlnum(c))
            out += upper(c);
    }
    return out;
}

} // namespace telltale::audit::checks
