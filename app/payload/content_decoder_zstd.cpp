// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/content_decoder.h"

#include <array>
#include <bit>
#include <memory>

#include <zstd.h>
#include <zstd_errors.h>

namespace telltale::payload {

namespace {

/// The largest window a frame may ask memory for: not more than may come out, but the 8 MiB that every sender may use
/// (RFC 9659).
int windowLog(std::uint64_t limit)
{
    constexpr int everyDecoder = 23;
    constexpr int zstdsOwn = 27;
    return std::clamp(static_cast<int>(std::bit_width(limit)), everyDecoder, zstdsOwn);
}

} // namespace

Expanded expandZstd(std::string_view sent, std::uint64_t limit)
{
    Expanded result;
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> decoder(ZSTD_createDCtx(), ZSTD_freeDCtx);
    if (!decoder || ZSTD_isError(ZSTD_DCtx_setParameter(decoder.get(), ZSTD_d_windowLogMax, windowLog(limit))) != 0) {
        result.end = Expanded::End::Corrupt;
        return result;
    }
    BoundedOutput output(result.bytes, limit);
    std::array<char, std::size_t(32) << 10> buffer;
    ZSTD_inBuffer input = {sent.data(), 0, 0};
    // The library may look at no more than it asked for: given more, it would read on to an error and keep back what
    // it had expanded before that.
    std::size_t wanted = 1;
    bool isInFrame = true;
    bool hasMore = false;
    std::size_t frames = 0;
    for (;;) {
        if (input.pos == sent.size() && !hasMore) {
            result.end = isInFrame ? Expanded::End::CutOff : Expanded::End::Whole;
            break;
        }
        input.size = input.pos + std::min(wanted, sent.size() - input.pos);
        ZSTD_outBuffer out = {buffer.data(), buffer.size(), 0};
        const std::size_t status = ZSTD_decompressStream(decoder.get(), &out, &input);
        if (!output.append(buffer.data(), out.pos)) {
            result.end = Expanded::End::Limit;
            break;
        }
        if (ZSTD_isError(status) != 0) {
            const bool isGarbage = ZSTD_getErrorCode(status) == ZSTD_error_prefix_unknown && frames > 0;
            result.end = isGarbage ? Expanded::End::Trailing : Expanded::End::Corrupt;
            break;
        }
        isInFrame = status != 0;
        frames += isInFrame ? 0 : 1;
        wanted = std::max<std::size_t>(status, 1);
        hasMore = isInFrame && out.pos == buffer.size();
    }
    result.offset = input.pos;
    return result;
}

} // namespace telltale::payload
