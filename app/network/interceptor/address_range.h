// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace telltale::network {

/// An IP address, of version 4 as its version 6 form ::ffff:a.b.c.d (RFC 4291, 2.5.5.2).
using AddressBytes = std::array<std::uint8_t, 16>;

/// Addresses that begin with the same bits (CIDR, RFC 4632): `10.0.0.0/8`, `fd00::/8`; without a slash, one address.
struct AddressRange
{
    AddressBytes address{};
    unsigned bits = 128; ///< of `address` that count

    /// Error: bad-address-range, also where bits behind the prefix are set.
    static Result<AddressRange> parse(std::string_view text);
    bool contains(const AddressBytes &other) const;
};

} // namespace telltale::network
