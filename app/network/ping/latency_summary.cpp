// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/latency_summary.h"

#include <algorithm>
#include <numeric>

namespace telltale::network {

namespace {

/// By nearest rank: the one at ⌈percent/100 × count⌉, counted from 1. Orders `all` as far as it must.
std::chrono::nanoseconds rank(std::vector<std::int64_t> &all, std::size_t percent)
{
    const std::size_t index = (percent * all.size() + 99) / 100 - 1;
    const auto at = all.begin() + static_cast<std::ptrdiff_t>(index);
    std::nth_element(all.begin(), at, all.end());
    return std::chrono::nanoseconds(*at);
}

} // namespace

void LatencyTally::add(const PingResult &result)
{
    ++m_counts.finished;
    m_counts.attempts += result.attempts.size();
    const bool isAnswered = result.isAnswered();
    if (result.is2xx())
        ++m_counts.answered2xx;
    else
        ++(isAnswered ? m_counts.answeredOther : m_counts.unanswered);
    if (!result.is2xx())
        ++m_counts.failures[result.reason()];
    const PingTimeline::Time latency = result.last().timeline.latency();
    if (isAnswered && latency)
        m_latencies.push_back(latency->count());
}

LatencySummary LatencyTally::summary(std::chrono::nanoseconds elapsed) const
{
    LatencySummary result = m_counts;
    result.elapsed = elapsed;
    if (elapsed.count() > 0)
        result.perSecond = static_cast<double>(result.finished) * 1e9 / static_cast<double>(elapsed.count());
    if (m_latencies.empty())
        return result;
    std::vector<std::int64_t> all = m_latencies;
    result.p50 = rank(all, 50);
    result.p90 = rank(all, 90);
    result.p99 = rank(all, 99);
    const auto [least, most] = std::minmax_element(all.begin(), all.end());
    result.shortest = std::chrono::nanoseconds(*least);
    result.longest = std::chrono::nanoseconds(*most);
    const std::int64_t sum = std::accumulate(all.begin(), all.end(), std::int64_t(0));
    result.mean = std::chrono::nanoseconds(sum / static_cast<std::int64_t>(all.size()));
    return result;
}

} // namespace telltale::network
