// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace telltale::network {

/// Where a reverse proxy sends to: `http://HOST[:PORT]`.
struct UpstreamUrl
{
    std::string host; ///< a name or an address, without brackets
    std::uint16_t port = 80;
    std::string authority; ///< what Host says: with brackets, without port 80

    /// Error: bad-upstream for another scheme, a path, a query, a user name or a host that is none.
    static Result<UpstreamUrl> parse(std::string_view text);
    /// `http://HOST:PORT`, as records have it.
    std::string destination() const;
};

} // namespace telltale::network
