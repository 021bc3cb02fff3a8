// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http1/authority.h"

#include "network/http1/octets.h"

namespace telltale::network::http1 {

namespace {

/// unreserved and sub-delims
bool isHostMark(char octet)
{
    return std::string_view("-._~!$&'()*+,;=").find(octet) != std::string_view::npos;
}

bool isRegisteredName(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char octet = lowered(text[i]);
        if (octet == '%') {
            if (text.size() - i < 3 || !isOctet(text[i + 1], HexOctet) || !isOctet(text[i + 2], HexOctet))
                return false;
            i += 2;
        } else if (!isDecimal(octet) && !(octet >= 'a' && octet <= 'z') && !isHostMark(octet)) {
            return false;
        }
    }
    return !text.empty();
}

/// The form of an address; whether there is such a one is for the name resolver. Zones and later versions are none of
/// the internet's business yet (RFC 9110, 4.2).
bool isBracketed(std::string_view text)
{
    if (text.size() < 4 || text.front() != '[' || text.back() != ']')
        return false;
    const std::string_view inner = text.substr(1, text.size() - 2);
    const bool isAddress = std::all_of(inner.begin(), inner.end(), [](char octet) {
        return isOctet(octet, HexOctet) || octet == ':' || octet == '.';
    });
    return isAddress && std::count(inner.begin(), inner.end(), ':') >= 2;
}

std::optional<std::uint16_t> parsePort(std::string_view text)
{
    unsigned port = 0;
    for (const char octet : text) {
        if (!isDecimal(octet))
            return {};
        port = port * 10 + static_cast<unsigned>(octet - '0');
        if (port > 65535)
            return {};
    }
    if (port == 0)
        return {};
    return static_cast<std::uint16_t>(port);
}

} // namespace

std::optional<Authority> parseAuthority(std::string_view text)
{
    Authority result;
    const std::size_t bracket = text.rfind(']');
    const std::size_t colon = text.find(':', bracket == std::string_view::npos ? 0 : bracket);
    result.host = text.substr(0, colon);
    if (colon != std::string_view::npos) {
        result.port = parsePort(text.substr(colon + 1));
        if (!result.port)
            return {};
    }
    if (!isRegisteredName(result.host) && !isBracketed(result.host))
        return {};
    return result;
}

} // namespace telltale::network::http1
