// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/appsmith/appsmith_answers.h"

#include <algorithm>

namespace telltale::network::appsmith {

namespace {

constexpr std::size_t longestCookie = 4096;

} // namespace

std::optional<std::string> readCookie(std::string_view setCookie, std::string_view name)
{
    const std::string_view pair = setCookie.substr(0, setCookie.find(';'));
    const std::size_t sign = pair.find('=');
    if (sign == std::string_view::npos || pair.substr(0, sign) != name)
        return {};
    std::string_view value = pair.substr(sign + 1);
    while (value.ends_with(' '))
        value.remove_suffix(1);
    const bool isSendable = std::all_of(value.begin(), value.end(), [](char c) {
        return c > 0x20 && c < 0x7f && c != '"' && c != ',' && c != ';' && c != '\\';
    });
    return isSendable && !value.empty() && value.size() <= longestCookie ? std::optional(std::string(value))
                                                                         : std::nullopt;
}

std::string formEncoded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isPlain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'
            || c == '.' || c == '_' || c == '*';
        if (isPlain) {
            out += c;
        } else if (c == ' ') {
            out += '+';
        } else {
            out += '%';
            out += digits[byte >> 4u];
            out += digits[byte & 15u];
        }
    }
    return out;
}

} // namespace telltale::network::appsmith
