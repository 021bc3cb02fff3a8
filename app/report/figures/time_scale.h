// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace telltale::report {

/// A place on an axis of time, and what is written there: ISO 8601, which all languages read alike.
struct ScaleTick
{
    std::int64_t time = 0; ///< milliseconds since 1970 UTC
    std::string text;
};

/// At most some `most` places at the beginnings of years, months, days, hours, … of UTC. Empty beyond the years 1 to
/// 9999, which ISO 8601 cannot name.
std::vector<ScaleTick> scaleTicks(std::int64_t begin, std::int64_t end, std::size_t most);

/// `2024-01-09 07:10 – 2024-01-10 12:00 UTC`, as exact as the span needs; "" where the ticks are empty too.
std::string spanText(std::int64_t begin, std::int64_t end);

/// `15 min`, `1 h`, `90 min`: in the largest unit that says it exactly; translated.
std::string durationText(std::int64_t milliseconds);

} // namespace telltale::report
