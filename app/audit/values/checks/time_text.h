// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace telltale::audit::checks {

enum class EpochUnit : std::uint8_t { Seconds, Milliseconds, Microseconds, Nanoseconds };

/// A number that counts from 1970 (Unix time), between 2000 and 2100.
struct Epoch
{
    EpochUnit unit = EpochUnit::Seconds;
    std::int64_t milliseconds = 0; ///< since 1970, rounded down
    bool hasFraction = false;
};

/// Decimal digits with an optional fraction, nothing else. As the value of a field without a telling name only
/// milliseconds and finer are beyond doubt; seconds (ten digits) are so between 2001 and 2100, which no count that
/// telemetry knows reaches.
std::optional<Epoch> parseEpoch(std::string_view text);
const char *unitText(EpochUnit unit);

enum class TimeForm : std::uint8_t {
    None,
    Date,     ///< a day
    DateTime, ///< a day and a time of it
    Time,     ///< a time of day
    Duration,
};
/// ISO 8601 and RFC 3339 (also without seconds, with a blank for the T, basic format), RFC 9110's and RFC 5322's dates,
/// `Mon Jan 02 15:04:05 2006`, dates as people write them (5/20/2021, 20.05.2021, 5-20-2021); ISO 8601 durations, and
/// `350ms`, `1h30m`, `12.5 s`. All of the text; days and hours must exist.
TimeForm timeForm(std::string_view text);

} // namespace telltale::audit::checks
