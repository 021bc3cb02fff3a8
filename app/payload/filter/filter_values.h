// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/filter/filter_term.h"

#include <optional>

namespace telltale::payload {

/// `>10k`, `>=400`, `<2MiB`, `12`, `10k..2M`: k, M, G are thousands, Ki, Mi, Gi 1024s; a B may follow.
std::optional<NumberMatch> parseNumbers(std::string_view text);
/// `2024`, `2024-01`, `2024-01-09`, `2024-01-09T07`, …`:10:17`, with >, >=, <, <= in front or `..` between two; UTC.
std::optional<NumberMatch> parseTimes(std::string_view text);
/// `07:10`, `07:10:17`, and ranges of them: a time of any day, UTC.
std::optional<ClockMatch> parseClock(std::string_view text);

} // namespace telltale::payload
