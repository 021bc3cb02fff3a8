// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace telltale::network {

/// A proxy that a program uses by itself.
struct UpstreamProxy
{
    std::string host; ///< without brackets
    std::uint16_t port = 0;
    std::string head; ///< with which it is asked for the way: the program's own CONNECT, to its blank line
    bool operator==(const UpstreamProxy &) const = default;
};

/// Where a request is sent on to.
struct UpstreamPlace
{
    std::string host; ///< a name or an address, without brackets: what is connected to
    std::uint16_t port = 80;
    bool isSecure = false;
    /// Whom the certificate must be for, where that is somebody else than `host`: what the client's SNI said.
    std::string serverName = {};
    std::string protocol = "http/1.1"; ///< to be agreed on by ALPN
    std::optional<UpstreamProxy> via = {};

    /// Whom the certificate must be for.
    const std::string &expected() const { return serverName.empty() ? host : serverName; }
    /// `https://HOST:PORT`, as records have it; of an address that TLS has given a name, the name.
    std::string destination() const;
    /// `HOST:PORT`, IPv6 in brackets.
    std::string authority() const;
    /// Connections with the same key may carry each other's exchanges.
    std::string key() const;
    /// An address of this machine that needs no look-up, or `localhost`.
    bool isLoopback() const;
    /// Nobody else's business: link-local addresses (RFC 3927, RFC 4291) and the names and addresses under which clouds
    /// tell machines what they are.
    bool isLinkLocal() const;
    bool operator==(const UpstreamPlace &) const = default;
};

} // namespace telltale::network
