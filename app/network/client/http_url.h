// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace telltale::network {

/// The address of a server: `http://HOST[:PORT][/PATH]` or the same with https.
struct HttpUrl
{
    bool isSecure = false; ///< https
    std::string host;      ///< a name or an address, without brackets
    std::uint16_t port = 80;
    std::string authority; ///< what Host says: with brackets, without the scheme's own port
    std::string path;      ///< in front of every target; "" or `/PATH` without a slash at its end

    /// Error: bad-url for another scheme, a user name (passwords have no place in an address), a query, a fragment, or
    /// a host that is none.
    static Result<HttpUrl> parse(std::string_view text);
    /// `https://HOST[:PORT]/PATH`, the same for all spellings of one address.
    std::string text() const;
    /// `https://HOST[:PORT]`, as Origin has it.
    std::string origin() const;
    /// Whether it cannot leave this machine: a loopback address, or localhost.
    bool isLoopback() const;
    /// Whether an address, as a server names one in Location, is on the same server; one without a host is.
    bool isSameServer(std::string_view location) const;
};

} // namespace telltale::network
