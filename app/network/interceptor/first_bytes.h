// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace telltale::network {

/// What a connection speaks, by what its client says first.
enum class FirstBytes : std::uint8_t {
    NeedMore, ///< it may become any of these yet
    Tls,      ///< a record of type handshake
    Http1,    ///< a request line, or what only a damaged one can be
    Http2,    ///< the preface (RFC 9113, 3.4)
    Other
};

/// Pure. More than `mostOfLine` bytes without a line's end are none of HTTP.
FirstBytes sniffFirst(std::string_view bytes);
/// Whether these bytes, of which there may be few, begin as TLS or a known method of HTTP does; false of none.
bool beginsLikeHttp(std::string_view bytes);
constexpr std::size_t mostOfLine = std::size_t(64) << 10;

} // namespace telltale::network
