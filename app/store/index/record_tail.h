// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_reader.h"
#include "store/index/index_state.h"

#include <optional>
#include <string>

namespace telltale::store {

/// Reads a capture over all of its files, also while it is being written, from a place that was reached before.
/// Single-threaded.
class RecordTail
{
public:
    /// `record` is the path of the capture's first file.
    explicit RecordTail(std::string record) : m_record(std::move(record)) {}

    /// Where the next frame is read from; the segment 0 is before the first.
    void goTo(std::uint32_t segment, const payload::RecordPosition &position);
    /// The next frame, valid until the next call; nothing where there is none now.
    std::optional<payload::RecordFrame> next();

    /// The file that was read last, and how far.
    std::uint32_t segment() const { return m_segment; }
    const payload::RecordPosition &position() const;
    /// Where the record is not what was written: the path and the offset, as the index's error.
    std::optional<Error> damage() const;

private:
    bool openNext();
    bool hasLater() const;
    bool isForeign(const payload::RecordFrame &frame) const;

    std::string m_record;
    std::uint32_t m_segment = 0;
    payload::RecordPosition m_position; ///< in it, while it is not open
    std::optional<payload::CaptureId> m_capture;
    std::optional<payload::RecordReader> m_reader;
    std::optional<Error> m_damage;
    bool m_isAtEnd = false; ///< of the open file, when it was last asked
};

} // namespace telltale::store
