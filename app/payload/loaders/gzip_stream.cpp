// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/gzip_stream.h"

#include "payload/loaders/input_errors.h"

#include <algorithm>
#include <array>
#include <limits>

#define ZLIB_CONST // zlib.h: input is const
#include <zlib.h>

namespace telltale::payload {

struct GzipStream::State
{
    z_stream zlib = {};
    std::array<char, std::size_t(64) << 10> input;
    std::uint64_t taken = 0; ///< compressed bytes read from the source
    bool isReady = false;

    std::uint64_t offset() const { return taken - zlib.avail_in; }
};

GzipStream::GzipStream(std::unique_ptr<ByteStream> compressed, bool isZlib)
    : m_compressed(std::move(compressed)), m_state(std::make_unique<State>()), m_isZlib(isZlib)
{
    constexpr int gzipOnly = 16;
    m_state->isReady = inflateInit2(&m_state->zlib, isZlib ? MAX_WBITS : MAX_WBITS + gzipOnly) == Z_OK;
}

GzipStream::~GzipStream()
{
    if (m_state->isReady)
        inflateEnd(&m_state->zlib);
}

bool GzipStream::isReady() const
{
    return m_ended || m_mayHoldBack || m_state->zlib.avail_in > 0 || m_compressed->isReady();
}

Error GzipStream::fail(Error error)
{
    m_ended = true;
    return error;
}

Result<bool> GzipStream::refill()
{
    State &state = *m_state;
    const Result<std::size_t> got = m_compressed->read(state.input.data(), state.input.size());
    if (!got)
        return got.error();
    state.zlib.next_in = reinterpret_cast<const Bytef *>(state.input.data());
    state.zlib.avail_in = static_cast<uInt>(*got);
    state.taken += *got;
    return *got != 0;
}

Result<bool> GzipStream::nextMember()
{
    z_stream &zlib = m_state->zlib;
    bool sawPadding = false;
    while (true) {
        while (zlib.avail_in > 0 && *zlib.next_in == 0) {
            ++zlib.next_in;
            --zlib.avail_in;
            sawPadding = true;
        }
        if (zlib.avail_in > 0)
            break;
        Result<bool> more = refill();
        if (!more || !*more)
            return more;
    }
    constexpr Bytef firstMagic = 0x1f;
    if (m_isZlib || sawPadding || *zlib.next_in != firstMagic)
        return badCompression(Damage::TrailingGarbage, name(), m_state->offset());
    inflateReset(&zlib);
    m_inMember = true;
    return true;
}

Result<std::size_t> GzipStream::read(char *to, std::size_t size)
{
    z_stream &zlib = m_state->zlib;
    const uInt wanted = static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
    zlib.next_out = reinterpret_cast<Bytef *>(to);
    zlib.avail_out = wanted;
    if (!m_state->isReady)
        return fail(badCompression(Damage::Corrupt, name(), 0, "zlib"));
    while (!m_ended && zlib.avail_out == wanted) {
        if (!m_inMember) {
            const Result<bool> more = nextMember();
            if (!more)
                return fail(more.error());
            m_ended = !*more;
            continue;
        }
        if (zlib.avail_in == 0 && !m_mayHoldBack) {
            const Result<bool> more = refill();
            if (!more)
                return fail(more.error());
            if (!*more)
                return fail(badCompression(Damage::CutOff, name(), m_state->offset()));
        }
        const int status = inflate(&zlib, Z_NO_FLUSH);
        m_mayHoldBack = status == Z_OK && zlib.avail_out == 0;
        if (status == Z_STREAM_END) {
            m_inMember = false;
        } else if (status != Z_OK && status != Z_BUF_ERROR) {
            m_ended = true;
            m_pending = badCompression(Damage::Corrupt, name(), m_state->offset(), zlib.msg ? zlib.msg : "zlib");
        }
    }
    if (zlib.avail_out != wanted)
        return static_cast<std::size_t>(wanted - zlib.avail_out);
    if (m_pending) {
        Error error = *std::move(m_pending);
        m_pending.reset();
        return error;
    }
    return std::size_t(0);
}

} // namespace telltale::payload
