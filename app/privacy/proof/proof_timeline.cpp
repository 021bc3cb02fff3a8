// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/proof/proof_timeline.h"

#include <chrono>
#include <thread>

namespace telltale::privacy {

namespace {

struct ProofCounter
{
    std::uint64_t ProofCoverage::*hidden;
    std::uint64_t CaptureCounters::*counted;
};

/// What each of these counts may have been an event. Connections that were brought here or whose TLS was opened are
/// seen, also where their names differ.
constexpr ProofCounter proofCounters[] = {
    {&ProofCoverage::refusedConnections, &CaptureCounters::refusedConnections},
    {&ProofCoverage::refused, &CaptureCounters::refused},
    {&ProofCoverage::cutOff, &CaptureCounters::cutOff},
    {&ProofCoverage::unrecorded, &CaptureCounters::unrecorded},
    {&ProofCoverage::passedUnseen, &CaptureCounters::passedUnseen},
    {&ProofCoverage::tunnels, &CaptureCounters::tunnels},
    {&ProofCoverage::tlsRefused, &CaptureCounters::tlsRefused},
    {&ProofCoverage::untrusted, &CaptureCounters::untrusted},
    {&ProofCoverage::streams, &CaptureCounters::streams},
    {&ProofCoverage::quicRefused, &CaptureCounters::quicRefused},
    {&ProofCoverage::datagrams, &CaptureCounters::datagrams},
    {&ProofCoverage::turnedAway, &CaptureCounters::turnedAway},
    {&ProofCoverage::unreached, &CaptureCounters::unreached},
};

} // namespace

bool ProofCoverage::isClean() const
{
    bool isClean = isKnown && undecoded == 0 && unread == 0;
    for (const ProofCounter &one : proofCounters)
        isClean = isClean && this->*one.hidden == 0;
    return isClean;
}

ProofCoverage ProofCoverage::between(const CaptureCounters &earlier, const CaptureCounters &later)
{
    // Counters of a capture only grow; where they do not, it was another one, and all of the later ones count.
    const auto grown = [](std::uint64_t before, std::uint64_t after) {
        return after >= before ? after - before : after;
    };
    ProofCoverage coverage;
    coverage.isKnown = true;
    for (const ProofCounter &one : proofCounters)
        coverage.*one.hidden = grown(earlier.*one.counted, later.*one.counted);
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
