// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/time_text.h"

#include "audit/values/checks/ascii.h"

#include <algorithm>
#include <array>

namespace telltale::audit::checks {

namespace {

using namespace std::string_view_literals;

/// Reads from the front of a text.
class Reader
{
public:
    explicit Reader(std::string_view text) : m_rest(text) {}
    bool isAtEnd() const { return m_rest.empty(); }
    bool take(char c)
    {
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    /// A number of so many digits, or -1 (nothing is taken then).
    int number(std::size_t least, std::size_t most)
    {
        std::size_t count = 0;
        int value = 0;
        while (count < most && count < m_rest.size() && isDigit(m_rest[count]))
            value = value * 10 + digit(m_rest[count++]);
        if (count < least)
            return -1;
        m_rest.remove_prefix(count);
        return value;
    }
    std::size_t digits()
    {
        std::size_t count = 0;
        while (count < m_rest.size() && isDigit(m_rest[count]))
            ++count;
        m_rest.remove_prefix(count);
        return count;
    }
    std::string_view letters()
    {
        std::size_t count = 0;
        while (count < m_rest.size() && isAlpha(m_rest[count]))
            ++count;
        const std::string_view word = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return word;
    }
    std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
};

bool isDay(int year, int month, int day)
{
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1)
        return false;
    const bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= days[static_cast<std::size_t>(month - 1)] + (month == 2 && isLeap ? 1 : 0);
}

bool takeZone(Reader &reader)
{
    if (reader.isAtEnd() || reader.take('Z') || reader.take('z'))
        return true;
    reader.take(' ');
    const std::string_view name = reader.letters();
    if (!name.empty() && name != "UTC" && name != "GMT" && !(name.size() <= 4 && all(name, isUpper)))
        return false;
    if (!reader.take('+') && !reader.take('-'))
        return !name.empty();
    const int hours = reader.number(2, 2);
    reader.take(':');
    const int minutes = reader.number(0, 2);
    return hours >= 0 && hours <= 18 && minutes < 60;
}

/// `HH:MM[:SS[.fff]]`; seconds may be 60 (a leap second).
bool takeClock(Reader &reader)
{
    const int hours = reader.number(1, 2);
    if (hours < 0 || hours > 24 || !reader.take(':'))
        return false;
    const int minutes = reader.number(2, 2);
    if (minutes < 0 || minutes > 59)
        return false;
    if (!reader.take(':'))
        return true;
    const int seconds = reader.number(2, 2);
    if (seconds < 0 || seconds > 60)
        return false;
    return !(reader.take('.') || reader.take(',')) || reader.digits() > 0;
}

bool takeBasicClock(Reader &reader)
{
    const int hours = reader.number(2, 2);
    const int minutes = reader.number(2, 2);
    const int seconds = reader.number(2, 2);
    return hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds <= 60
        && (!reader.take('.') || reader.digits() > 0);
}

TimeForm clockBehind(Reader &reader)
{
    if (reader.isAtEnd())
        return TimeForm::Date;
    if (!reader.take('T') && !reader.take('t') && !reader.take(' '))
        return TimeForm::None;
    const std::string_view rest = reader.rest();
    const bool isBasic = rest.size() >= 6 && rest.find(':') == std::string_view::npos && isDigit(rest[4]);
    if (!(isBasic ? takeBasicClock(reader) : takeClock(reader)))
        return TimeForm::None;
    if (reader.rest() == " AM" || reader.rest() == " PM" || reader.rest() == " am" || reader.rest() == " pm")
        return TimeForm::DateTime;
    return takeZone(reader) && reader.isAtEnd() ? TimeForm::DateTime : TimeForm::None;
}

TimeForm isoForm(std::string_view text)
{
    Reader reader(text);
    const int year = reader.number(4, 4);
    const bool isSlashed = reader.take('/');
    const bool isDashed = !isSlashed && reader.take('-');
    const int month = reader.number(2, 2);
    if (isDashed && month >= 1 && month <= 12 && reader.isAtEnd() && year >= 1900 && year < 2100)
        return TimeForm::Date;
    if ((isDashed && !reader.take('-')) || (isSlashed && !reader.take('/')))
        return TimeForm::None;
    const int day = reader.number(2, 2);
    if (!isDay(year, month, day))
        return TimeForm::None;
    // Eight digits without anything are a date only with a clock behind them: 20240109 is a number, too.
    if (!isDashed && !isSlashed && (reader.isAtEnd() || (reader.rest()[0] != 'T')))
        return TimeForm::None;
    return clockBehind(reader);
}

/// 5/20/2021, 20.05.2021, 5-20-2021: day and month in either order.
TimeForm writtenForm(std::string_view text)
{
    Reader reader(text);
    const int first = reader.number(1, 2);
    const char separator = reader.isAtEnd() ? '\0' : reader.rest()[0];
    if (first < 0 || (separator != '/' && separator != '.' && separator != '-'))
        return TimeForm::None;
    reader.take(separator);
    const int second = reader.number(1, 2);
    if (second < 0 || !reader.take(separator))
        return TimeForm::None;
    const int year = reader.number(4, 4);
    // With dots it could be a version: days are written with two digits there.
    if (separator == '.' && (text.size() < 10 || text[2] != '.' || text[5] != '.'))
        return TimeForm::None;
    if (year < 1900 || year > 2100 || (!isDay(year, first, second) && !isDay(year, second, first)))
        return TimeForm::None;
    reader.take(',');
    return clockBehind(reader);
}

bool isMonth(std::string_view word)
{
    constexpr std::array names{"january"sv, "february"sv, "march"sv,     "april"sv,   "may"sv,      "june"sv,
                               "july"sv,    "august"sv,   "september"sv, "october"sv, "november"sv, "december"sv};
    return word.size() >= 3 && std::any_of(names.begin(), names.end(), [word](std::string_view name) {
               return equalsIgnoringCase(name, word)
                   || (word.size() == 3 && equalsIgnoringCase(name.substr(0, 3), word));
           });
}

bool isWeekday(std::string_view word)
{
    constexpr std::array names{"mon"sv, "tue"sv, "wed"sv, "thu"sv, "fri"sv, "sat"sv, "sun"sv};
    return word.size() >= 3 && std::any_of(names.begin(), names.end(), [word](std::string_view name) {
               return equalsIgnoringCase(name, word.substr(0, 3));
           });
}

/// `Tue, 09 Jan 2024 07:10:17 GMT` (RFC 9110 5.6.7, RFC 5322 3.3), `Jan 9, 2024`, `Mon Jan 02 15:04:05 2006`.
TimeForm namedForm(std::string_view text)
{
    Reader reader(text);
    std::string_view word = reader.letters();
    if (isWeekday(word)) {
        reader.take(',');
        if (!reader.take(' '))
            return TimeForm::None;
        word = reader.letters();
    }
    const bool isMonthFirst = isMonth(word);
    if (!word.empty() && (!isMonthFirst || !reader.take(' ')))
        return TimeForm::None;
    const int day = reader.number(1, 2);
    reader.take(',');
    if (day < 1 || day > 31 || (!reader.take(' ') && !reader.take('-')))
        return TimeForm::None;
    if (!isMonthFirst && (!isMonth(reader.letters()) || (!reader.take(' ') && !reader.take('-'))))
        return TimeForm::None;
    if (const int year = reader.number(4, 4); year >= 0)
        return year >= 1900 && year <= 2100 ? clockBehind(reader) : TimeForm::None;
    if (!takeClock(reader) || !reader.take(' '))
        return TimeForm::None;
    return reader.number(4, 4) > 0 && reader.isAtEnd() ? TimeForm::DateTime : TimeForm::None;
}

/// ISO 8601: P1Y2M3W4DT5H6M7.8S
bool isIsoDuration(std::string_view text)
{
    Reader reader(text);
    if (!reader.take('P'))
        return false;
    bool hasPart = false;
    bool isTime = false;
    while (!reader.isAtEnd()) {
        if (!isTime && reader.take('T')) {
            isTime = true;
            hasPart = false;
            continue;
        }
        if (reader.digits() == 0)
            return false;
        if (reader.take('.') && reader.digits() == 0)
            return false;
        const std::string_view units = isTime ? "HMS" : "YMWD";
        if (reader.isAtEnd() || units.find(reader.rest()[0]) == std::string_view::npos)
            return false;
        reader.take(reader.rest()[0]);
        hasPart = true;
    }
    return hasPart;
}

bool isUnitDuration(std::string_view text)
{
    constexpr std::array units{"ns"sv,      "us"sv,        "ms"sv,     "s"sv,     "sec"sv,   "secs"sv,
                               "m"sv,       "min"sv,       "mins"sv,   "h"sv,     "hr"sv,    "hrs"sv,
                               "d"sv,       "day"sv,       "days"sv,   "hour"sv,  "hours"sv, "minutes"sv,
                               "seconds"sv, "\xc2\xb5s"sv, "minute"sv, "second"sv};
    Reader reader(text);
    bool hasPart = false;
    while (!reader.isAtEnd()) {
        if (reader.digits() == 0 || (reader.take('.') && reader.digits() == 0))
            return false;
        reader.take(' ');
        std::string_view unit = reader.letters();
        if (unit.empty() && reader.take('\xc2') && reader.take('\xb5') && reader.letters() == "s")
            unit = "us";
        if (std::find(units.begin(), units.end(), unit) == units.end())
            return false;
        reader.take(' ');
        hasPart = true;
    }
    return hasPart;
}

bool isTimeOfDay(std::string_view text)
{
    Reader reader(text);
    return text.size() >= 5 && takeClock(reader)
        && (reader.isAtEnd() || reader.rest() == " AM" || reader.rest() == " PM"
            || (takeZone(reader) && reader.isAtEnd()));
}

} // namespace

TimeForm timeForm(std::string_view text)
{
    if (text.size() < 2 || text.size() > 40)
        return TimeForm::None;
    if (text[0] == 'P')
        return isIsoDuration(text) ? TimeForm::Duration : TimeForm::None;
    if (isAlpha(text[0]))
        return namedForm(text);
    if (!isDigit(text[0]))
        return TimeForm::None;
    for (const auto form : {isoForm, writtenForm, namedForm}) {
        if (const TimeForm found = form(text); found != TimeForm::None)
            return found;
    }
    if (isTimeOfDay(text))
        return TimeForm::Time;
    return isUnitDuration(text) ? TimeForm::Duration : TimeForm::None;
}

} // namespace telltale::audit::checks
