// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_value_maker.h"

#include "payload/record.h"

#include <QRandomGenerator>

#include <chrono>
#include <cstdlib>
#include <cstring>

namespace telltale::network {

namespace {

constexpr std::int64_t inOneMillisecond = 1000;
constexpr std::int64_t inOneSecond = 1000 * inOneMillisecond;

/// Whole units, towards the past: a moment before 1970 has parts, too.
std::int64_t wholeUnits(std::int64_t value, std::int64_t unit)
{
    return value / unit - (value % unit < 0 ? 1 : 0);
}

std::string floatSeconds(std::int64_t microseconds)
{
    const std::int64_t seconds = wholeUnits(microseconds, inOneSecond);
    const std::string rest = std::to_string(wholeUnits(microseconds, inOneMillisecond) - seconds * 1000);
    return std::to_string(seconds) + '.' + std::string(3 - rest.size(), '0') + rest;
}

} // namespace

std::int64_t PingSources::now() const
{
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

void PingSources::randomise(std::span<std::uint8_t> bytes) const
{
    for (std::size_t at = 0; at < bytes.size(); at += sizeof(quint64)) {
        const quint64 word = QRandomGenerator::system()->generate64();
        std::memcpy(bytes.data() + at, &word, std::min(sizeof word, bytes.size() - at));
    }
}

std::optional<std::string> PingSources::environment(const std::string &name) const
{
    const char *const value = std::getenv(name.c_str());
    return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
}

std::string pingTime(std::int64_t microseconds, PingTimeFormat format)
{
    switch (format) {
    case PingTimeFormat::Iso8601:
        return payload::formatTime(wholeUnits(microseconds, inOneMillisecond));
    case PingTimeFormat::Rfc3339: {
        std::string text = payload::formatTime(wholeUnits(microseconds, inOneSecond) * 1000);
        return text.erase(text.find('.'), 4);
    }
    case PingTimeFormat::UnixSeconds:
        return std::to_string(wholeUnits(microseconds, inOneSecond));
    case PingTimeFormat::UnixMilliseconds:
        return std::to_string(wholeUnits(microseconds, inOneMillisecond));
    case PingTimeFormat::UnixMicroseconds:
        return std::to_string(microseconds);
    case PingTimeFormat::UnixFloat:
        break;
    }
    return floatSeconds(microseconds);
}

} // namespace telltale::network
