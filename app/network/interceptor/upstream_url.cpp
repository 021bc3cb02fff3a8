// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/upstream_url.h"

#include "network/http1/authority.h"

#include <QCoreApplication>

namespace telltale::network {

namespace {

QString quoted(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Error badUpstream(const char *sentence, std::string_view text)
{
    return {"bad-upstream", QCoreApplication::translate("telltale::Network", sentence).arg(quoted(text))};
}

bool startsWithScheme(std::string_view text, std::string_view scheme)
{
    if (text.size() < scheme.size())
        return false;
    for (std::size_t i = 0; i < scheme.size(); ++i) {
        const char octet = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + ('a' - 'A')) : text[i];
        if (octet != scheme[i])
            return false;
    }
    return true;
}

} // namespace

Result<UpstreamUrl> UpstreamUrl::parse(std::string_view text)
{
    const bool isSecure = startsWithScheme(text, "https://");
    const std::string_view scheme = isSecure ? "https://" : "http://";
    if (!startsWithScheme(text, scheme))
        return badUpstream(
            QT_TRANSLATE_NOOP("telltale::Network", "'%1' is no address to forward to; write it like http://HOST:PORT"),
            text);
    std::string_view rest = text.substr(scheme.size());
    if (rest.ends_with('/'))
        rest.remove_suffix(1);
    if (rest.find_first_of("/?#@") != std::string_view::npos)
        return badUpstream(QT_TRANSLATE_NOOP("telltale::Network",
                                             "'%1' has more than a host and a port: requests keep their own path"),
                           text);
    const std::optional<http1::Authority> authority = http1::parseAuthority(rest);
    if (!authority)
        return badUpstream(
            QT_TRANSLATE_NOOP("telltale::Network", "'%1' names no host that there can be; write http://HOST:PORT"),
            text);
    UpstreamUrl url;
    const std::uint16_t usual = isSecure ? 443 : 80;
    url.isSecure = isSecure;
    url.port = authority->port.value_or(usual);
    url.authority = authority->host;
    if (url.port != usual)
        url.authority += ':' + std::to_string(url.port);
    url.host = authority->host;
    if (url.host.starts_with('['))
        url.host = url.host.substr(1, url.host.size() - 2);
    return url;
}

} // namespace telltale::network
