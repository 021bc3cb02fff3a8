// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <vector>

namespace telltale::models {

/// What events can be sorted by.
enum class SortKey : std::uint8_t {
    Mark,
    Number,
    Time,
    Name,
    Section,
    Protocol,
    Fields,
    Size,
    Source,
    Destination,
    Program,
    Status,
    Product,
    Gate
};

/// Sorts event numbers by a key (other than Product and Gate, which rows alone do not tell); events with the same key
/// keep their order. By counting, not by comparing: a million rows take some 50 ms. Any thread. Stops, leaving any
/// order, when `cancelled` is set.
void sortRows(std::vector<std::uint32_t> &events, const payload::CaptureView &capture, SortKey key, bool descending,
              const std::atomic<bool> *cancelled = nullptr);

/// The same by what somebody else says of each event.
void sortRowsBy(std::vector<std::uint32_t> &events, bool descending,
                const std::function<std::uint64_t(std::uint32_t event)> &keyOf);

/// The same for events whose first `sorted` ones are in that order already, and the others, which are few, came later
/// than those: they are put where they belong. Takes some comparisons for each of the few, not for each of all.
void mergeRows(std::vector<std::uint32_t> &events, std::size_t sorted, const payload::CaptureView &capture, SortKey key,
               bool descending);

} // namespace telltale::models
