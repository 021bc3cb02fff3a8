// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/rewrite/compress.h"

#include <brotli/encode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <new>

namespace telltale::privacy {

namespace {

constexpr int gzipBits = 16;

/// One stream at zlib's usual level. Bodies are below 1 GiB, so its lengths have room. An empty result: no memory.
std::string deflated(std::string_view bytes, int windowBits, gz_header *header)
{
    z_stream stream = {};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    if (header != nullptr)
        deflateSetHeader(&stream, header);
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace

std::string compressGzip(std::string_view bytes, std::string_view model)
{
    constexpr std::size_t fixedHeader = 10;
    gz_header header = {};
    header.os = 3; // Unix
    if (model.size() >= fixedHeader) {
        for (unsigned i = 0; i < 4; ++i)
            header.time |= static_cast<uLong>(static_cast<unsigned char>(model[4 + i])) << (8 * i);
        header.os = static_cast<unsigned char>(model[9]);
    }
    return deflated(bytes, MAX_WBITS + gzipBits, &header);
}

std::string compressZlib(std::string_view bytes)
{
    return deflated(bytes, MAX_WBITS, nullptr);
}

std::string compressRawDeflate(std::string_view bytes)
{
    return deflated(bytes, -MAX_WBITS, nullptr);
}

std::string compressBrotli(std::string_view bytes)
{
    constexpr int quality = 5; // higher ones take minutes for what a body may be
    std::string out(std::max<std::size_t>(BrotliEncoderMaxCompressedSize(bytes.size()), 16), '\0');
    std::size_t size = out.size();
    const BROTLI_BOOL isDone = BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_GENERIC, bytes.size(),
                                                     reinterpret_cast<const std::uint8_t *>(bytes.data()), &size,
                                                     reinterpret_cast<std::uint8_t *>(out.data()));
    if (isDone != BROTLI_TRUE)
        throw std::bad_alloc();
    out.resize(size);
    return out;
}

std::string compressZstd(std::string_view bytes)
{
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size = ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), ZSTD_CLEVEL_DEFAULT);
    if (ZSTD_isError(size) != 0)
        throw std::bad_alloc();
    out.resize(size);
    return out;
}

} // namespace telltale::privacy
