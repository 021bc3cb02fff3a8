// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace telltale::payload {

/// `name=value` in a query, form or Cookie header; offsets count from its start. Bytes as sent, nothing decoded.
struct Pair
{
    std::size_t nameOffset;
    std::string_view name;
    std::size_t valueOffset;
    std::string_view value;
};

/// Each pair between separators, in order, without the empty ones. White space in front of a name belongs to the name,
/// except behind a cookie's semicolon. A pair without `=` has a name and an empty value behind it.
template<typename Visitor>
void forEachPair(std::string_view text, char separator, Visitor &&visit)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        const std::size_t name = separator == ';' ? std::min(text.find_first_not_of(" \t", at), end) : at;
        const std::string_view pair = text.substr(name, end - name);
        const std::size_t sign = std::min(pair.find('='), pair.size());
        const std::size_t value = std::min(sign + 1, pair.size());
        if (!pair.empty())
            visit(Pair{name, pair.substr(0, sign), name + value, pair.substr(value)});
        at = end + 1;
    }
}

} // namespace telltale::payload
