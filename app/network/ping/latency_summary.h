// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_result.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace telltale::network {

/// Figures of a run. Latencies are those of all whole answers, whatever their status (PingTimeline::latency() of the
/// last attempt). Percentiles are exact: by nearest rank, the smallest latency that at least so many percent of all do
/// not exceed. Zero without any.
struct LatencySummary
{
    using Time = std::chrono::nanoseconds;
    std::uint64_t finished = 0; ///< pings that came to their end
    std::uint64_t answered2xx = 0;
    std::uint64_t answeredOther = 0;
    std::uint64_t unanswered = 0;
    std::uint64_t attempts = 0;                    ///< with retries and redirects
    std::map<std::string, std::uint64_t> failures; ///< by PingResult::reason(): all that are not 2xx
    Time shortest{}, longest{}, mean{}, p50{}, p90{}, p99{};
    Time elapsed{};       ///< of the run so far
    double perSecond = 0; ///< pings that came to their end, over `elapsed`
};

/// Gathers results for a summary: 8 bytes each.
class LatencyTally
{
public:
    void add(const PingResult &result);
    /// Takes time in proportion to the number of results.
    LatencySummary summary(std::chrono::nanoseconds elapsed) const;
    const std::vector<std::int64_t> &latencies() const { return m_latencies; } ///< nanoseconds, as they came

private:
    std::vector<std::int64_t> m_latencies;
    LatencySummary m_counts;
};

} // namespace telltale::network
