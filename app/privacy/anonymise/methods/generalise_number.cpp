// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/ascii.h"
#include "privacy/anonymise/methods/generalise.h"
#include "privacy/anonymise/methods/number_text.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace telltale::privacy {

namespace {

/// Beyond this a double does not hold every whole number.
constexpr double largestExact = 9e15;
constexpr int mostDecimals = 9;

std::string fixedText(double number, int decimals)
{
    // Not printf: it writes the decimal point of the person's country.
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed, decimals).ptr;
    std::string text(buffer, end);
    return text.find_first_of("123456789") == std::string::npos && text.starts_with('-') ? text.substr(1) : text;
}

/// How many decimals multiples of a step have.
int decimalsOf(double step)
{
    double scaled = step;
    for (int decimals = 0; decimals < mostDecimals; ++decimals, scaled *= 10) {
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * scaled)
            return decimals;
    }
    return mostDecimals;
}

std::optional<double> doubleOf(std::string_view text)
{
    double number = 0;
    if (!parseNumberText(text))
        return std::nullopt;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || !std::isfinite(number) || std::abs(number) > largestExact)
        return std::nullopt;
    return number;
}

std::optional<std::string> oneCoordinate(std::string_view text, double step)
{
    const std::optional<double> degrees = doubleOf(text);
    if (!degrees || std::abs(*degrees) > 180)
        return std::nullopt;
    return fixedText(std::round(*degrees / step) * step, decimalsOf(step));
}

} // namespace

std::optional<std::string> generalisedCoordinates(std::string_view text, double step)
{
    std::string made;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t end = std::min(text.find_first_of(",;", at), text.size());
        const std::string_view part = text.substr(at, end - at);
        const std::string_view number = audit::checks::trimmed(part);
        const auto one = oneCoordinate(number, step);
        if (!one)
            return std::nullopt;
        made += part.starts_with(' ') ? " " + *one : *one;
        if (end < text.size())
            made += text[end];
        at = end + 1;
    }
    return made;
}

std::optional<std::string> generalisedNumber(std::string_view text, double step)
{
    const std::optional<double> number = doubleOf(text);
    if (!number)
        return std::nullopt;
    // 0.3 is three times 0.1, though not for binary fractions.
    const double times = *number / step;
    const bool isOnBorder =
        std::abs(times - std::round(times)) <= 4 * std::numeric_limits<double>::epsilon() * std::abs(times);
    const double bucket = isOnBorder ? std::round(times) : std::floor(times);
    return fixedText(bucket * step, decimalsOf(step));
}

} // namespace telltale::privacy
