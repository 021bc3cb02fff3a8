// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// Why a connection is passed on unread, as records and statements say it. Codes are never renamed.
namespace tunnelWhy {
constexpr std::string_view notInScope = "not-in-scope";  ///< its host is not on the capture list
constexpr std::string_view upgrade = "upgrade";          ///< HTTP went over to another protocol
constexpr std::string_view silent = "silent";            ///< its client waits for the server to begin
constexpr std::string_view notHttp = "not-http";         ///< its client speaks neither TLS nor HTTP
constexpr std::string_view noAuthority = "no-authority"; ///< TLS, and there is no certificate authority to open it with
} // namespace tunnelWhy

/// Connections to one place that were passed on unread, added up.
struct TunnelSummary
{
    std::string destination; ///< `HOST:PORT`
    std::string why;         ///< a code of tunnelWhy
    std::string program;     ///< the path of the executable that connected; "" when it is not known
    std::uint64_t connections = 0;
    std::uint64_t open = 0;     ///< of these, now
    std::uint64_t sent = 0;     ///< bytes from the client
    std::uint64_t received = 0; ///< bytes to the client
};

} // namespace telltale::privacy
