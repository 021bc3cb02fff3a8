// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/zstd_stream.h"

#include "payload/loaders/input_errors.h"

#include <algorithm>
#include <array>

#include <zstd.h>
#include <zstd_errors.h>

namespace telltale::payload {

struct ZstdStream::State
{
    ZSTD_DStream *zstd = ZSTD_createDStream();
    std::array<char, std::size_t(128) << 10> bytes;
    std::size_t filled = 0; ///< of `bytes`
    /// Of `bytes`, as far as the library may look in one step: what it asked for. Given more, it would read on to an
    /// error and keep back what it had expanded before it.
    ZSTD_inBuffer input = {bytes.data(), 0, 0};
    std::size_t wanted = 1;
    std::uint64_t taken = 0; ///< compressed bytes read from the source

    ~State() { ZSTD_freeDStream(zstd); }
    std::uint64_t offset() const { return taken - (filled - input.pos); }
};

ZstdStream::ZstdStream(std::unique_ptr<ByteStream> compressed)
    : m_compressed(std::move(compressed)), m_state(std::make_unique<State>())
{
}

ZstdStream::~ZstdStream() = default;

bool ZstdStream::isReady() const
{
    return m_ended || m_mayHoldBack || m_state->input.pos < m_state->filled || m_compressed->isReady();
}

Error ZstdStream::fail(Error error)
{
    m_ended = true;
    return error;
}

Result<bool> ZstdStream::refill()
{
    State &state = *m_state;
    const Result<std::size_t> got = m_compressed->read(state.bytes.data(), state.bytes.size());
    if (!got)
        return got.error();
    state.filled = *got;
    state.input = {state.bytes.data(), 0, 0};
    state.taken += *got;
    return *got != 0;
}

Result<std::size_t> ZstdStream::read(char *to, std::size_t size)
{
    State &state = *m_state;
    ZSTD_outBuffer output = {to, size, 0};
    while (!m_ended && output.pos == 0) {
        if (state.input.pos == state.filled && !m_mayHoldBack) {
            const Result<bool> more = refill();
            if (!more)
                return fail(more.error());
            if (!*more && m_inFrame)
                return fail(badCompression(Damage::CutOff, "zstd", state.offset()));
            if (!*more) {
                m_ended = true;
                break;
            }
        }
        state.input.size = std::min(state.filled, state.input.pos + state.wanted);
        const std::size_t status = ZSTD_decompressStream(state.zstd, &output, &state.input);
        if (ZSTD_isError(status) != 0) {
            m_ended = true;
            const bool isGarbage = ZSTD_getErrorCode(status) == ZSTD_error_prefix_unknown && m_frames > 0;
            m_pending = isGarbage ? badCompression(Damage::TrailingGarbage, "zstd", state.offset())
                                  : badCompression(Damage::Corrupt, "zstd", state.offset(), ZSTD_getErrorName(status));
            break;
        }
        m_inFrame = status != 0;
        state.wanted = std::max<std::size_t>(status, 1);
        m_frames += m_inFrame ? 0 : 1;
        // A full output buffer means that the library may have more without any further input.
        m_mayHoldBack = m_inFrame && output.pos == output.size;
    }
    if (output.pos != 0)
        return output.pos;
    if (m_pending) {
        Error error = *std::move(m_pending);
        m_pending.reset();
        return error;
    }
    return std::size_t(0);
}

} // namespace telltale::payload
