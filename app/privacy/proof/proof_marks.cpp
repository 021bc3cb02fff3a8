// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/proof/proof_marks.h"

#include <algorithm>
#include <limits>

namespace telltale::privacy {

namespace {

/// A clock that is this far ahead is wrong; one that is that far behind may be a queue that waits so long.
constexpr std::int64_t mostAhead = 1'000;
constexpr std::int64_t mostBehind = 60'000;

} // namespace

FlushedQueue::FlushedQueue(const ProofLog &log, const ProofTimeline &timeline)
{
    m_inForce = timeline.heeded.value_or(std::numeric_limits<std::int64_t>::max());
    std::optional<std::int64_t> least;
    for (const ProofItem &item : log.items()) {
        const ProofPhase phase = timeline.phaseOf(item.time);
        if (phase == ProofPhase::Watch || phase == ProofPhase::Between)
            continue;
        if (item.id != 0)
            ++m_ids[item.id];
        if (item.happened)
            least = std::min(least.value_or(std::numeric_limits<std::int64_t>::max()), item.time - *item.happened);
    }
    if (least && (*least > mostBehind || *least < -mostAhead))
        m_behind = *least;
}

bool FlushedQueue::has(const ProofItem &item) const
{
    // An id that came more than once before is no id of a message.
    if (const auto found = m_ids.find(item.id); item.id != 0 && found != m_ids.end() && found->second == 1)
        return true;
    if (!item.happened)
        return false;
    // Many clocks are told in seconds only: what happened in the very second may have been behind the moment.
    const std::int64_t latest = *item.happened % 1000 == 0 ? *item.happened + 999 : *item.happened;
    return latest + m_behind < m_inForce;
}

} // namespace telltale::privacy
