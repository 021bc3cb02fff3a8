// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/reveals/user_agent.h"
#include "audit/values/checks/ascii.h"
#include "audit/values/checks/hostname.h"
#include "audit/values/checks/ip_address.h"
#include "audit/values/checks/url.h"
#include "privacy/anonymise/methods/generalise.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

namespace checks = audit::checks;

/// A host as it may stay: names as they are, addresses as their network. Nothing for lists and the like.
std::optional<std::string> hostOf(std::string_view host)
{
    if (checks::parseIp(host)) {
        std::optional<std::string> network = generalisedAddress(host, 24);
        if (network && network->find(':') != std::string::npos)
            return '[' + *network + ']';
        return network;
    }
    if (!checks::isHostname(host))
        return std::nullopt;
    return std::string(host);
}

/// `https://host`, `file://`
std::optional<std::string> frontOf(const checks::UrlParts &url)
{
    std::string front = std::string(url.scheme) + "://";
    if (url.host.empty())
        return front;
    const std::optional<std::string> host = hostOf(url.host);
    return host ? std::optional(front + *host) : std::nullopt;
}

/// `v1`, `v2beta1`: which interface it is.
bool isInterfaceVersion(std::string_view step)
{
    return step.size() <= 8 && step.size() >= 2 && step[0] == 'v' && checks::isDigit(step[1]);
}

/// What may tell one thing or person from another: anything with a digit, an escape or an @, and anything long.
bool isIdStep(std::string_view step)
{
    constexpr std::size_t longestWord = 24;
    if (isInterfaceVersion(step))
        return false;
    return step.size() > longestWord || step.starts_with('~')
        || std::any_of(step.begin(), step.end(), [](char c) { return checks::isDigit(c) || c == '%' || c == '@'; });
}

/// What stands behind these is somebody's name.
bool isFolderOfPeople(std::string_view step)
{
    const std::string lower = checks::lowered(step);
    return lower == "home" || lower == "users" || lower == "user" || lower == "documents and settings"
        || lower == "profiles";
}

std::string withoutIds(std::string_view path)
{
    std::string made;
    bool isSomebody = false;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find_first_of("/\\", at), path.size());
        const std::string_view step = path.substr(at, end - at);
        const bool isDrive = at == 0 && step.size() == 2 && step[1] == ':';
        if (!step.empty() && !isDrive && (isSomebody || isIdStep(step)))
            made += '*';
        else
            made += step;
        if (!step.empty())
            isSomebody = isFolderOfPeople(step);
        if (end < path.size())
            made += path[end];
        at = end + 1;
    }
    return made;
}

} // namespace

std::optional<std::string> generalisedUrl(std::string_view text)
{
    const std::optional<checks::UrlParts> url = checks::parseUrl(text);
    if (!url)
        return hostOf(text);
    std::optional<std::string> front = frontOf(*url);
    if (front)
        *front += '/';
    return front;
}

std::optional<std::string> generalisedPath(std::string_view text)
{
    if (const auto url = checks::parseUrl(text)) {
        const std::optional<std::string> front = frontOf(*url);
        return front ? std::optional(*front + withoutIds(url->path)) : std::nullopt;
    }
    const std::string_view path = text.substr(0, text.find_first_of("?#"));
    const bool isPath = path.find_first_of("/\\") != std::string_view::npos
        && std::none_of(path.begin(), path.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; })
        && path.find("://") == std::string_view::npos;
    return isPath ? std::optional(withoutIds(path)) : std::nullopt;
}

std::optional<std::string> generalisedVersion(std::string_view text)
{
    constexpr std::size_t mostDigits = 6; ///< more are a date or a build
    const std::size_t begin = !text.empty() && (text[0] == 'v' || text[0] == 'V') ? 1 : 0;
    std::size_t end = begin;
    while (end < text.size() && checks::isDigit(text[end]))
        ++end;
    const bool isVersion = end > begin && end - begin <= mostDigits
        && (end == text.size() || (!checks::isAlpha(text[end]) && static_cast<signed char>(text[end]) > 0));
    return isVersion ? std::optional(std::string(text.substr(0, end))) : std::nullopt;
}

std::optional<std::string> generalisedUserAgent(std::string_view text)
{
    std::string family = audit::parseUserAgent(text).client;
    const std::size_t blank = family.rfind(' ');
    if (blank != std::string::npos && blank + 1 < family.size() && checks::isDigit(family[blank + 1]))
        family.resize(blank);
    if (family.empty())
        return std::nullopt;
    return family;
}

} // namespace telltale::privacy
