// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/capture_summary.h"

#include "payload/loaders/input_errors.h"
#include "store/capture_index.h"
#include "store/index/exchange_gathering.h"
#include "store/index/record_tail.h"
#include "store/record_segments.h"

#include <algorithm>
#include <map>
#include <optional>

namespace telltale::store {

namespace {

std::optional<CaptureSummary> fromIndex(const std::string &record)
{
    Result<CaptureIndex> index = CaptureIndex::open(record);
    if (!index)
        return {};
    // Asked last: what was added since the others were answered makes it incomplete, or them complete as well.
    const auto exchanges = index->count();
    auto hosts = index->hosts();
    const auto times = index->times();
    const auto isComplete = index->isComplete();
    if (!exchanges || !hosts || !times || !isComplete || !*isComplete)
        return {};
    return CaptureSummary{*exchanges, times->first, times->second, *std::move(hosts), true};
}

CaptureSummary fromRecord(const std::string &record)
{
    CaptureSummary summary;
    std::map<std::string, std::uint64_t> hosts;
    RecordTail tail(record);
    ExchangeGathering gathering;
    bool goesOn = true;
    while (goesOn) {
        const std::optional<payload::RecordFrame> frame = tail.next();
        goesOn = frame.has_value();
        if (frame)
            gathering.take(*frame, tail.segment());
        if (goesOn && !gathering.isFull())
            continue;
        for (const GatheredExchange &exchange : gathering.exchanges()) {
            summary.first = summary.exchanges == 0 ? exchange.time : std::min(summary.first, exchange.time);
            summary.last = summary.exchanges == 0 ? exchange.time : std::max(summary.last, exchange.time);
            ++summary.exchanges;
            ++hosts[gathering.shapes()[exchange.shape].host];
        }
        gathering.clear();
    }
    summary.hosts.assign(hosts.begin(), hosts.end());
    std::stable_sort(summary.hosts.begin(), summary.hosts.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    return summary;
}

} // namespace

Result<CaptureSummary> summariseCapture(const std::string &record)
{
    if (listSegments(record).empty())
        return payload::notFound(record);
    const std::optional<CaptureSummary> summary = fromIndex(record);
    return summary ? *summary : fromRecord(record);
}

} // namespace telltale::store
