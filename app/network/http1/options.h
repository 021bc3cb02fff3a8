// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace telltale::network::http1 {

/// What a parser puts up with. Each limit has a reason of its own; lengths count bytes, line ends included.
struct Options
{
    std::size_t startLine = 16 * 1024;           ///< request line or status line
    std::size_t head = 64 * 1024;                ///< start line, fields and the empty line
    std::size_t fields = 200;                    ///< in a head, and again in trailers
    std::size_t chunkExtension = 1024;           ///< of one chunk
    std::size_t trailers = 16 * 1024;            ///< fields and the empty line
    std::uint64_t body = std::uint64_t(1) << 30; ///< content, without what frames it
    /// Refuses an HTTP/1.1 request without Host, or with an empty one (RFC 9112, 3.2). A Host that is there twice or is
    /// none is always refused.
    bool requireHost = true;
};

} // namespace telltale::network::http1
