// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/device_ids.h"

#include "audit/values/checks/ascii.h"
#include "audit/values/checks/cards.h"
#include "payload/hex.h"

#include <algorithm>

namespace telltale::audit::checks {

std::optional<std::array<std::uint8_t, 6>> parseMac(std::string_view text)
{
    const bool isDotted = text.size() == 14;
    if (!isDotted && text.size() != 17)
        return std::nullopt;
    const char separator = isDotted ? '.' : text[2];
    const std::size_t group = isDotted ? 2 : 1;
    if (separator != '.' && separator != ':' && separator != '-')
        return std::nullopt;
    std::array<std::uint8_t, 6> mac{};
    std::size_t at = 0;
    for (std::size_t i = 0; i < 6; ++i) {
        if (i > 0 && i % group == 0 && text[at++] != separator)
            return std::nullopt;
        const int value = payload::hexNumber(text, at, 2);
        if (value < 0)
            return std::nullopt;
        mac[i] = static_cast<std::uint8_t>(value);
        at += 2;
    }
    return mac;
}

bool isFillerMac(const std::array<std::uint8_t, 6> &mac)
{
    const auto isAll = [&mac](std::uint8_t byte) {
        return std::all_of(mac.begin(), mac.end(), [byte](std::uint8_t b) { return b == byte; });
    };
    return isAll(0) || isAll(0xff);
}

bool isImei(std::string_view text)
{
    const bool isGrouped =
        text.size() == 18 && text[2] == text[9] && text[9] == text[16] && (text[2] == '-' || text[2] == ' ');
    if (text.size() != 15 && !isGrouped)
        return false;
    const std::string digits = compact(text);
    constexpr std::array bodies{1, 10, 30, 33, 35, 44, 45, 49, 50, 51, 52, 53, 54, 86, 91, 98, 99};
    if (digits.size() != 15 || !luhn(digits))
        return false;
    const int body = digit(digits[0]) * 10 + digit(digits[1]);
    return std::find(bodies.begin(), bodies.end(), body) != bodies.end();
}

} // namespace telltale::audit::checks
