// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/address_range.h"

#include <QCoreApplication>

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>
#include <string>

namespace telltale::network {

namespace {

constexpr unsigned mappedBits = 96; ///< in front of an address of version 4
constexpr AddressBytes mappedPrefix = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0, 0, 0};

Error badRange(std::string_view text)
{
    return {"bad-address-range",
            QCoreApplication::translate("telltale::Network",
                                        "'%1' is no range of addresses; write it like 192.168.0.0/16 or fd00::/8")
                .arg(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())))};
}

/// Whether every bit from `bits` on is zero.
bool endsInZeros(const AddressBytes &address, unsigned bits)
{
    for (unsigned i = bits; i < 128; ++i) {
        if ((address[i / 8] >> (7 - i % 8) & 1) != 0)
            return false;
    }
    return true;
}

} // namespace

Result<AddressRange> AddressRange::parse(std::string_view text)
{
    const std::size_t slash = text.find('/');
    const std::string host(text.substr(0, slash));
    AddressRange range;
    unsigned prefix = 0;
    if (in_addr four{}; inet_pton(AF_INET, host.c_str(), &four) == 1) {
        range.address = mappedPrefix;
        const auto *bytes = reinterpret_cast<const std::uint8_t *>(&four);
        std::copy(bytes, bytes + 4, range.address.begin() + 12);
        prefix = mappedBits;
    } else if (inet_pton(AF_INET6, host.c_str(), range.address.data()) != 1) {
        return badRange(text);
    }
    if (slash == std::string_view::npos)
        return range;
    const std::string_view bits = text.substr(slash + 1);
    unsigned count = 0;
    const auto [end, problem] = std::from_chars(bits.data(), bits.data() + bits.size(), count);
    if (problem != std::errc() || end != bits.data() + bits.size() || count > 128 - prefix)
        return badRange(text);
    range.bits = prefix + count;
    if (!endsInZeros(range.address, range.bits))
        return badRange(text);
    return range;
}

bool AddressRange::contains(const AddressBytes &other) const
{
    const unsigned whole = bits / 8;
    if (!std::equal(address.begin(), address.begin() + whole, other.begin()))
        return false;
    const unsigned rest = bits % 8;
    return rest == 0 || (address[whole] ^ other[whole]) >> (8 - rest) == 0;
}

} // namespace telltale::network
