// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// The longest duration that a catalogue's words about an interval name; nothing where they name none (`when it
/// happens`). Every duration counts, so that a range and `6h, in the newest releases 24h` give the longer one.
///
/// A duration is a number (`2`, `1.5`, digits only; of `1-2h` the 2) that no letter or digit touches, with at most one
/// space before its unit: ms, s, sec, m, min, h, hr, d, w and the whole words millisecond, second, minute, hour, day,
/// week, month (30 days), year (365 days), with or without a final s, in any case; nothing may touch the unit (`10
/// sheep`, `2hosts` are none). Pieces that follow each other from greater to smaller units are one: `1h30m`, `1 h 30
/// min`. `hourly`, `daily`, `weekly`, `monthly`, and `every` or `each` before a unit's whole word are one of it.
/// What is longer than a hundred years is a hundred years. Any bytes may be given.
std::optional<std::chrono::milliseconds> longestDurationIn(std::string_view words);

/// `24 h`, `2 h 10 min`, `45 s`, `300 ms`: the two greatest units, rounded down.
std::string durationText(std::chrono::milliseconds duration);

} // namespace telltale::privacy
