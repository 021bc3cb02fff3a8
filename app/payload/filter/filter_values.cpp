// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/filter/filter_values.h"

#include <charconv>
#include <chrono>

namespace telltale::payload {

namespace {

constexpr std::int64_t lowest = INT64_MIN + 1; // one less is "no time"
constexpr std::int64_t highest = INT64_MAX;

/// What one value stands for: from its first to its last number.
using NumberRange = std::optional<NumberMatch>;

template<typename ParseOne>
NumberRange parseRange(std::string_view text, ParseOne parseOne)
{
    const std::size_t dots = text.find("..");
    if (dots != std::string_view::npos) {
        const std::string_view from = text.substr(0, dots);
        const std::string_view to = text.substr(dots + 2);
        const NumberRange first = from.empty() ? NumberRange({lowest, lowest}) : parseOne(from);
        const NumberRange last = to.empty() ? NumberRange({highest, highest}) : parseOne(to);
        if (!first || !last || (from.empty() && to.empty()))
            return {};
        return NumberMatch{first->least, last->most};
    }
    const bool isMore = text.starts_with('>');
    const bool isLess = text.starts_with('<');
    if (isMore || isLess)
        text.remove_prefix(1);
    const bool isOrEqual = text.starts_with('=');
    if (isOrEqual)
        text.remove_prefix(1);
    const NumberRange one = parseOne(text);
    if (!one || (!isMore && !isLess))
        return one;
    if (isMore)
        return NumberMatch{isOrEqual ? one->least : one->most == highest ? highest : one->most + 1, highest};
    return NumberMatch{lowest, isOrEqual ? one->most : one->least == lowest ? lowest : one->least - 1};
}

std::optional<double> unitOf(std::string_view unit)
{
    if (!unit.empty() && (unit.back() == 'B' || unit.back() == 'b'))
        unit.remove_suffix(1);
    const std::string lower = asciiLower(unit);
    constexpr std::pair<std::string_view, double> units[] = {{"", 1},
                                                             {"k", 1e3},
                                                             {"m", 1e6},
                                                             {"g", 1e9},
                                                             {"ki", 1024.0},
                                                             {"mi", 1024.0 * 1024},
                                                             {"gi", 1024.0 * 1024 * 1024}};
    for (const auto &[name, factor] : units) {
        if (lower == name)
            return factor;
    }
    return {};
}

NumberRange parseFilterNumber(std::string_view text)
{
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (read.ec != std::errc() || value < 0)
        return {};
    const auto factor = unitOf(text.substr(static_cast<std::size_t>(read.ptr - text.data())));
    if (!factor || value * *factor > 9e18)
        return {};
    const auto number = static_cast<std::int64_t>(value * *factor);
    return NumberMatch{number, number};
}

/// Digits of a fixed number, and what follows them.
bool take(std::string_view &text, std::size_t digits, int &value)
{
    if (text.size() < digits)
        return false;
    const auto read = std::from_chars(text.data(), text.data() + digits, value);
    if (read.ec != std::errc() || read.ptr != text.data() + digits)
        return false;
    text.remove_prefix(digits);
    return true;
}

bool takeSign(std::string_view &text, char sign)
{
    if (!text.starts_with(sign))
        return false;
    text.remove_prefix(1);
    return true;
}

struct Clock
{
    std::int64_t start;
    std::int64_t length;
};

/// `07`, `07:10`, `07:10:17`, as milliseconds.
std::optional<Clock> takeClock(std::string_view text)
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (!take(text, 2, hour) || hour > 23)
        return {};
    if (text.empty())
        return Clock{hour * 3'600'000LL, 3'600'000};
    if (!takeSign(text, ':') || !take(text, 2, minute) || minute > 59)
        return {};
    if (text.empty())
        return Clock{hour * 3'600'000LL + minute * 60'000LL, 60'000};
    if (!takeSign(text, ':') || !take(text, 2, second) || second > 59 || !text.empty())
        return {};
    return Clock{hour * 3'600'000LL + minute * 60'000LL + second * 1000LL, 1000};
}

std::int64_t millisecondsAt(std::chrono::year_month_day date)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::sys_days(date).time_since_epoch())
        .count();
}

NumberRange parseFilterTime(std::string_view text)
{
    using namespace std::chrono;
    int number = 0;
    if (!text.empty() && (text.back() == 'Z' || text.back() == 'z'))
        text.remove_suffix(1);
    if (!take(text, 4, number))
        return {};
    const std::chrono::year year(number);
    if (text.empty())
        return NumberMatch{millisecondsAt(year / January / 1), millisecondsAt((year + years(1)) / January / 1) - 1};
    if (!takeSign(text, '-') || !take(text, 2, number))
        return {};
    const std::chrono::year_month month = year / std::chrono::month(static_cast<unsigned>(number));
    if (!month.ok())
        return {};
    if (text.empty())
        return NumberMatch{millisecondsAt(month / 1), millisecondsAt((month + months(1)) / 1) - 1};
    if (!takeSign(text, '-') || !take(text, 2, number))
        return {};
    const year_month_day day = month / std::chrono::day(static_cast<unsigned>(number));
    if (!day.ok())
        return {};
    const std::int64_t midnight = millisecondsAt(day);
    if (text.empty())
        return NumberMatch{midnight, midnight + 86'400'000 - 1};
    if (text.front() != 'T' && text.front() != 't' && text.front() != ' ')
        return {};
    const std::optional<Clock> clock = takeClock(text.substr(1));
    if (!clock)
        return {};
    return NumberMatch{midnight + clock->start, midnight + clock->start + clock->length - 1};
}

} // namespace

std::optional<NumberMatch> parseNumbers(std::string_view text)
{
    return parseRange(text, parseFilterNumber);
}

std::optional<NumberMatch> parseTimes(std::string_view text)
{
    return parseRange(text, parseFilterTime);
}

std::optional<ClockMatch> parseClock(std::string_view text)
{
    const NumberRange range = parseRange(text, [](std::string_view one) -> NumberRange {
        const std::optional<Clock> clock = one.find(':') == std::string_view::npos ? std::nullopt : takeClock(one);
        return clock ? NumberRange({clock->start, clock->start + clock->length - 1}) : NumberRange();
    });
    return range ? std::optional(ClockMatch{range->least, range->most}) : std::nullopt;
}

} // namespace telltale::payload
