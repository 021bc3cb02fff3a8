// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/other_capture.h"

#include "payload/loaders/record/record_contents.h"
#include "payload/loaders/record/record_reader.h"
#include "payload/loaders/record/record_segments.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace telltale::cli {

namespace {

/// The counters that tell of what was not seen, by their names in the record (HACKING.md, "The coverage statement").
privacy::CaptureCounters countersOf(const payload::RecordedCoverage &coverage)
{
    privacy::CaptureCounters counters;
    const std::pair<std::string_view, std::uint64_t *> named[] = {{"connections", &counters.connections},
                                                                  {"connections-refused", &counters.refusedConnections},
                                                                  {"exchanges", &counters.exchanges},
                                                                  {"refused", &counters.refused},
                                                                  {"cut-off", &counters.cutOff},
                                                                  {"unrecorded", &counters.unrecorded},
                                                                  {"passed-unrecorded", &counters.passedUnseen},
                                                                  {"tunnels", &counters.tunnels}};
    for (const auto &[name, count] : coverage.counters) {
        for (const auto &[known, counter] : named) {
            if (name == known)
                *counter = count;
        }
    }
    return counters;
}

WrittenCoverage coverageOfFile(const std::string &path)
{
    WrittenCoverage last;
    Result<payload::RecordReader> reader = payload::RecordReader::open(path);
    if (!reader)
        return last;
    while (const auto frame = reader->next()) {
        if (!frame->is(payload::RecordKind::Coverage) || frame->isTooLarge)
            continue;
        if (const auto coverage = payload::readRecordedCoverage(frame->content))
            last = {coverage->time / 1'000'000, countersOf(*coverage)};
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
