// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/proof/proof_verdict.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace telltale::privacy {

/// How something is to be coloured.
enum class ProofTone : std::uint8_t { Good, Warn, Bad, Neutral };

/// One of the steps: baseline, switched off, watched, verdict.
struct ProofStepText
{
    QString name;
    QString detail; ///< `telemetry on, 10 min`
    QString result; ///< `14 requests`, `read back: off`
    ProofTone tone = ProofTone::Neutral;
};

// Sentences about a verdict, translated, for the window and the command line alike. What was captured in them is made
// visible (controls, bidirectional characters); values never occur.

/// `Quiet, except what is always sent`
QString proofTitle(const ProofVerdict &verdict);
ProofTone toneOf(ProofOutcome outcome);
/// How many of the doubts proofWhy() tells of what is not proved; the others are left to the caller.
inline constexpr std::size_t doubtsInWhy = 2;
/// Two or three sentences that say why.
QString proofWhy(const ProofVerdict &verdict);
/// Always four.
std::vector<ProofStepText> proofSteps(const ProofVerdict &verdict);
/// One sentence.
QString doubtText(const ProofDoubtFound &doubt, const ProofVerdict &verdict);
/// `always`, `when-enabled`, `unknown`, `not declared`
QString proofGateText(const ProofRow &row);
/// `opt-out beacon`, `queue flushed later`, `before consent`
QStringList proofMarkTexts(const ProofRow &row);
/// What the verdict says nothing about, and on what it rests: one sentence each.
QStringList proofLimits(const ProofVerdict &verdict);
/// For a log, the same in every language: `still-sends: baseline 14 requests, watched 7800000 ms, 2 requests; broken by
/// execute_ACTION_TRIGGERED 2`
std::string proofLogText(const ProofVerdict &verdict);
/// What was not seen: `2 requests refused`; empty where the coverage is clean.
QStringList proofUnseen(const ProofCoverage &coverage);

} // namespace telltale::privacy
