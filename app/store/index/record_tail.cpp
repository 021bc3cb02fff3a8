// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index/record_tail.h"

#include "store/index_errors.h"
#include "store/record_segments.h"

#include <algorithm>

namespace telltale::store {

using namespace payload;

void RecordTail::goTo(std::uint32_t segment, const RecordPosition &position)
{
    m_segment = segment;
    m_position = position;
    m_capture.reset();
    m_reader.reset();
    m_damage.reset();
}

std::optional<RecordFrame> RecordTail::next()
{
    while (!m_damage && (m_reader || openNext())) {
        // Asked before reading: what is read nothing behind then was complete when the next file was begun.
        const bool isFollowed = m_isAtEnd && hasLater();
        std::optional<RecordFrame> frame = m_reader->next();
        m_isAtEnd = !frame;
        if (frame && !isForeign(*frame))
            return frame;
        const RecordVerdict::Kind kind = m_reader->verdict().kind;
        const bool isDamaged = frame || m_reader->error() || kind == RecordVerdict::Kind::Changed
            || kind == RecordVerdict::Kind::UnknownVersion;
        if (isDamaged)
            m_damage =
                indexEndsAtDamage(segmentPath(m_record, m_segment), frame ? frame->offset : m_reader->verdict().offset);
        else if (isFollowed ? !openNext() : !hasLater())
            break;
    }
    return {};
}

bool RecordTail::hasLater() const
{
    const std::vector<RecordSegment> segments = listSegments(m_record);
    return !segments.empty() && segments.back().number > m_segment;
}

/// A file of another capture that was put beside the others.
bool RecordTail::isForeign(const RecordFrame &frame) const
{
    if (!frame.is(RecordKind::Header))
        return false;
    const auto header = readRecordedHeader(frame.content);
    return header && m_capture && header->capture != *m_capture;
}

/// The file that is to be gone on with, or when that is open the one behind it.
bool RecordTail::openNext()
{
    const std::vector<RecordSegment> segments = listSegments(m_record);
    const std::uint32_t wanted = m_reader ? m_segment + 1 : m_segment;
    const auto segment = std::find_if(segments.begin(), segments.end(),
                                      [&](const RecordSegment &file) { return file.number >= wanted; });
    if (segment == segments.end())
        return false;
    const bool goesOn = !m_reader && segment->number == m_segment;
    Result<RecordReader> reader = RecordReader::open(segment->path, goesOn ? m_position : RecordPosition());
    if (!reader) {
        if (goesOn)
            m_damage = indexEndsAtDamage(segment->path, m_position.offset);
        return false;
    }
    if (!m_capture)
        m_capture = captureOf(m_record);
    m_reader = *std::move(reader);
    m_segment = segment->number;
    m_isAtEnd = false;
    return true;
}

const RecordPosition &RecordTail::position() const
{
    return m_reader ? m_reader->position() : m_position;
}

std::optional<Error> RecordTail::damage() const
{
    return m_damage;
}

} // namespace telltale::store
