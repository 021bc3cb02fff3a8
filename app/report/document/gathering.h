// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/reidentify/digest_finds.h"
#include "report/document/report_facts.h"

#include <optional>

namespace telltale::report {

// The steps in which a report's facts are gathered. Each reads what it needs of the inputs and fills its part.

/// What the first pass finds besides what goes into the facts.
struct CountedTraffic
{
    privacy::DigestFinds digests;
    std::optional<audit::DriftSide> side; ///< by pattern path, where an earlier capture is to be compared with
};

/// The inventory by recipient, the requests, what the policy would do: one pass over all inputs, which tells its
/// errors.
CountedTraffic countTraffic(ReportFacts &facts, const ReportMakers &makers);
/// What the records among the inputs say of what they did not see.
void gatherCoverage(ReportFacts &facts);
/// For the catalogue that was asked for, else for each product that was seen: a pass.
void gatherLedgers(ReportFacts &facts, const ReportMakers &makers);
/// Errors: those of privacy::openKnownValues().
std::optional<Error> gatherHashes(ReportFacts &facts, const ReportMakers &makers, privacy::DigestFinds digests);
/// Reads the earlier capture.
void gatherDrift(ReportFacts &facts, const ReportMakers &makers, const audit::DriftSide &now);
/// The bytes of events, for the appendix: a pass.
void gatherBytes(ReportFacts &facts, const ReportMakers &makers);
/// Proofs are those of products that were seen, and of captures that are among the inputs.
void gatherLog(ReportFacts &facts);

/// The policy that was asked for. Error: policy-unusable, with the first of what is wrong; all of it is told.
std::optional<Error> openReportPolicy(ReportFacts &facts, const ReportMakers &makers);
/// The catalogue that was asked for; likewise catalogue-unusable.
std::optional<Error> openReportCatalogue(ReportFacts &facts, const ReportMakers &makers);

/// The products whose catalogues speak of something that came, sorted.
std::vector<std::string> productsSeen(const ReportFacts &facts);

} // namespace telltale::report
