// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/capture_counters.h"

#include <QString>

/// What a running capture has to say, in words.
namespace telltale::models {

/// What was seen and what was not: `12 requests recorded, 3 refused (2 × bare-lf, 1 × bad-field-name), 0 lost`. What
/// did not happen is left out, except that nothing was lost.
QString coverageText(const privacy::CaptureCounters &counters);
/// `12/s`
QString rateText(double perSecond);
/// How long ago, in one unit: `8 s`, `3 min`, `2 h`. Both are nanoseconds since 1970 UTC.
QString sinceText(std::int64_t since, std::int64_t now);
/// `12 new`
QString newText(std::uint64_t requests);

} // namespace telltale::models
