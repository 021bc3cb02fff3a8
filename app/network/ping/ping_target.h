// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace telltale::network {

/// Where a ping goes: `http://HOST[:PORT][/PATH][?QUERY]` or the same with https (RFC 9110, 4.2).
struct PingTarget
{
    bool isSecure = false; ///< https
    std::string host;      ///< a name or an address, without brackets, in small letters
    std::uint16_t port = 80;
    std::string authority;    ///< what Host says: with brackets, without the scheme's own port
    std::string target = "/"; ///< path and query, exactly as written; begins with `/`

    /// Error: bad-url for another scheme, a user name (passwords have no place in an address), a fragment, bytes that
    /// have no place in a request line, or a host that there cannot be.
    static Result<PingTarget> parse(std::string_view url);
    /// `https://HOST[:PORT]`, as captures name a destination.
    std::string destination() const;
    /// `https://HOST[:PORT]/PATH?QUERY`
    std::string url() const;
    /// Whether it cannot leave this machine, by its name alone: a loopback address, or localhost.
    bool isLoopback() const;

    friend bool operator==(const PingTarget &, const PingTarget &) = default;
};

} // namespace telltale::network
