// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/exchange.h"

#include <algorithm>

namespace telltale::payload {

namespace {

char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

} // namespace

bool isSameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string joinedValues(const std::vector<NamedValue> &headers, std::string_view name)
{
    std::string result;
    bool isFirst = true;
    for (const NamedValue &field : headers) {
        if (!isSameName(field.name, name))
            continue;
        if (!isFirst)
            result += ", ";
        result += field.value;
        isFirst = false;
    }
    return result;
}

std::string destinationOf(const Exchange &exchange)
{
    const std::string &url = exchange.url;
    const std::size_t scheme = url.find("://");
    if (scheme == std::string::npos)
        return {};
    std::size_t end = scheme + 3;
    while (end < url.size() && url[end] != '/' && url[end] != '?' && url[end] != '#')
        ++end;
    std::string origin = url.substr(0, end);
    // Who signs in is no part of where it goes, and may be a secret.
    const std::size_t user = origin.rfind('@');
    return user == std::string::npos ? origin : origin.erase(scheme + 3, user - scheme - 2);
}

std::optional<std::string_view> Exchange::header(std::string_view name) const
{
    for (const NamedValue &field : headers) {
        if (isSameName(field.name, name))
            return field.value;
    }
    return {};
}

} // namespace telltale::payload
