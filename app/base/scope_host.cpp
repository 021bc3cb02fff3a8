// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/scope_host.h"

#include <algorithm>

namespace telltale {

namespace {

constexpr std::size_t longestHost = 253; ///< RFC 1035, 2.3.4
constexpr std::size_t longestLabel = 63;

bool isOf(std::string_view text, std::string_view more)
{
    return std::all_of(text.begin(), text.end(), [more](char byte) {
        return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
            || more.find(byte) != std::string_view::npos;
    });
}

} // namespace

bool isScopeHost(std::string_view text)
{
    if (text == "*")
        return true;
    if (text.starts_with("*."))
        text.remove_prefix(2);
    else if (text.find(':') != std::string_view::npos)
        return text.size() <= 45 && std::count(text.begin(), text.end(), ':') >= 2 && isOf(text, ":.");
    if (text.empty() || text.size() > longestHost || !isOf(text, "-_."))
        return false;
    while (!text.empty()) {
        const std::size_t dot = std::min(text.find('.'), text.size());
        if (dot == 0 || dot > longestLabel || dot + 1 == text.size())
            return false;
        text.remove_prefix(std::min(dot + 1, text.size()));
    }
    return true;
}

} // namespace telltale
