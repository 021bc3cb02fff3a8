// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/streamed_input.h"

#include "payload/loaders/input_errors.h"

#include <algorithm>
#include <cstring>

namespace telltale::payload {

StreamedInput::StreamedInput(std::unique_ptr<ByteStream> stream, Options options)
    : m_stream(std::move(stream)), m_options(std::move(options))
{
    makeRoom(firstStep);
    pad();
}

void StreamedInput::begin()
{
    if (const Result<bool> more = extend(); !more)
        m_error = more.error();
}

void StreamedInput::pad()
{
    std::memset(m_buffer.get() + m_end, 0, Text::padding);
}

void StreamedInput::makeRoom(std::size_t bytes)
{
    if (m_capacity - m_end >= bytes)
        return;
    const std::size_t live = m_end - m_begin;
    // Moving to the front pays only when at least as much room is won as bytes are moved: O(1) for each byte.
    if (m_begin >= live && m_capacity - live >= bytes) {
        std::memmove(m_buffer.get(), m_buffer.get() + m_begin, live);
    } else {
        const std::size_t capacity = std::max(2 * live, live + bytes);
        std::unique_ptr<char[]> larger = std::make_unique_for_overwrite<char[]>(capacity + Text::padding);
        if (live != 0)
            std::memcpy(larger.get(), m_buffer.get() + m_begin, live);
        m_buffer = std::move(larger);
        m_capacity = capacity;
    }
    m_begin = 0;
    m_end = live;
}

Result<bool> StreamedInput::end(Error error)
{
    m_ended = true;
    return error;
}

Result<bool> StreamedInput::probeBehindLimit()
{
    char byte;
    const Result<std::size_t> got = m_stream->read(&byte, 1);
    if (!got)
        return end(got.error());
    m_ended = true;
    if (*got == 0)
        return false;
    return m_options.isExpanded ? expandsBeyondLimit(m_options.name, m_options.limit)
                                : fileLimit(m_options.name, m_options.limit);
}

Result<bool> StreamedInput::extend()
{
    if (m_error) {
        Error error = *std::move(m_error);
        m_error.reset();
        return error;
    }
    if (m_ended)
        return false;
    const std::size_t live = m_end - m_begin;
    std::size_t step = std::clamp(live, firstStep, largestStep);
    if (m_options.limit != 0) {
        const std::uint64_t given = m_offset + live;
        if (given >= m_options.limit)
            return probeBehindLimit();
        step = static_cast<std::size_t>(std::min<std::uint64_t>(step, m_options.limit - given));
    }
    makeRoom(step);
    std::size_t added = 0;
    while (added < step) {
        const Result<std::size_t> got = m_stream->read(m_buffer.get() + m_end, step - added);
        if (!got || *got == 0) {
            m_ended = true;
            pad();
            if (!got && added == 0)
                return got.error();
            if (!got)
                m_error = got.error();
            return added != 0;
        }
        m_end += *got;
        added += *got;
        // What a slow writer has given is handed on at once, unless it is so little that a reader who needs the whole
        // value would look at the window again and again.
        if (added >= live / 8 && !m_stream->isReady())
            break;
    }
    pad();
    return true;
}

void StreamedInput::discard(std::size_t bytes)
{
    bytes = std::min(bytes, m_end - m_begin);
    m_begin += bytes;
    m_offset += bytes;
    if (m_begin == m_end) {
        m_begin = m_end = 0;
        pad();
    }
}

} // namespace telltale::payload
