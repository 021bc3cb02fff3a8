// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace telltale::network {

/// A host as certificates name it: a DNS name, or an IP address.
struct TlsHost
{
    std::string text;    ///< a name in lower case without its final dot (A-labels), or an address in its canonical form
    std::string address; ///< the 4 or 16 bytes of an address; empty for a name
    bool isAddress() const { return !address.empty(); }
};

/// What a host is written as: a name (RFC 1123; underscores too, which are in use), an IPv4 address in four decimal
/// numbers, or an IPv6 address with or without brackets. None for all else: wildcards, spaces, quotes, NUL, names
/// beyond ASCII (their A-labels are names), names that end in a number, labels above 63 and names above 253 bytes.
std::optional<TlsHost> tlsHost(std::string_view text);

} // namespace telltale::network
