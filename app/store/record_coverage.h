// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/loaders/record/record_streams.h"
#include "privacy/capture_counters.h"
#include "privacy/tunnel_summary.h"

#include <cstdint>
#include <string>
#include <vector>

namespace telltale::store {

/// What a record says of what was seen and what was not: its coverage statement.
struct RecordCoverage
{
    privacy::CaptureCounters counters;           ///< of all the runs that wrote it, added up
    std::int64_t time = 0;                       ///< when they were last counted, nanoseconds since 1970 UTC; 0: never
    std::uint64_t lostFrames = 0;                ///< that could not be written
    std::vector<privacy::TunnelSummary> tunnels; ///< at most 1,000 places, those with most bytes first
    std::uint64_t moreTunnels = 0;               ///< connections to places beyond those
    std::vector<payload::StreamSum> streams;     ///< at most 1,001
    bool isWhole = true;                         ///< false: what stands behind some place is damaged, and not counted
};

/// Reads all files of a record up to where it ends or is damaged, which takes two seconds or so for each gigabyte.
/// Writes nothing. `record` is the path of the capture's first file. Error: not-found when no file of it is there.
Result<RecordCoverage> coverageOf(const std::string &record);

/// Whether it only says that frames were lost, and counts nothing of the capture.
bool tellsLostFrames(const payload::RecordedCoverage &coverage);

} // namespace telltale::store
