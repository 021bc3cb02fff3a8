// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/rewrite/compressed_sink.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <new>
#include <string>

namespace telltale::privacy {

namespace {

constexpr std::size_t sinkPiece = std::size_t(64) << 10;
constexpr std::size_t mostAtOnce = std::size_t(1) << 30;
constexpr int gzipWindow = MAX_WBITS + 16;

class DeflateSink final : public ByteSink
{
public:
    DeflateSink(ByteSink &inner, int windowBits) : m_inner(inner), m_out(sinkPiece, '\0')
    {
        if (deflateInit2(&m_stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::bad_alloc();
    }
    ~DeflateSink() override { deflateEnd(&m_stream); }
    DeflateSink(const DeflateSink &) = delete;
    DeflateSink &operator=(const DeflateSink &) = delete;

    bool put(std::string_view bytes) override
    {
        for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), mostAtOnce))) {
            if (!run(bytes.substr(0, mostAtOnce), Z_NO_FLUSH))
                return false;
        }
        return true;
    }
    bool finish() override { return run({}, Z_FINISH) && m_inner.finish(); }

private:
    bool run(std::string_view bytes, int flush)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        do {
            m_stream.next_out = reinterpret_cast<Bytef *>(m_out.data());
            m_stream.avail_out = static_cast<uInt>(m_out.size());
            deflate(&m_stream, flush);
            if (!m_inner.put(std::string_view(m_out).substr(0, m_out.size() - m_stream.avail_out)))
                return false;
        } while (m_stream.avail_out == 0);
        return true;
    }

    ByteSink &m_inner;
    std::string m_out;
    z_stream m_stream = {};
};

class ZstdSink final : public ByteSink
{
public:
    explicit ZstdSink(ByteSink &inner) : m_inner(inner), m_out(sinkPiece, '\0'), m_context(ZSTD_createCCtx())
    {
        if (m_context == nullptr)
            throw std::bad_alloc();
    }
    ~ZstdSink() override { ZSTD_freeCCtx(m_context); }
    ZstdSink(const ZstdSink &) = delete;
    ZstdSink &operator=(const ZstdSink &) = delete;

    bool put(std::string_view bytes) override
    {
        ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
        while (in.pos != in.size) {
            if (!run(in, ZSTD_e_continue))
                return false;
        }
        return true;
    }
    bool finish() override
    {
        ZSTD_inBuffer in{nullptr, 0, 0};
        while (run(in, ZSTD_e_end)) {
            if (m_left == 0)
                return m_inner.finish();
        }
        return false;
    }

private:
    bool run(ZSTD_inBuffer &in, ZSTD_EndDirective end)
    {
        ZSTD_outBuffer out{m_out.data(), m_out.size(), 0};
        m_left = ZSTD_compressStream2(m_context, &out, &in, end);
        return ZSTD_isError(m_left) == 0 && m_inner.put(std::string_view(m_out).substr(0, out.pos));
    }

    ByteSink &m_inner;
    std::string m_out;
    ZSTD_CCtx *m_context;
    std::size_t m_left = 0;
};

} // namespace

std::unique_ptr<ByteSink> gzipSink(ByteSink &inner)
{
    return std::make_unique<DeflateSink>(inner, gzipWindow);
}

std::unique_ptr<ByteSink> zlibSink(ByteSink &inner)
{
    return std::make_unique<DeflateSink>(inner, MAX_WBITS);
}

std::unique_ptr<ByteSink> zstdSink(ByteSink &inner)
{
    return std::make_unique<ZstdSink>(inner);
}

} // namespace telltale::privacy
