// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/record.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace telltale::payload {

namespace {

constexpr std::array<std::string_view, 7> timeKeys{"originalTimestamp", "timestamp",  "time",  "eventTime",
                                                   "event_time",        "created_at", "sentAt"};

/// Takes `count` digits off the front.
std::optional<int> takeDigits(std::string_view &text, std::size_t count)
{
    int value = 0;
    if (text.size() < count)
        return {};
    for (const char digit : text.substr(0, count)) {
        if (digit < '0' || digit > '9')
            return {};
        value = value * 10 + (digit - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view &text, char wanted)
{
    if (text.empty() || text.front() != wanted)
        return false;
    text.remove_prefix(1);
    return true;
}

/// `.616` in milliseconds, cut, not rounded; takes all digits.
std::optional<int> takeFraction(std::string_view &text)
{
    if (!take(text, '.') && !take(text, ','))
        return 0;
    int value = 0;
    std::size_t count = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        if (count < 3)
            value = value * 10 + (text.front() - '0');
        text.remove_prefix(1);
        ++count;
    }
    if (count == 0)
        return {};
    for (std::size_t digits = count; digits < 3; ++digits)
        value *= 10;
    return value;
}

/// `Z`, `+05:30`, `-0800`, `+01` in minutes.
std::optional<int> takeZone(std::string_view &text)
{
    if (take(text, 'Z') || take(text, 'z'))
        return 0;
    const bool isNegative = !text.empty() && text.front() == '-';
    if (!take(text, '+') && !take(text, '-'))
        return {};
    const auto hours = takeDigits(text, 2);
    if (!hours)
        return {};
    take(text, ':');
    const int minutes = text.empty() ? 0 : takeDigits(text, 2).value_or(-1);
    if (minutes < 0 || minutes > 59 || *hours > 23)
        return {};
    const int offset = *hours * 60 + minutes;
    return isNegative ? -offset : offset;
}

/// A Unix time in s, ms, µs or ns: between 2000 and 2100 the four do not overlap.
std::optional<std::int64_t> parseUnixTime(std::string_view lexeme)
{
    constexpr std::int64_t year2000 = 946684800;
    constexpr std::int64_t year2100 = 4102444800;
    std::int64_t whole = 0;
    const auto [end, error] = std::from_chars(lexeme.data(), lexeme.data() + lexeme.size(), whole);
    std::string_view rest = lexeme.substr(static_cast<std::size_t>(end - lexeme.data()));
    const auto fraction = takeFraction(rest);
    if (error != std::errc() || !fraction || !rest.empty())
        return {};
    if (whole >= year2000 && whole < year2100)
        return whole * 1000 + *fraction;
    std::int64_t unit = 1000;
    for (std::int64_t perMillisecond = 1; perMillisecond <= 1000000; perMillisecond *= 1000, unit *= 1000) {
        if (whole / unit >= year2000 && whole / unit < year2100)
            return whole / perMillisecond;
    }
    return {};
}

/// The time under the first of the keys that has one; `properties` is set to the member of that name.
std::optional<std::int64_t> timeIn(const Document &document, NodeIndex object, NodeIndex end, NodeIndex &properties)
{
    std::array<std::optional<std::int64_t>, timeKeys.size()> times;
    for (NodeIndex index = object + 1; index < end; index = document.subtreeEnd(index)) {
        const std::string_view key = document.paths().key(document.node(index).path());
        if (key == "properties" && properties == noNode)
            properties = index;
        for (std::size_t i = 0; i < timeKeys.size(); ++i) {
            if (key == timeKeys[i] && !times[i])
                times[i] = timeOfValue(document.node(index).type(), document.lexeme(index));
        }
    }
    for (const auto &time : times) {
        if (time)
            return time;
    }
    return {};
}

} // namespace

std::optional<std::int64_t> timeOfValue(NodeType type, std::string_view lexeme)
{
    if (type == NodeType::Number)
        return parseUnixTime(lexeme);
    if (type == NodeType::String && lexeme.size() >= 2)
        return parseTime(lexeme.substr(1, lexeme.size() - 2));
    return {};
}

namespace {

/// By the keys that its protocol names; there, a number may stand in quotes or in a form.
std::optional<std::int64_t> timeByProtocol(const Record &record)
{
    if (!record.list || !record.list->keys)
        return {};
    const NodeIndex field = fieldUnder(record, record.list->keys->times);
    if (field == noNode)
        return {};
    const NodeType type = record.document.node(field).type();
    std::string_view text = record.document.lexeme(field);
    if (type == NodeType::String && text.size() >= 2)
        text = text.substr(1, text.size() - 2);
    const std::optional<std::int64_t> time = parseTime(text);
    return time ? time : parseUnixTime(text);
}

} // namespace

std::span<const std::string_view> eventTimeKeys()
{
    return timeKeys;
}

std::optional<std::int64_t> parseTime(std::string_view text)
{
    using namespace std::chrono;
    const auto yearNumber = takeDigits(text, 4);
    if (!yearNumber || !take(text, '-'))
        return {};
    const auto monthNumber = takeDigits(text, 2);
    if (!monthNumber || !take(text, '-'))
        return {};
    const auto dayNumber = takeDigits(text, 2);
    if (!dayNumber || !(take(text, 'T') || take(text, 't') || take(text, ' ')))
        return {};
    const auto hour = takeDigits(text, 2);
    if (!hour || !take(text, ':'))
        return {};
    const auto minute = takeDigits(text, 2);
    if (!minute)
        return {};
    const auto second = take(text, ':') ? takeDigits(text, 2) : std::optional<int>(0);
    const auto fraction = second ? takeFraction(text) : std::nullopt;
    const auto zone = fraction ? takeZone(text) : std::nullopt;
    const year_month_day date(year(*yearNumber), month(static_cast<unsigned>(*monthNumber)),
                              day(static_cast<unsigned>(*dayNumber)));
    if (!zone || !text.empty() || !date.ok() || *hour > 23 || *minute > 59 || *second > 60)
        return {};
    const auto days = sys_days(date).time_since_epoch();
    const auto seconds =
        duration_cast<std::chrono::seconds>(days).count() + *hour * 3600 + (*minute - *zone) * 60 + *second;
    return seconds * 1000 + *fraction;
}

std::optional<std::int64_t> eventTime(const Record &record)
{
    const Document &document = record.document;
    if (record.isEnvelope || record.root >= record.end || document.node(record.root).type() != NodeType::Object)
        return {};
    if (const auto time = timeByProtocol(record))
        return time;
    NodeIndex properties = noNode;
    if (const auto time = timeIn(document, record.root, record.end, properties))
        return time;
    if (properties == noNode || document.node(properties).type() != NodeType::Object)
        return {};
    NodeIndex inner = 0;
    return timeIn(document, properties, document.subtreeEnd(properties), inner);
}

std::string formatTime(std::int64_t milliseconds)
{
    using namespace std::chrono;
    const sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds(milliseconds)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()), int(clock.hours().count()), int(clock.minutes().count()),
                  int(clock.seconds().count()), int(clock.subseconds().count()));
    return text;
}

} // namespace telltale::payload
