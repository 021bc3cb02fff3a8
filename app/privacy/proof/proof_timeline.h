// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/capture_counters.h"
#include "privacy/switches/switch_change.h"
#include "privacy/switches/switch_state.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace telltale::privacy {

/// What a capture could not see between two moments; each of these could hide an event.
struct ProofCoverage
{
    bool isKnown = false; ///< false: nobody counted
    std::uint64_t refusedConnections = 0;
    std::uint64_t refused = 0;
    std::uint64_t cutOff = 0;
    std::uint64_t unrecorded = 0;
    std::uint64_t passedUnseen = 0;
    std::uint64_t tunnels = 0;
    std::uint64_t tlsRefused = 0;  ///< connections whose client would not have our certificate
    std::uint64_t untrusted = 0;   ///< connections that ended at an upstream whose certificate does not hold
    std::uint64_t streams = 0;     ///< connections that were kept and not taken apart
    std::uint64_t quicRefused = 0; ///< attempts to speak QUIC
    std::uint64_t datagrams = 0;   ///< that were not looked at
    std::uint64_t turnedAway = 0;  ///< connections that were not looked into, and did not pass
    std::uint64_t unreached = 0;   ///< programs that could not be brought here
    std::uint64_t undecoded = 0;   ///< bodies that could not be taken apart; ProofLog counts them
    std::uint64_t unread = 0;      ///< parts of the record that could not be read, or were too many to keep

    bool isClean() const;
    /// From the counters of one capture at two moments. `undecoded` and `unread` are not in them.
    static ProofCoverage between(const CaptureCounters &earlier, const CaptureCounters &later);
};

/// When a request came, among the steps of a proof.
enum class ProofPhase : std::uint8_t {
    BeforeConsent, ///< before the switch was turned on for the baseline
    Baseline,      ///< with the switch on
    Between,       ///< off was written, but the program had not been told to heed it (restarted) yet
    Watch,         ///< with the switch off
};

/// The steps of a proof as they were made. Moments are milliseconds since 1970 UTC, by the clock of whoever records;
/// requests belong to a phase by when they began to come in.
struct ProofTimeline
{
    std::int64_t began = 0;
    std::optional<std::int64_t> switchedOn;  ///< the switch was read as off, or as nothing, and turned on then
    std::optional<std::int64_t> switchedOff; ///< just before off was written
    std::optional<std::int64_t> heeded;      ///< off is in force from here: restarted, or the same as switchedOff
    std::optional<std::int64_t> ended;       ///< of the watch
    bool isStoppedEarly = false;             ///< somebody ended it before its time
    /// What was captured are whole lives of the program: it was started twice, and each time ran to its own end. What
    /// it does again and again in one life need not be waited for then.
    bool isWholeRun = false;

    SwitchState baselineState = SwitchState::Unknown; ///< as read before the baseline, or set for it
    SwitchState offState = SwitchState::Unknown;      ///< as read back after off was written
    SwitchState endState = SwitchState::Unknown;      ///< as read again at the end of the watch
    QString offWhy;                                   ///< SwitchReading::why of the state that is not off
    std::vector<SwitchChange> changes;                ///< in the order in which they were made
    bool isPutBack = false;                           ///< all of them were undone afterwards

    std::optional<int> baselineStatus; ///< exit status of the command with the switch on; none: no command
    std::optional<int> watchStatus;    ///< with the switch off
    ProofCoverage coverage;            ///< from switchedOff to ended

    /// The moment to put down for a step that is made now: waits for the next millisecond to begin, so that what came
    /// before it and what comes behind it have different times.
    static std::int64_t nextMoment();
    ProofPhase phaseOf(std::int64_t time) const;
    /// How long the switch was off and watched; 0 when it never was.
    std::int64_t watched() const { return heeded && ended ? *ended - *heeded : 0; }
};

} // namespace telltale::privacy
