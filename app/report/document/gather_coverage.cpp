// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_segments.h"
#include "report/document/gathering.h"
#include "report/document/log_reading.h"
#include "store/activity/capture_head.h"

#include <algorithm>

namespace telltale::report {

namespace {

/// The ids of the captures among the inputs, as a log has them.
std::vector<std::string> captureIds(const ReportFacts &facts)
{
    std::vector<std::string> ids;
    for (const CoverageFact &coverage : facts.coverage) {
        if (const Result<store::ActivityEntry> head = store::captureHeadEntry(coverage.name); head && head->capture)
            ids.push_back(*head->capture);
    }
    return ids;
}

} // namespace

void gatherCoverage(ReportFacts &facts)
{
    for (const FileOutcome &file : facts.files) {
        if (!payload::isRecordFile(file.name))
            continue;
        if (Result<store::RecordCoverage> coverage = store::coverageOf(file.name))
            facts.coverage.push_back({file.name, *std::move(coverage)});
    }
}

void gatherLog(ReportFacts &facts)
{
    if (facts.request.activityLog.empty())
        return;
    const std::vector<std::string> products = productsSeen(facts);
    const std::vector<std::string> captures = captureIds(facts);
    const auto has = [](const std::vector<std::string> &list, const std::string &text) {
        return std::find(list.begin(), list.end(), text) != list.end();
    };
    facts.log = readLog(
        facts.request.activityLog,
        [&](const ProofFact &proof) {
            return has(products, proof.product) || (!proof.capture.empty() && has(captures, proof.capture));
        },
        facts.request.logUpTo);
}

} // namespace telltale::report
