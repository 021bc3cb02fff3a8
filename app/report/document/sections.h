// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document/report_document.h"
#include "report/document/report_facts.h"

namespace telltale::report {

/// The whole document but for its manifest.
ReportDocument reportDocument(const ReportFacts &facts);

// Its sections, in this order. Each has notes that say what is wrong; verdicts are the gravest of them.
ReportSection examinedSection(const ReportFacts &facts);   ///< files with their hashes, span, versions
ReportSection coverageSection(const ReportFacts &facts);   ///< what could not be seen
ReportSection recipientsSection(const ReportFacts &facts); ///< who gets what, with pictures
ReportSection personalSection(const ReportFacts &facts);   ///< by the terms of the W3C Data Privacy Vocabulary
ReportSection fieldsSection(const ReportFacts &facts);     ///< every field by recipient, with legal basis and purpose
ReportSection ledgerSection(const ReportFacts &facts);     ///< declared against sent
ReportSection hashesSection(const ReportFacts &facts);     ///< what hashes are worth
ReportSection switchesSection(const ReportFacts &facts);   ///< proofs of switches
ReportSection policySection(const ReportFacts &facts);     ///< the policy, and what was decided on the wire
ReportSection driftSection(const ReportFacts &facts);      ///< against an earlier capture
ReportSection activitySection(const ReportFacts &facts);   ///< where the activity log stands
ReportSection appendixSection(const ReportFacts &facts);   ///< bytes

/// Fields about which somebody has to say why they are sent: all but those that are about the program or the time.
std::vector<LegalBasis::Field> fieldsWithBasis(const ReportFacts &facts);

} // namespace telltale::report
