// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace telltale {

/// True when the text is the pattern, in which `*` stands for any characters, none too. Takes time proportional to the
/// product of the lengths at worst.
bool matchesGlob(std::string_view pattern, std::string_view text);

} // namespace telltale
