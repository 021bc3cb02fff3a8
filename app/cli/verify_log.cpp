// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verify_log.h"

#include "privacy/proof/proof_text.h"
#include "store/activity/capture_head.h"

namespace telltale::cli {

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
                   std::string(word(verdict.timeline.baselineState)), privacy::proofLogText(verdict), head->capture});
    if (!told)
        return told.error();
    return told->number;
}

} // namespace telltale::cli
