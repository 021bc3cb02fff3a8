// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace telltale::store {

/// A capture in a few words, for lists of captures.
struct CaptureSummary
{
    std::uint64_t exchanges = 0;
    std::int64_t first = 0; ///< nanoseconds since 1970 UTC, of exchanges; 0 when there are none
    std::int64_t last = 0;
    std::vector<std::pair<std::string, std::uint64_t>> hosts; ///< with their exchanges, those with the most first
    bool isFromIndex = false;                                 ///< false: the record was read
    friend bool operator==(const CaptureSummary &, const CaptureSummary &) = default;
};

/// Asks the index beside the record when it has all that stands there, which takes a moment; else reads the record up
/// to where it ends or is damaged, which takes two seconds or so for each gigabyte. Writes nothing. `record` is the
/// path of the capture's first file. Error: not-found when no file of the capture is there.
Result<CaptureSummary> summariseCapture(const std::string &record);

} // namespace telltale::store
