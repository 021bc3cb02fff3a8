// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/proof/proof_log.h"
#include "privacy/proof/proof_timeline.h"

namespace telltale::privacy {

/// What a proof comes to.
enum class ProofOutcome : std::uint8_t {
    Silent,          ///< nothing came with the switch off, and nothing can have been missed
    AlwaysSentOnly,  ///< the same, but for what is declared to be always sent
    StillSends,      ///< something came that should not have, or before the switch was ever on
    NothingCaptured, ///< not even with the switch on, so nothing is proved
    NotProved,       ///< nothing came that should not have, but that may be for other reasons: ProofDoubt
};

/// Why silence is not proved.
enum class ProofDoubt : std::uint8_t {
    StoppedEarly,     ///< before the watch was over
    CommandFailed,    ///< the command ended with another status than 0, or by a signal
    NotSwitchedOff,   ///< read back, the switch is not off; or at the end of the watch it was not any more
    StateUnknown,     ///< read back, nobody knows what it is
    CoverageUnknown,  ///< nobody counted what was not seen
    CoverageUnclean,  ///< something came that could not be looked at
    OthersOnly,       ///< the baseline has events of other products only
    UndeclaredOnly,   ///< the baseline has nothing that the product's catalogue declares
    AlwaysSentOnly,   ///< the baseline has nothing that the switch is said to stop
    DeclaredInterval, ///< the watch was not longer than a declared interval
    MeasuredInterval, ///< the watch was not longer than a pause that was seen in the baseline
    NotPointed,       ///< the command was not pointed away from a host that the product is declared to send to
};

struct ProofDoubtFound
{
    ProofDoubt what = ProofDoubt::StoppedEarly;
    std::string about;                ///< the event, or the host
    std::string said;                 ///< the interval in the catalogue's words
    std::chrono::milliseconds time{}; ///< the interval, or the pause
};

/// How something that came is recognised. See the help of `telltale switch verify`; the grace time is `beaconGrace`.
struct ProofMarks
{
    /// It came after the switch was turned off and its name says so (saysOptOut()); or no catalogue declares it, it was
    /// never seen before, and it came exactly once, within the grace time after off was written or came into force.
    bool isOptOutBeacon = false;
    /// It came with the switch off but happened before off was in force: by its own time, by the time in its message
    /// id, or because the same message id came in the baseline.
    std::uint64_t flushed = 0;
    /// It came before the switch, which was off or said nothing, was turned on for the baseline.
    bool isBeforeConsent = false;
};

constexpr std::int64_t beaconGrace = 60'000; ///< milliseconds

/// One line of the evidence.
struct ProofRow
{
    std::string label;
    std::string kind;
    ProofOwner owner = ProofOwner::Product;
    audit::Gate gate = audit::Gate::Unknown;
    bool isDeclared = false;
    bool isAlwaysSent = false;
    std::string declaredAt;
    std::vector<std::string> hosts;
    std::uint64_t beforeConsent = 0; ///< how many came in each phase
    std::uint64_t baseline = 0;
    std::uint64_t between = 0;
    std::uint64_t watch = 0;
    std::vector<std::string> fields; ///< pattern paths that came while it should not have; sorted
    ProofMarks marks;
    bool breaksSilence = false;           ///< it came when it should not have, and is not declared to be always sent
    std::vector<std::uint32_t> exchanges; ///< numbers of those requests, from 0, at most 100 of them
};

struct ProofVerdict
{
    ProofOutcome outcome = ProofOutcome::NotProved;
    std::string product;
    std::string title;
    bool countsEverything = false; ///< the product has no catalogue: all traffic counts
    ProofTimeline timeline;        ///< with `undecoded` and `unread` of the coverage filled in
    std::vector<ProofRow> rows;    ///< in the order in which they were seen first; other products' are not among them
    std::vector<ProofDoubtFound> doubts;
    std::uint64_t beforeConsent = 0; ///< requests in each phase, without those of other products
    std::uint64_t baseline = 0;
    std::uint64_t between = 0;
    std::uint64_t watch = 0;
    std::uint64_t ofOthers = 0; ///< requests of other products
    ProofInterval longest;      ///< the longest interval that the watch had to outlast; its time 0: there is none
    /// Kinds of the baseline that come only when something is done, so that they had to be done again.
    std::vector<std::string> toBeExercised;
    /// Kinds that are declared to go out when enabled and were not seen in the baseline: nothing is said about them.
    std::vector<std::string> neverSeen;

    std::size_t kindsLeft() const; ///< rows with something in the watch
};

/// Sets what was captured against the steps. `pointed`: the hosts that a command was pointed away from, where there was
/// one (a `*` is all); none: nobody pointed anything. Any time after the watch, and as often as wanted; the log must be
/// settled.
ProofVerdict judgeProof(const ProofLog &log, const ProofTimeline &timeline,
                        const std::optional<std::vector<std::string>> &pointed = {});

/// `silent`, `always-sent-only`, `still-sends`, `nothing-captured`, `not-proved`
std::string_view word(ProofOutcome outcome);
/// `stopped-early`, `command-failed`, `not-switched-off`, `state-unknown`, `coverage-unknown`, `coverage-unclean`,
/// `others-only`, `undeclared-only`, `always-sent-only`, `declared-interval`, `measured-interval`, `not-pointed`
std::string_view word(ProofDoubt doubt);

} // namespace telltale::privacy
