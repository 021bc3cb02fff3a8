// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/har_entry.h"

#include <algorithm>
#include <array>

namespace telltale::payload {

namespace {

bool isUnreservedInUrl(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9')
        || std::string_view("-._~").find(byte) != std::string_view::npos;
}

void appendEncoded(std::string &out, std::string_view bytes)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (isUnreservedInUrl(byte))
            out += byte;
        else
            out.append({'%', digits[value >> 4], digits[value & 15u]});
    }
}

std::string_view withoutFragment(std::string_view url)
{
    return url.substr(0, url.find('#'));
}

/// What stands in front of the colon; "" for a relative reference.
std::string_view scheme(std::string_view url)
{
    const std::size_t colon = std::min(url.find(':'), url.size());
    return url.find_first_of("/?#") < colon ? std::string_view() : url.substr(0, colon == url.size() ? 0 : colon);
}

} // namespace

bool isWebUrl(std::string_view url)
{
    static constexpr std::array<std::string_view, 4> schemes{"http", "https", "ws", "wss"};
    const std::string_view name = scheme(url);
    return std::any_of(schemes.begin(), schemes.end(),
                       [name](std::string_view known) { return isSameName(name, known); })
        && url.substr(name.size()).starts_with("://");
}

std::string requestTarget(std::string_view url)
{
    url = withoutFragment(url);
    if (url.empty())
        return {}; // not even "/" is known
    const std::string_view name = scheme(url);
    if (!name.empty() && !url.substr(name.size()).starts_with("://"))
        return std::string(url); // data:, blob:, about: have no path of their own
    if (!name.empty()) {
        url.remove_prefix(name.size() + 3);
        url.remove_prefix(std::min(url.find_first_of("/?"), url.size()));
    }
    return url.starts_with('/') ? std::string(url) : '/' + std::string(url);
}

std::string withQuery(std::string_view url, std::string_view query)
{
    const std::string_view front = withoutFragment(url);
    std::string result(front);
    if (!front.ends_with('?'))
        result += '?';
    result += query;
    result += url.substr(front.size());
    return result;
}

std::string encodePairs(const std::vector<NamedValue> &pairs)
{
    std::string result;
    for (const NamedValue &pair : pairs) {
        if (!result.empty())
            result += '&';
        appendEncoded(result, pair.name);
        result += '=';
        appendEncoded(result, pair.value);
    }
    return result;
}

} // namespace telltale::payload
