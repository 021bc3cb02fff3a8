// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/ascii.h"
#include "audit/values/checks/ip_address.h"
#include "privacy/anonymise/methods/generalise.h"

#include <arpa/inet.h>

#include <algorithm>

namespace telltale::privacy {

namespace {

using audit::checks::IpAddress;

/// `::ffff:192.0.2.77` is the IPv4 address in its last four bytes (RFC 4291, 2.5.5.2).
bool isMapped(const IpAddress &address)
{
    const auto zeros = address.bytes.begin() + 10;
    return address.isV6 && std::all_of(address.bytes.begin(), zeros, [](auto byte) { return byte == 0; })
        && address.bytes[10] == 0xff && address.bytes[11] == 0xff;
}

std::optional<std::string> oneAddress(std::string_view text, unsigned bits)
{
    std::optional<IpAddress> address = audit::checks::parseIp(text);
    if (!address)
        return std::nullopt;
    const unsigned kept = isMapped(*address) ? 96 + bits : address->isV6 ? 2 * bits : bits;
    for (std::size_t i = kept / 8; i < address->bytes.size(); ++i)
        address->bytes[i] = 0;
    char buffer[INET6_ADDRSTRLEN] = {};
    ::inet_ntop(address->isV6 ? AF_INET6 : AF_INET, address->bytes.data(), buffer, sizeof buffer);
    std::string made = buffer;
    if (address->prefix >= 0)
        made += '/' + std::to_string(std::min(address->prefix, static_cast<int>(kept)));
    return made;
}

} // namespace

std::optional<std::string> generalisedAddress(std::string_view text, unsigned bits)
{
    std::string made;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const auto one = oneAddress(audit::checks::trimmed(text.substr(at, end - at)), bits);
        if (!one)
            return std::nullopt;
        made += at == 0 ? *one : ", " + *one;
        at = end + 1;
    }
    return made;
}

} // namespace telltale::privacy
