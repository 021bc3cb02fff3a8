// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/client/http_url.h"

#include "base/visible_text.h"
#include "network/http1/authority.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

namespace telltale::network {

namespace {

Error badUrl(const char *sentence, std::string_view text)
{
    return {"bad-url", QCoreApplication::translate("telltale::Network", sentence).arg(visible(text))};
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return result;
}

bool isPathByte(char c)
{
    return c > 0x20 && c < 0x7f && std::string_view("?#\\\"<>^`{|}").find(c) == std::string_view::npos;
}

} // namespace

Result<HttpUrl> HttpUrl::parse(std::string_view text)
{
    const std::size_t scheme = text.find("://");
    const std::string name = lowered(text.substr(0, std::min(scheme, text.size())));
    if (scheme == std::string_view::npos || (name != "http" && name != "https"))
        return badUrl(QT_TRANSLATE_NOOP("telltale::Network", "'%1' is no address of a server; write http://HOST:PORT"),
                      text);
    std::string_view rest = text.substr(scheme + 3);
    const std::size_t slash = std::min(rest.find_first_of("/?#"), rest.size());
    // What may be a password is not repeated.
    if (rest.substr(0, slash).find('@') != std::string_view::npos)
        return badUrl(QT_TRANSLATE_NOOP("telltale::Network",
                                        "An address with a user name in it is not taken; passwords have no place "
                                        "there (%1://...)"),
                      name);
    const std::optional<http1::Authority> authority = http1::parseAuthority(rest.substr(0, slash));
    std::string_view path = rest.substr(slash);
    while (path.ends_with('/'))
        path.remove_suffix(1);
    if (!authority || !std::all_of(path.begin(), path.end(), isPathByte))
        return badUrl(
            QT_TRANSLATE_NOOP("telltale::Network", "'%1' names no server that there can be; write http://HOST:PORT"),
            text);
    HttpUrl url;
    url.isSecure = name == "https";
    const std::uint16_t usual = url.isSecure ? 443 : 80;
    url.port = authority->port.value_or(usual);
    url.host = lowered(authority->host);
    url.authority = url.host + (url.port == usual ? std::string() : ':' + std::to_string(url.port));
    if (url.host.starts_with('['))
        url.host = url.host.substr(1, url.host.size() - 2);
    url.path = path;
    return url;
}

std::string HttpUrl::origin() const
{
    return (isSecure ? "https://" : "http://") + authority;
}

std::string HttpUrl::text() const
{
    return origin() + path;
}

bool HttpUrl::isLoopback() const
{
    QHostAddress address;
    if (address.setAddress(QString::fromStdString(host)))
        return address.isLoopback();
    return host == "localhost" || host.ends_with(".localhost");
}

bool HttpUrl::isSameServer(std::string_view location) const
{
    // `//host` names another server, and browsers read `\` as `/`.
    if (location.starts_with('/') && !location.starts_with("//") && !location.starts_with("/\\"))
        return true;
    const std::size_t query = location.find_first_of("?#");
    const Result<HttpUrl> other = parse(location.substr(0, query));
    return other && other->origin() == origin();
}

} // namespace telltale::network
