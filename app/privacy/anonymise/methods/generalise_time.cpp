// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/ascii.h"
#include "privacy/anonymise/methods/generalise.h"
#include "privacy/anonymise/methods/number_text.h"

#include <chrono>

namespace telltale::privacy {

namespace {

using audit::checks::isDigit;

/// The number in two or four digits; -1 when they are none.
int digitsAt(std::string_view text, std::size_t at, std::size_t count)
{
    if (at + count > text.size())
        return -1;
    int number = 0;
    for (const char c : text.substr(at, count)) {
        if (!isDigit(c))
            return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

bool isDate(std::string_view text)
{
    if (text.size() < 10 || text[4] != '-' || text[7] != '-')
        return false;
    const int year = digitsAt(text, 0, 4);
    const int month = digitsAt(text, 5, 2);
    const int day = digitsAt(text, 8, 2);
    return year >= 0
        && std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
               .ok();
}

/// ``, `Z`, ` UTC`, `+05:30`, `+0530`, `-08`
bool isZone(std::string_view text)
{
    if (text.starts_with(' '))
        text.remove_prefix(1);
    if (text.empty() || text == "Z" || text == "z" || text == "UTC" || text == "GMT")
        return true;
    if (text.front() != '+' && text.front() != '-')
        return false;
    text.remove_prefix(1);
    const int hours = digitsAt(text, 0, 2);
    const std::size_t colon = text.size() > 2 && text[2] == ':' ? 3 : 2;
    const int minutes = text.size() == 2 ? 0 : digitsAt(text, colon, 2);
    return hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && (text.size() == 2 || text.size() == colon + 2);
}

/// Where the zone begins of an ISO time; nothing for other texts. `text` begins with a date.
std::optional<std::size_t> zoneOf(std::string_view text)
{
    const bool hasMark = text[10] == 'T' || text[10] == 't' || text[10] == ' ';
    const int hours = digitsAt(text, 11, 2);
    if (!hasMark || hours < 0 || hours > 24 || text.size() < 16 || text[13] != ':')
        return std::nullopt;
    const int minutes = digitsAt(text, 14, 2);
    if (minutes < 0 || minutes > 59)
        return std::nullopt;
    std::size_t at = 16;
    if (at < text.size() && text[at] == ':') {
        const int seconds = digitsAt(text, at + 1, 2);
        if (seconds < 0 || seconds > 60)
            return std::nullopt;
        at += 3;
        if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
            ++at;
            if (at == text.size() || !isDigit(text[at]))
                return std::nullopt;
            while (at < text.size() && isDigit(text[at]))
                ++at;
        }
    }
    return isZone(text.substr(at)) ? std::optional(at) : std::nullopt;
}

std::optional<std::string> generalisedIso(std::string_view text, Generality generality)
{
    const std::optional<std::size_t> zone = text.size() == 10 ? std::optional(text.size()) : zoneOf(text);
    if (!zone)
        return std::nullopt;
    std::string made(text);
    for (std::size_t i = generality == Generality::Hour ? 14 : 11; i < *zone; ++i) {
        if (isDigit(made[i]))
            made[i] = '0';
    }
    if (generality == Generality::Month || generality == Generality::Year)
        made.replace(8, 2, "01");
    if (generality == Generality::Year)
        made.replace(5, 2, "01");
    return made;
}

std::int64_t beginning(std::int64_t seconds, Generality generality)
{
    using namespace std::chrono;
    if (generality == Generality::Hour)
        return seconds - seconds % 3600;
    const sys_days day = floor<days>(sys_seconds(std::chrono::seconds(seconds)));
    const year_month_day date(day);
    const sys_days begin = generality == Generality::Day ? day
        : generality == Generality::Month                ? sys_days(date.year() / date.month() / 1)
                                                         : sys_days(date.year() / January / 1);
    return duration_cast<std::chrono::seconds>(begin.time_since_epoch()).count();
}

std::optional<std::string> generalisedEpoch(std::string_view text, Generality generality)
{
    constexpr std::int64_t since2000 = 946'684'800;
    constexpr std::int64_t until2100 = 4'102'444'800;
    const std::optional<NumberText> number = parseNumberText(text);
    if (!number || number->isNegative || !number->exponent.empty() || number->whole.size() > 19)
        return std::nullopt;
    const auto value = static_cast<std::int64_t>(audit::checks::unsignedNumber(number->whole).value_or(0));
    for (std::int64_t unit = 1; unit <= 1'000'000'000; unit *= 1000) {
        const std::int64_t seconds = value / unit;
        if (seconds < since2000 || seconds >= until2100)
            continue;
        std::string made = std::to_string(beginning(seconds, generality) * unit);
        if (!number->fraction.empty())
            made += '.' + std::string(number->fraction.size(), '0');
        return made;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> generalisedTime(std::string_view text, Generality generality)
{
    return isDate(text) ? generalisedIso(text, generality) : generalisedEpoch(text, generality);
}

} // namespace telltale::privacy
