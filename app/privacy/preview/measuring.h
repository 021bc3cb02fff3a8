// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/preview/measures.h"

#include <cstdint>
#include <span>
#include <vector>

namespace telltale::privacy {

/// The number of a value that is not there, in a column of numbers (one an event).
inline constexpr std::uint32_t absentNumber = 0xFFFFFFFFu;
/// The day of an event without a time.
inline constexpr std::int32_t noDay = INT32_MIN;

/// Bits of one draw from values that occur so often: -Σ p log2 p (Shannon).
double entropyOf(std::span<const std::uint64_t> counts);

/// Groups of events with the same numbers in all `columns`. `ids`: see GroupMeasure; empty: events are counted.
GroupMeasure groupsOf(std::span<const std::vector<std::uint32_t> *const> columns, std::span<const std::uint32_t> ids,
                      std::size_t events);

/// `ids`, `products` and `days` by event.
LinkMeasure linksOf(std::span<const std::uint32_t> ids, std::span<const std::uint16_t> products,
                    std::span<const std::int32_t> days);

} // namespace telltale::privacy
