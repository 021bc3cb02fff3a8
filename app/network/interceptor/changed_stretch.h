// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace telltale::network {

/// How a text became another: all that is not the same at its beginning and at its end.
struct ChangedStretch
{
    std::size_t front = 0;  ///< bytes that stay in front
    std::size_t back = 0;   ///< and behind
    std::string_view bytes; ///< of the second text, between them
    bool isWorthIt = false; ///< to say only that: it is at most half of the second text
};

/// `bytes` is a part of `after`.
ChangedStretch changedStretch(std::string_view before, std::string_view after);

} // namespace telltale::network
