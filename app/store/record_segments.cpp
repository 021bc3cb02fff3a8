// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_segments.h"

#include "payload/loaders/record/record_contents.h"
#include "payload/loaders/record/record_reader.h"
#include "store/record_errors.h"
#include "store/record_file.h"

#include <cerrno>
#include <numeric>

#include <unistd.h>

namespace telltale::store {

namespace {

/// When a file was begun, as its first frame says.
std::optional<std::int64_t> creationTime(const std::string &path)
{
    Result<payload::RecordReader> reader = payload::RecordReader::open(path);
    if (!reader)
        return {};
    const std::optional<payload::RecordFrame> frame = reader->next();
    if (!frame || !frame->is(payload::RecordKind::Header))
        return {};
    const auto header = payload::readRecordedHeader(frame->content);
    return header ? std::optional(header->created) : std::nullopt;
}

std::uint64_t sizeOf(const std::vector<RecordSegment> &segments)
{
    return std::accumulate(segments.begin(), segments.end(), std::uint64_t(0),
                           [](std::uint64_t total, const RecordSegment &segment) { return total + segment.size; });
}

} // namespace

std::uint64_t recordSize(const std::string &path)
{
    return sizeOf(listSegments(path));
}

Result<std::vector<std::string>> removeOldSegments(const std::string &path, const RecordRetention &retention)
{
    const std::vector<RecordSegment> segments = listSegments(path);
    std::uint64_t total = sizeOf(segments);
    std::vector<std::string> removed;
    for (std::size_t i = 0; i + 1 < segments.size(); ++i) {
        const bool isTooMuch = retention.mostBytes != 0 && total > retention.mostBytes;
        bool isTooOld = false;
        if (!isTooMuch && retention.olderThan) {
            // What stands in a file was written before the next one was begun.
            const auto next = creationTime(segments[i + 1].path);
            isTooOld = next && *next <= *retention.olderThan;
        }
        if (!isTooMuch && !isTooOld)
            break;
        const Result<RecordFile> locked = RecordFile::open(segments[i].path, RecordFile::Mode::MayExist);
        if (!locked)
            break;
        if (unlink(segments[i].path.c_str()) != 0)
            return recordNotWritable(segments[i].path, errno);
        total -= segments[i].size;
        removed.push_back(segments[i].path);
    }
    return removed;
}

} // namespace telltale::store
