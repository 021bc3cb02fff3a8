// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/proof/proof_timeline.h"

#include <chrono>
#include <thread>

namespace telltale::privacy {

ProofCoverage ProofCoverage::between(const CaptureCounters &earlier, const CaptureCounters &later)
{
    // Counters of a capture only grow; where they do not, it was another one, and all of the later ones count.
    const auto grown = [](std::uint64_t before, std::uint64_t after) {
        return after >= before ? after - before : after;
    };
    ProofCoverage coverage;
    coverage.isKnown = true;
    coverage.refusedConnections = grown(earlier.refusedConnections, later.refusedConnections);
    coverage.refused = grown(earlier.refused, later.refused);
    coverage.cutOff = grown(earlier.cutOff, later.cutOff);
    coverage.unrecorded = grown(earlier.unrecorded, later.unrecorded);
    coverage.passedUnseen = grown(earlier.passedUnseen, later.passedUnseen);
    coverage.tunnels = grown(earlier.tunnels, later.tunnels);
    return coverage;
}

std::int64_t ProofTimeline::nextMoment()
{
    using namespace std::chrono;
    const auto next = floor<milliseconds>(system_clock::now()) + milliseconds(1);
    std::this_thread::sleep_until(next);
    return next.time_since_epoch().count();
}

ProofPhase ProofTimeline::phaseOf(std::int64_t time) const
{
    if (heeded && time >= *heeded)
        return ProofPhase::Watch;
    if (switchedOff && time >= *switchedOff)
        return ProofPhase::Between;
    return switchedOn && time < *switchedOn ? ProofPhase::BeforeConsent : ProofPhase::Baseline;
}

} // namespace telltale::privacy
