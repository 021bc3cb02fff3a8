// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace telltale {

/// How many characters (bytes) have to be put in, taken out, changed or swapped with their neighbour to make one word
/// out of the other; `most` + 1 when more than `most`, which is found out without comparing them whole.
std::size_t editDistance(std::string_view one, std::string_view other, std::size_t most);

} // namespace telltale
