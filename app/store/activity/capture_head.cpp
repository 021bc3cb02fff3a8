// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/capture_head.h"

#include "payload/loaders/input_errors.h"
#include "store/activity/canonical_text.h"
#include "store/record_errors.h"
#include "store/record_segments.h"
#include "store/record_verification.h"

namespace telltale::store {

Result<ActivityEntry> captureHeadEntry(const std::string &record)
{
    const std::vector<RecordSegment> segments = listSegments(record);
    if (segments.empty())
        return payload::notFound(record);
    const std::string &last = segments.back().path;
    const Result<RecordSummary> summary = summarise(last);
    if (!summary)
        return summary.error();
    using Kind = payload::RecordVerdict::Kind;
    const bool isWhole = summary->verdict.kind == Kind::Whole || summary->verdict.kind == Kind::Torn;
    if (!isWhole || !summary->hasHeader)
        return recordChanged(last, summary->verdict.offset);
    ActivityEntry entry;
    entry.what = activity::captureHead;
    entry.subject = record;
    entry.capture = hexOf(summary->header.capture);
    entry.after = "file " + std::to_string(summary->header.segment) + ", " + std::to_string(summary->position.frames)
        + " frames, chain " + hexOf(summary->position.chain);
    return entry;
}

} // namespace telltale::store
