// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace telltale::audit::checks {

/// An address of a machine in a network, or of a network.
struct IpAddress
{
    std::array<std::uint8_t, 16> bytes{}; ///< IPv4: the first four
    bool isV6 = false;
    int prefix = -1;       ///< behind a slash (RFC 4632, RFC 4291 2.3); -1 without
    std::string_view zone; ///< behind a percent sign (RFC 4007); `eth0`
};

/// What IANA's special-purpose registries (RFC 6890) say of it.
enum class IpKind : std::uint8_t {
    Public,
    Private, ///< RFC 1918, RFC 4193
    Shared,  ///< RFC 6598: between a provider and its customers
    Loopback,
    LinkLocal,
    Documentation, ///< RFC 5737, RFC 3849
    Multicast,
    Unspecified,
    Broadcast,
    Reserved,
};

/// IPv4 in four decimal numbers, IPv6 as in RFC 4291 2.2 (with IPv4 in its last four bytes), both with an optional
/// prefix length; IPv6 with an optional zone. All of the text.
std::optional<IpAddress> parseIp(std::string_view text);
IpKind ipKind(const IpAddress &address);
/// `private network`, `documentation range`, …; nullptr for public addresses. Not translated yet: context `Values`.
const char *ipKindText(IpKind kind);

} // namespace telltale::audit::checks
