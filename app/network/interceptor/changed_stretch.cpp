// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/changed_stretch.h"

#include <algorithm>

namespace telltale::network {

ChangedStretch changedStretch(std::string_view before, std::string_view after)
{
    const std::size_t shorter = std::min(before.size(), after.size());
    const auto first =
        std::mismatch(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(shorter), after.begin());
    ChangedStretch stretch;
    stretch.front = static_cast<std::size_t>(first.first - before.begin());
    // What stays in front does not stay behind as well.
    const auto most = static_cast<std::ptrdiff_t>(shorter - stretch.front);
    const auto last = std::mismatch(before.rbegin(), before.rbegin() + most, after.rbegin());
    stretch.back = static_cast<std::size_t>(last.first - before.rbegin());
    stretch.bytes = after.substr(stretch.front, after.size() - stretch.front - stretch.back);
    stretch.isWorthIt = stretch.bytes.size() <= after.size() / 2;
    return stretch;
}

} // namespace telltale::network
