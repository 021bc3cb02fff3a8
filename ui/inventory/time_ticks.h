// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace telltale::ui {

/// A place on an axis of time, and what is written there.
struct TimeTick
{
    std::int64_t time = 0; ///< milliseconds since 1970 UTC
    QString text;
};

/// At most so many, at the beginnings of years, months, days, hours, minutes or seconds (UTC).
std::vector<TimeTick> timeTicks(std::int64_t begin, std::int64_t end, int most);

} // namespace telltale::ui
