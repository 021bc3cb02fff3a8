// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/interceptor/upstream_place.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace telltale::network {

/// Where a reverse proxy sends to: `http://HOST[:PORT]` or `https://HOST[:PORT]`.
struct UpstreamUrl
{
    std::string host; ///< a name or an address, without brackets
    std::uint16_t port = 80;
    bool isSecure = false;
    std::string authority; ///< what Host says: with brackets, without the scheme's own port

    /// Error: bad-upstream for another scheme, a path, a query, a user name or a host that is none.
    static Result<UpstreamUrl> parse(std::string_view text);
    UpstreamPlace place() const { return {host, port, isSecure}; }
    /// `http://HOST:PORT`, as records have it.
    std::string destination() const { return place().destination(); }
};

} // namespace telltale::network
