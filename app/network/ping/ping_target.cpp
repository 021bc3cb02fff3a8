// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_target.h"

#include "base/visible_text.h"
#include "network/client/http_url.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::network {

namespace {

bool isTargetByte(char c)
{
    return c > 0x20 && c < 0x7f && std::string_view("#\\\"<>^`{|}").find(c) == std::string_view::npos;
}

} // namespace

Result<PingTarget> PingTarget::parse(std::string_view url)
{
    const std::size_t scheme = url.find("://");
    const std::size_t begin = scheme == std::string_view::npos ? 0 : scheme + 3;
    const std::size_t end = std::min(url.find_first_of("/?#", begin), url.size());
    const Result<HttpUrl> server = HttpUrl::parse(url.substr(0, end));
    if (!server)
        return server.error();
    const std::string_view rest = url.substr(end);
    const auto bad = std::find_if_not(rest.begin(), rest.end(), isTargetByte);
    if (bad != rest.end())
        return Error{"bad-url",
                     QCoreApplication::translate("telltale::Ping",
                                                 "'%1' has no place in an address (behind '%2'); write it as %%3")
                         .arg(visible(std::string_view(&*bad, 1)),
                              visible(url.substr(0, end + static_cast<std::size_t>(bad - rest.begin()))),
                              QString::number(static_cast<unsigned char>(*bad), 16).toUpper().rightJustified(2, u'0'))};
    PingTarget target;
    target.isSecure = server->isSecure;
    target.host = server->host;
    target.port = server->port;
    target.authority = server->authority;
    target.target = rest.starts_with('/') ? std::string(rest) : '/' + std::string(rest);
    return target;
}

std::string PingTarget::destination() const
{
    return (isSecure ? "https://" : "http://") + authority;
}

std::string PingTarget::url() const
{
    return destination() + target;
}

bool PingTarget::isLoopback() const
{
    HttpUrl server;
    server.host = host;
    return server.isLoopback();
}

} // namespace telltale::network
