// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/byte_stream.h"
#include "payload/loaders/input.h"

#include <memory>
#include <optional>
#include <string>

namespace telltale::payload {

/// A stream as an input: a window that grows by what extend() reads and shrinks by what discard() drops. Steps start at
/// 256 KiB and double with the window up to 8 MiB; a step does not wait for a slow writer to fill it.
/// Every byte is moved O(1) times on average.
class StreamedInput : public Input
{
public:
    static constexpr std::size_t firstStep = std::size_t(256) << 10;
    static constexpr std::size_t largestStep = std::size_t(8) << 20;

    struct Options
    {
        std::string name;             ///< for errors
        std::uint64_t limit = 0;      ///< bytes the stream may give; 0: any number
        bool isExpanded = false;      ///< the limit's error speaks of expanding
        std::uint64_t sourceSize = 0; ///< 0: not known
    };

    StreamedInput(std::unique_ptr<ByteStream> stream, Options options);

    Text window() const override { return {m_buffer.get() + m_begin, m_end - m_begin}; }
    std::uint64_t windowOffset() const override { return m_offset; }
    bool isAtEnd() const override { return m_ended && !m_error; }
    Result<bool> extend() override;
    void discard(std::size_t bytes) override;
    std::uint64_t sourceRead() const override { return m_stream->sourceRead(); }
    std::uint64_t sourceSize() const override { return m_options.sourceSize; }

    /// The first step, so that there is something to judge the format by. An error waits for extend().
    void begin();

private:
    void makeRoom(std::size_t bytes);
    void pad();
    Result<bool> end(Error error);
    /// At the limit: whether the stream ends exactly there.
    Result<bool> probeBehindLimit();

    std::unique_ptr<ByteStream> m_stream;
    Options m_options;
    std::unique_ptr<char[]> m_buffer;
    std::size_t m_capacity = 0; ///< without the padding
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::uint64_t m_offset = 0;
    std::optional<Error> m_error;
    bool m_ended = false;
};

} // namespace telltale::payload
