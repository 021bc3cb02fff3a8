// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/drift/drift.h"
#include "audit/inventory/inventory.h"
#include "audit/ledger/ledger.h"
#include "privacy/policy/policy.h"
#include "privacy/wire/policy_dry_run.h"
#include "report/document/legal_basis.h"
#include "report/document/manifest.h"
#include "report/document/record_reading.h"
#include "report/document/report_document.h"
#include "report/document/traffic_tally.h"
#include "report/document/value_mask.h"
#include "store/activity/activity_entry.h"
#include "store/record_coverage.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace telltale::report {

/// What was declared for one product, against what was sent.
struct LedgerFact
{
    audit::Catalogue catalogue;
    std::string name; ///< as it was named, or found
    std::vector<audit::LedgerRow> rows;
};

/// What a hash is worth.
struct HashFact
{
    std::string path;
    std::string digest;
    std::string algorithm;
    std::string verdict; ///< `recovered`, `candidate`, `recoverable`, `infeasible`
    std::string variant;
    std::string from;
    std::string why;
    std::string source;
    std::uint32_t line = 0;
    std::uint64_t count = 0;
    std::optional<std::string> value;
    bool isSecret = false;
};

struct HashFacts
{
    std::vector<HashFact> rows;
    std::uint64_t values = 0;  ///< that were tried
    std::uint64_t digests = 0; ///< that were looked at
    bool isCut = false;        ///< there were more digests than were looked at
    std::vector<std::string> problems;
};

/// A policy, and what it would do to what was sent.
struct PolicyFact
{
    std::string name;
    privacy::Policy policy;
    std::optional<privacy::DryRunHits> hits;
    std::string problem; ///< why there are none
};

/// An entry of the activity log that says how a switch was proved.
struct ProofFact
{
    std::uint64_t number = 0;
    std::int64_t time = 0;
    std::string product;
    std::string verdict;  ///< `still-sends`
    std::string evidence; ///< what the log says
    std::string capture;
};

struct LogFact
{
    std::string path;
    bool isThere = false;
    bool isIntact = true; ///< up to the head
    std::string problem;
    std::optional<store::ActivityHead> head; ///< the last entry that is not about something that was written out
    std::int64_t headTime = 0;
    std::vector<ProofFact> proofs;
};

/// What a capture's record says of itself.
struct CoverageFact
{
    std::string name;
    store::RecordCoverage coverage;
};

/// Everything that sections are made of.
struct ReportFacts
{
    ReportFacts(const ReportRequest &asked, const audit::Knowledge &known)
        : request(asked), knowledge(known), mask({}, asked.hasValues)
    {
    }

    const ReportRequest &request;
    const audit::Knowledge &knowledge;
    ValueMask mask;
    std::vector<ReportInput> inputs;
    std::vector<FileOutcome> files;
    std::vector<std::string> problems;
    bool isWhole = true;

    std::vector<audit::InventoryRow> rows; ///< by recipient
    std::vector<audit::InventoryKind> kinds;
    audit::Timeline timeline;
    std::uint64_t events = 0;
    bool hasTooManyRows = false;
    TrafficTally traffic;

    std::vector<CoverageFact> coverage;
    std::vector<LedgerFact> ledgers;
    HashFacts hashes;
    std::optional<PolicyFact> policy;
    std::optional<std::vector<audit::DriftRow>> drift;
    std::string driftProblem;
    LogFact log;
    LegalBasis basis;
    std::vector<ReportBytes> bytes;
    std::uint64_t moreBytes = 0; ///< events beyond those
};

} // namespace telltale::report
