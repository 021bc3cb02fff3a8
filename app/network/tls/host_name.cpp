// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls/host_name.h"

#include <algorithm>

#include <arpa/inet.h>

namespace telltale::network {

namespace {

constexpr std::size_t longestHostName = 253;
constexpr std::size_t longestLabel = 63;

std::optional<TlsHost> addressOf(const std::string &text, int family, std::size_t size)
{
    char octets[16];
    char canonical[INET6_ADDRSTRLEN];
    if (inet_pton(family, text.c_str(), octets) != 1
        || inet_ntop(family, octets, canonical, sizeof canonical) == nullptr)
        return std::nullopt;
    return TlsHost{canonical, std::string(octets, size)};
}

bool isLabelOctet(char octet)
{
    return (octet >= 'a' && octet <= 'z') || (octet >= '0' && octet <= '9') || octet == '-' || octet == '_';
}

bool isDigit(char octet)
{
    return octet >= '0' && octet <= '9';
}

bool isName(std::string_view name)
{
    if (name.empty() || name.size() > longestHostName)
        return false;
    std::string_view last;
    for (std::string_view rest = name;;) {
        last = rest.substr(0, rest.find('.'));
        if (last.empty() || last.size() > longestLabel || !std::all_of(last.begin(), last.end(), &isLabelOctet))
            return false;
        if (last.size() == rest.size())
            break;
        rest.remove_prefix(last.size() + 1);
    }
    // What ends in a number is read as an address by some (127.1), so it is none of ours to certify.
    return !std::all_of(last.begin(), last.end(), &isDigit);
}

} // namespace

std::optional<TlsHost> tlsHost(std::string_view text)
{
    std::string name(text);
    if (name.find('\0') != std::string::npos)
        return std::nullopt;
    if (name.size() > 2 && name.front() == '[' && name.back() == ']')
        return addressOf(name.substr(1, name.size() - 2), AF_INET6, 16);
    if (name.find(':') != std::string::npos)
        return addressOf(name, AF_INET6, 16);
    if (const std::optional<TlsHost> address = addressOf(name, AF_INET, 4))
        return address;
    if (!name.empty() && name.back() == '.')
        name.pop_back();
    for (char &octet : name) {
        if (octet >= 'A' && octet <= 'Z')
            octet = static_cast<char>(octet - 'A' + 'a');
    }
    if (!isName(name))
        return std::nullopt;
    return TlsHost{name, {}};
}

} // namespace telltale::network
