// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace telltale::payload {

/// Where a flow's request went, in the parts that flow files keep.
struct FlowAddress
{
    std::string_view scheme;
    std::string_view host; ///< what mitmproxy connected to: in transparent mode an IP address only
    std::int64_t port = 0;
    std::string_view path;
    std::string_view authority;  ///< `:authority` of HTTP/2 and 3, the target of CONNECT; old versions have none
    std::string_view hostHeader; ///< the header Host
    bool isConnect = false;
    bool isHttp1 = true;
};

/// The absolute URL as mitmproxy shows and exports it: with the host that the client named rather than the address
/// connected to, and without the scheme's own port. A tunnel's (CONNECT) is `https://HOST:PORT/`. Empty when the flow
/// names no host.
std::string flowUrl(const FlowAddress &address);

/// `HOST:PORT`, the target of a CONNECT.
std::string tunnelTarget(const FlowAddress &address);

} // namespace telltale::payload
