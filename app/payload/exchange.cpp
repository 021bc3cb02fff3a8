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

std::optional<std::string_view> Exchange::header(std::string_view name) const
{
    for (const NamedValue &field : headers) {
        if (isSameName(field.name, name))
            return field.value;
    }
    return {};
}

} // namespace telltale::payload
