// SPDX-License-Identifier: GPL-3.0-or-later
// What a capture is made of and handed.
#include "payload/capture.h"

namespace telltale::payload {

Growth FollowPoint::judge(const std::string &path, std::uint64_t &more) const
{
    if (record)
        return recordMark.judge(more);
    std::uint64_t size = 0;
    const Growth growth = mark.judge(path, size);
    more = size > mark.size() ? size - mark.size() : 0;
    return growth;
}

const BlockPlace &CaptureBlock::place() const
{
    static const BlockPlace nowhere;
    return more ? *more : nowhere;
}

std::string_view CaptureBlock::protocol() const
{
    return place().list ? std::string_view(place().list->protocol) : std::string_view("plain");
}

std::string CaptureBlock::root() const
{
    if (element && place().list)
        return place().list->root(*element);
    return element ? '/' + std::to_string(*element) : std::string();
}

std::size_t &DiagnosticCounts::of(Severity severity)
{
    return severity == Severity::Error ? errors : severity == Severity::Warning ? warnings : notes;
}

void DiagnosticCounts::add(const DiagnosticCounts &other)
{
    errors += other.errors;
    warnings += other.warnings;
    notes += other.notes;
}

} // namespace telltale::payload
