// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace telltale::network::http1 {

/// `host[:port]` as it stands in Host, in front of a path, and in CONNECT (RFC 3986, 3.2.2 and 3.2.3).
struct Authority
{
    std::string_view host; ///< an IPv6 address with its brackets
    std::optional<std::uint16_t> port;
};

/// Reads all of `text`. Nothing when the host is empty or has a byte that no host has, or when the port is empty, zero
/// or above 65535. A user name is not taken for a part of it.
std::optional<Authority> parseAuthority(std::string_view text);

} // namespace telltale::network::http1
