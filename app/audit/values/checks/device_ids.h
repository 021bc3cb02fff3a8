// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace telltale::audit::checks {

/// A MAC address (EUI-48, IEEE 802): `00:1a:2b:3c:4d:5e`, with dashes, or `001a.2b3c.4d5e`; one separator throughout.
std::optional<std::array<std::uint8_t, 6>> parseMac(std::string_view text);
/// Given out by the machine itself, as phones do against being followed, not by a maker (the U/L bit).
constexpr bool isLocallyAdministered(const std::array<std::uint8_t, 6> &mac)
{
    return mac[0] & 2;
}
constexpr bool isMulticastMac(const std::array<std::uint8_t, 6> &mac)
{
    return mac[0] & 1;
}
/// All zero or all one: no machine's.
bool isFillerMac(const std::array<std::uint8_t, 6> &mac);

/// IMEI (3GPP TS 23.003): 15 digits, together or grouped 2-6-6-1, a reporting body that exists, the check digit.
bool isImei(std::string_view text);

} // namespace telltale::audit::checks
