// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/anonymise/methods/mask.h"

#include "base/utf8.h"

#include <vector>

namespace telltale::privacy {

std::string maskedText(std::string_view text, std::size_t first, std::size_t last)
{
    constexpr std::string_view stars = "***";
    std::vector<std::size_t> starts; ///< of characters
    for (std::size_t at = 0; at < text.size(); at += firstCharacter(text.substr(at)).length)
        starts.push_back(at);
    const std::size_t most = starts.size() / 2;
    if (first > most || last > most - first)
        return std::string(stars);
    const std::size_t tail = last == 0 ? text.size() : starts[starts.size() - last];
    std::string masked(text.substr(0, starts.empty() ? 0 : starts[first]));
    masked += stars;
    masked += text.substr(tail);
    return masked;
}

} // namespace telltale::privacy
