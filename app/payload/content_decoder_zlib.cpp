// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/content_decoder.h"

#include <array>
#include <limits>

#define ZLIB_CONST // zlib.h: input is const
#include <zlib.h>

namespace telltale::payload {

namespace {

/// zlib's decoder over bytes in memory. `windowBits` chooses the format, as inflateInit2 has it.
class Inflater
{
public:
    Inflater(std::string_view sent, int windowBits) : m_sent(sent)
    {
        m_isReady = inflateInit2(&m_zlib, windowBits) == Z_OK;
    }
    ~Inflater()
    {
        if (m_isReady)
            inflateEnd(&m_zlib);
    }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    std::size_t position() const { return m_given - m_zlib.avail_in; }
    std::string_view rest() const { return m_sent.substr(position()); }
    void restart() { inflateReset(&m_zlib); }
    Expanded::End expandStream(BoundedOutput &output);

private:
    void refill();

    std::string_view m_sent;
    std::size_t m_given = 0; ///< zlib counts in 32 bits, so large inputs are given in parts
    z_stream m_zlib = {};
    std::array<char, std::size_t(32) << 10> m_buffer;
    bool m_isReady = false;
};

void Inflater::refill()
{
    const std::size_t part = std::min<std::size_t>(m_sent.size() - m_given, std::numeric_limits<uInt>::max());
    m_zlib.next_in = reinterpret_cast<const Bytef *>(m_sent.data() + m_given);
    m_zlib.avail_in = static_cast<uInt>(part);
    m_given += part;
}

Expanded::End Inflater::expandStream(BoundedOutput &output)
{
    if (!m_isReady)
        return Expanded::End::Corrupt;
    for (;;) {
        if (m_zlib.avail_in == 0)
            refill();
        m_zlib.next_out = reinterpret_cast<Bytef *>(m_buffer.data());
        m_zlib.avail_out = static_cast<uInt>(m_buffer.size());
        const int status = inflate(&m_zlib, Z_NO_FLUSH);
        const std::size_t got = m_buffer.size() - m_zlib.avail_out;
        if (!output.append(m_buffer.data(), got))
            return Expanded::End::Limit;
        if (status == Z_STREAM_END)
            return Expanded::End::Whole;
        if (status != Z_OK && status != Z_BUF_ERROR)
            return Expanded::End::Corrupt;
        const bool isStarved = m_zlib.avail_in == 0 && m_given == m_sent.size() && m_zlib.avail_out != 0;
        if (isStarved)
            return Expanded::End::CutOff;
    }
}

Expanded expandOne(std::string_view sent, std::uint64_t limit, int windowBits)
{
    Expanded result;
    BoundedOutput output(result.bytes, limit);
    Inflater inflater(sent, windowBits);
    result.end = inflater.expandStream(output);
    result.offset = inflater.position();
    if (result.end == Expanded::End::Whole && !inflater.rest().empty())
        result.end = Expanded::End::Trailing;
    return result;
}

} // namespace

Expanded expandGzip(std::string_view sent, std::uint64_t limit)
{
    constexpr int gzipOnly = 16;
    Expanded result;
    BoundedOutput output(result.bytes, limit);
    Inflater inflater(sent, MAX_WBITS + gzipOnly);
    for (;;) {
        result.end = inflater.expandStream(output);
        result.offset = inflater.position();
        const std::string_view rest = inflater.rest();
        if (result.end != Expanded::End::Whole || rest.find_first_not_of('\0') == std::string_view::npos)
            return result;
        constexpr char firstMagic = 0x1f;
        if (rest.front() != firstMagic) {
            result.end = Expanded::End::Trailing;
            return result;
        }
        inflater.restart();
    }
}

Expanded expandZlib(std::string_view sent, std::uint64_t limit)
{
    return expandOne(sent, limit, MAX_WBITS);
}

Expanded expandRawDeflate(std::string_view sent, std::uint64_t limit)
{
    return expandOne(sent, limit, -MAX_WBITS);
}

} // namespace telltale::payload
