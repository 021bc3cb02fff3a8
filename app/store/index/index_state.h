// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_contents.h"
#include "payload/loaders/record/record_frames.h"
#include "store/index/sql_connection.h"

namespace telltale::store {

/// What an index says of itself: to which record it belongs, and how far of it is in it.
struct IndexState
{
    payload::CaptureId capture{};
    std::uint32_t segment = 0;        ///< the file that was read last; 0: none so far
    payload::RecordPosition position; ///< in that file
    std::uint64_t exchanges = 0;
    std::int64_t first = 0; ///< times of exchanges; only when there are any
    std::int64_t last = 0;

    /// Whether both are behind the same frame.
    bool isAt(const IndexState &other) const;
};

/// Unusable when what stands there makes no sense.
SqlProblem readState(SqlConnection &connection, IndexState &state);
SqlProblem writeState(SqlConnection &connection, const IndexState &state);

/// Whether the record has what the index was made from: the capture, and at the position the chain value. True also
/// when the file of the position was removed since.
bool fitsRecord(const IndexState &state, const std::string &record);

/// Bytes of the record's files that are behind the position.
std::uint64_t bytesBehind(const IndexState &state, const std::string &record);

/// Which capture the record's first file that is there belongs to; nothing when none can be read.
std::optional<payload::CaptureId> captureOf(const std::string &record);

} // namespace telltale::store
