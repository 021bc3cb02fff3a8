// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/other_capture.h"

#include "payload/loaders/record/record_contents.h"
#include "payload/loaders/record/record_reader.h"
#include "payload/loaders/record/record_segments.h"
#include "store/record_coverage.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace telltale::cli {

namespace {

WrittenCoverage coverageOfFile(const std::string &path)
{
    WrittenCoverage last;
    Result<payload::RecordReader> reader = payload::RecordReader::open(path);
    if (!reader)
        return last;
    while (const auto frame = reader->next()) {
        if (!frame->is(payload::RecordKind::Coverage) || frame->isTooLarge)
            continue;
        const auto coverage = payload::readRecordedCoverage(frame->content);
        // That frames were lost is said in a frame of its own, which counts nothing else.
        if (coverage && !store::tellsLostFrames(*coverage))
            last = {coverage->time / 1'000'000, privacy::CaptureCounters::fromNamed(coverage->counters)};
    }
    return last;
}

} // namespace

WrittenCoverage lastCoverage(const std::string &record)
{
    const std::vector<payload::RecordSegment> segments = payload::listSegments(record);
    for (auto segment = segments.rbegin(); segment != segments.rend(); ++segment) {
        WrittenCoverage found = coverageOfFile(segment->path);
        if (found.time != 0)
            return found;
    }
    return {};
}

bool isBeingRecorded(const std::string &record)
{
    const std::vector<payload::RecordSegment> segments = payload::listSegments(record);
    if (segments.empty())
        return false;
    const int descriptor = open(segments.back().path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    // Who records has it locked for itself. We let go at once, and who begins in this very moment waits a little.
    const bool isLocked = flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    close(descriptor);
    return isLocked;
}

} // namespace telltale::cli
