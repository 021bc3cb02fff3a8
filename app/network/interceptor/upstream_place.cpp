// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/upstream_place.h"

#include "network/interceptor/sockets.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace telltale::network {

namespace {

/// Under which the metadata of cloud machines is asked for.
constexpr std::array<std::string_view, 6> metadataHosts = {
    "metadata.google.internal", "metadata.goog", "metadata", "instance-data", "100.100.100.200", "fd00:ec2::254"};

std::string bracketed(const std::string &host)
{
    return host.find(':') == std::string::npos ? host : '[' + host + ']';
}

bool isAddress(const std::string &host, asio::ip::address &address)
{
    asio::error_code error;
    address = plainAddress(asio::ip::make_address(host, error));
    return !error;
}

} // namespace

std::string UpstreamPlace::destination() const
{
    asio::ip::address address;
    const std::string &name = isAddress(host, address) ? expected() : host;
    return (isSecure ? "https://" : "http://") + bracketed(name) + ':' + std::to_string(port);
}

std::string UpstreamPlace::authority() const
{
    return bracketed(host) + ':' + std::to_string(port);
}

std::string UpstreamPlace::key() const
{
    std::string key = authority();
    if (isSecure)
        key.append(1, '|').append(expected()).append(1, '|').append(protocol);
    if (via)
        key.append(1, '|').append(via->host).append(1, ':').append(std::to_string(via->port)).append(via->head);
    return key;
}

bool UpstreamPlace::isLoopback() const
{
    asio::ip::address address;
    if (isAddress(host, address))
        return address.is_loopback() || address.is_unspecified();
    return host == "localhost" || host.ends_with(".localhost");
}

bool UpstreamPlace::isLinkLocal() const
{
    if (std::find(metadataHosts.begin(), metadataHosts.end(), host) != metadataHosts.end())
        return true;
    asio::ip::address address;
    if (!isAddress(host, address))
        return false;
    if (address.is_v6())
        return address.to_v6().is_link_local();
    const auto bytes = address.to_v4().to_bytes();
    return bytes[0] == 169 && bytes[1] == 254;
}

} // namespace telltale::network
