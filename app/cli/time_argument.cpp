// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/time_argument.h"

#include <charconv>
#include <cstdint>
#include <string_view>
#include <utility>

namespace telltale::cli {

std::optional<std::chrono::milliseconds> timeArgument(const std::string &text)
{
    std::int64_t count = 0;
    const char *const last = text.data() + text.size();
    const auto [end, problem] = std::from_chars(text.data(), last, count);
    const std::string_view unit(end, static_cast<std::size_t>(last - end));
    constexpr std::pair<std::string_view, std::int64_t> units[] = {
        {"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}};
    for (const auto &[name, milliseconds] : units) {
        if (problem == std::errc() && unit == name && count > 0 && count <= 36'500 * 86'400'000LL / milliseconds)
            return std::chrono::milliseconds(count * milliseconds);
    }
    return {};
}

} // namespace telltale::cli
