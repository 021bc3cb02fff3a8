// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/proof/proof_log.h"
#include "privacy/proof/proof_timeline.h"

#include <unordered_map>

namespace telltale::privacy {

/// Tells what was sent with the switch off, but happened before. Looks at the baseline once, when it is made.
class FlushedQueue
{
public:
    FlushedQueue(const ProofLog &log, const ProofTimeline &timeline);

    /// Of an item that came after off came into force.
    bool has(const ProofItem &item) const;

private:
    std::int64_t m_inForce = INT64_MIN;
    /// How far the sender's clock is behind ours, as far as the baseline shows it; 0 where that is less than a queue
    /// may be old anyway.
    std::int64_t m_behind = 0;
    std::unordered_map<std::uint64_t, std::uint32_t> m_ids; ///< of the baseline, and how often they came there
};

} // namespace telltale::privacy
