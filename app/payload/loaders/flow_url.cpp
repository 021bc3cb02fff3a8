// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/flow_url.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace telltale::payload {

namespace {

std::optional<std::int64_t> defaultPort(std::string_view scheme)
{
    if (scheme == "http")
        return 80;
    if (scheme == "https")
        return 443;
    return {};
}

bool isPort(std::int64_t port)
{
    return port > 0 && port <= 65535;
}

/// An authority's host (with the brackets of an IPv6 address) and port; the whole as host where it is not formed so.
struct HostAndPort
{
    explicit HostAndPort(std::string_view authority) : host(authority)
    {
        const std::size_t colon = authority.rfind(':');
        if (colon == std::string_view::npos)
            return;
        const std::string_view name = authority.substr(0, colon);
        const std::string_view digits = authority.substr(colon + 1);
        const bool isBracketed = name.size() > 2 && name.front() == '[' && name.back() == ']';
        if (name.empty() || (!isBracketed && name.find(':') != std::string_view::npos))
            return;
        std::uint32_t number = 0;
        const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error != std::errc() || stop != digits.data() + digits.size() || !isPort(number))
            return;
        host = name;
        port = number;
    }
    std::string_view host;
    std::int64_t port = 0; ///< 0: not told
};

std::string bracketed(std::string_view host)
{
    const bool isBareV6 = std::count(host.begin(), host.end(), ':') > 1 && host.front() != '[';
    return isBareV6 ? '[' + std::string(host) + ']' : std::string(host);
}

std::string hostAndPort(std::string_view scheme, std::string_view host, std::int64_t port)
{
    std::string result = bracketed(host);
    if (isPort(port) && defaultPort(scheme) != port)
        result += ':' + std::to_string(port);
    return result;
}

/// What the client named as host.
std::string_view namedHost(const FlowAddress &address)
{
    return address.isHttp1 || address.authority.empty() ? address.hostHeader : address.authority;
}

} // namespace

std::string tunnelTarget(const FlowAddress &address)
{
    if (!address.authority.empty())
        return std::string(address.authority);
    return address.host.empty() ? std::string() : hostAndPort({}, address.host, address.port);
}

std::string flowUrl(const FlowAddress &address)
{
    if (address.isConnect) {
        const std::string target = tunnelTarget(address);
        return target.empty() ? target : "https://" + target + '/';
    }
    std::string authority;
    if (const std::string_view named = namedHost(address); !named.empty()) {
        const HostAndPort parts(named);
        const std::int64_t port = parts.port != 0 ? parts.port : defaultPort(address.scheme).value_or(443);
        authority = hostAndPort(address.scheme, parts.host, port);
    } else if (!address.host.empty()) {
        authority = hostAndPort(address.scheme, address.host, address.port);
    }
    if (authority.empty() || address.scheme.empty())
        return {};
    std::string url(address.scheme);
    url.append("://").append(authority);
    if (address.path != "*")
        url.append(address.path);
    return url;
}

} // namespace telltale::payload
