// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/loaders/record/record_segments.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace telltale::store {

using payload::listSegments;
using payload::RecordSegment;
using payload::segmentPath;

/// Bytes of all files of a capture together.
std::uint64_t recordSize(const std::string &path);

/// What of a capture is kept.
struct RecordRetention
{
    std::uint64_t mostBytes = 0;           ///< in all files together; 0: as much as there is
    std::optional<std::int64_t> olderThan; ///< nanoseconds since 1970 UTC: files with nothing younger go
};

/// Removes the oldest files of a capture, whole ones only, and gives their names. The last one stays in any case, and
/// none is removed that somebody writes, or behind one that stays. What is left verifies: each file says which chain
/// value the one before it ended with. Error: record-not-writable.
Result<std::vector<std::string>> removeOldSegments(const std::string &path, const RecordRetention &retention);

} // namespace telltale::store
