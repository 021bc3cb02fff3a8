// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// Three stars in the place of a text's middle, however long it was; `first` and `last` characters stay at its ends,
/// but never more than half of them in all: of a text too short for that nothing does.
std::string maskedText(std::string_view text, std::size_t first, std::size_t last);

} // namespace telltale::privacy
