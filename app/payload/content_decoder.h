// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace telltale::payload {

/// What one coding made of some bytes.
struct Expanded
{
    enum class End : std::uint8_t {
        Whole,
        CutOff,   ///< the compressed bytes end too early
        Corrupt,  ///< they do not follow their format
        Trailing, ///< the stream ends well, and then something else follows
        Limit,    ///< more would come out than is allowed
    };
    End end = End::Whole;
    std::string bytes;
    std::size_t offset = 0; ///< in the compressed bytes, where it ended
};

/// Collects what a decoder expands and stops it at the limit. Never reserves more than the limit.
class BoundedOutput
{
public:
    BoundedOutput(std::string &bytes, std::uint64_t limit) : m_bytes(bytes), m_limit(limit) {}

    /// False when not all of it fits; what fits is taken.
    bool append(const char *data, std::size_t size)
    {
        const std::uint64_t room = m_limit - m_bytes.size();
        const auto taken = static_cast<std::size_t>(std::min<std::uint64_t>(size, room));
        const std::size_t wanted = m_bytes.size() + taken;
        if (wanted > m_bytes.capacity())
            m_bytes.reserve(static_cast<std::size_t>(
                std::min(m_limit, std::max<std::uint64_t>(wanted, 2 * static_cast<std::uint64_t>(m_bytes.size())))));
        m_bytes.append(data, taken);
        return taken == size;
    }

private:
    std::string &m_bytes;
    std::uint64_t m_limit;
};

/// RFC 1952: any number of members; zero bytes behind the last one are padding.
Expanded expandGzip(std::string_view sent, std::uint64_t limit);
/// RFC 1950, as HTTP's deflate is defined (RFC 9110, 8.4.1.2).
Expanded expandZlib(std::string_view sent, std::uint64_t limit);
/// RFC 1951 without the wrapper: what some senders take deflate for.
Expanded expandRawDeflate(std::string_view sent, std::uint64_t limit);
/// RFC 7932.
Expanded expandBrotli(std::string_view sent, std::uint64_t limit);
/// RFC 8878: any number of frames.
Expanded expandZstd(std::string_view sent, std::uint64_t limit);

} // namespace telltale::payload
