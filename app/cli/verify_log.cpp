// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verify_log.h"

#include "store/activity/capture_head.h"

namespace telltale::cli {

namespace {

/// `still-sends: baseline 14 requests, watched 7800000 ms, 2 requests, 1 kind left: execute_ACTION_TRIGGERED 2`
std::string verdictText(const privacy::ProofVerdict &verdict)
{
    std::string text(word(verdict.outcome));
    text += ": baseline " + std::to_string(verdict.baseline) + " requests, watched "
        + std::to_string(verdict.timeline.watched()) + " ms, " + std::to_string(verdict.watch) + " requests";
    for (const privacy::ProofDoubtFound &doubt : verdict.doubts)
        text += "; " + std::string(word(doubt.what)) + (doubt.about.empty() ? "" : ' ' + doubt.about);
    for (const privacy::ProofRow &row : verdict.rows) {
        if (row.watch != 0 || row.breaksSilence)
            text += "; " + std::string(row.breaksSilence ? "broken by " : "always sent ") + row.label + ' '
                + std::to_string(row.watch);
    }
    return text;
}

} // namespace

Result<std::uint64_t> logProof(const privacy::ProofVerdict &verdict, const std::string &record,
                               const ActivityNotes &notes)
{
    const Result<store::ActivityEntry> head = store::captureHeadEntry(pathForLog(record));
    if (!head)
        return head.error();
    if (const Result<store::ActivityHead> told = notes.add(*head); !told)
        return told.error();
    const Result<store::ActivityHead> told =
        notes.add({std::string(store::activity::switchVerify), verdict.product,
                   std::string(word(verdict.timeline.baselineState)), verdictText(verdict), head->capture});
    if (!told)
        return told.error();
    return told->number;
}

} // namespace telltale::cli
