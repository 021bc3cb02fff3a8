// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/url.h"

#include "audit/values/checks/ascii.h"
#include "audit/values/checks/hostname.h"
#include "audit/values/checks/ip_address.h"

namespace telltale::audit::checks {

namespace {

bool isScheme(std::string_view text)
{
    return text.size() <= 32 && !text.empty() && isAlpha(text[0])
        && all(text, [](char c) { return isAlnum(c) || c == '+' || c == '-' || c == '.'; });
}

bool isHost(std::string_view host)
{
    if (host.find(':') != std::string_view::npos
        || (host.size() > 6 && isDigit(host.front()) && isDigit(host.back()))) {
        const auto address = parseIp(host);
        return address && address->prefix < 0;
    }
    // Percent-encoded names and placeholders (`{host}`, `*`) occur in telemetry, and are URLs to a reader too.
    return isHostname(host) || all(host, [](char c) {
               return isAlnum(c) || std::string_view("-._%{}*,").find(c) != std::string_view::npos;
           });
}

/// Splits `host:port`; false when neither is one.
bool readHost(std::string_view authority, UrlParts &parts)
{
    if (!authority.empty() && authority.front() == '[') {
        const std::size_t end = authority.find(']');
        if (end == std::string_view::npos)
            return false;
        parts.host = authority.substr(1, end - 1);
        authority.remove_prefix(end + 1);
        if (!parseIp(parts.host) || (!authority.empty() && authority.front() != ':'))
            return false;
        parts.port = authority.empty() ? authority : authority.substr(1);
    } else {
        const std::size_t colon = authority.rfind(':');
        parts.host = authority.substr(0, colon);
        parts.port = colon == std::string_view::npos ? std::string_view() : authority.substr(colon + 1);
        const bool isList = parts.host.find(',') != std::string_view::npos;
        if (!isList && !isHost(parts.host))
            return parts.host.empty() && authority.empty();
    }
    return parts.port.empty() || (parts.port.size() <= 5 && all(parts.port, isDigit));
}

} // namespace

std::optional<UrlParts> parseUrl(std::string_view text)
{
    const std::size_t colon = text.find("://");
    if (colon == std::string_view::npos || !isScheme(text.substr(0, colon)))
        return std::nullopt;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '"' || c == '\x7f')
            return std::nullopt;
    }
    UrlParts parts;
    parts.scheme = text.substr(0, colon);
    std::string_view rest = text.substr(colon + 3);
    if (const std::size_t hash = rest.find('#'); hash != std::string_view::npos) {
        parts.fragment = rest.substr(hash + 1);
        rest = rest.substr(0, hash);
    }
    if (const std::size_t mark = rest.find('?'); mark != std::string_view::npos) {
        parts.query = rest.substr(mark + 1);
        rest = rest.substr(0, mark);
    }
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    std::string_view authority = rest.substr(0, slash);
    parts.path = rest.substr(slash);
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
        const std::string_view info = authority.substr(0, at);
        const std::size_t second = info.find(':');
        parts.hasUserInfo = true;
        parts.user = info.substr(0, second);
        parts.password = second == std::string_view::npos ? std::string_view() : info.substr(second + 1);
        authority.remove_prefix(at + 1);
    }
    if (!readHost(authority, parts))
        return std::nullopt;
    if (parts.host.empty() && !equalsIgnoringCase(parts.scheme, "file") && !parts.path.starts_with('/'))
        return std::nullopt;
    return parts;
}

} // namespace telltale::audit::checks
