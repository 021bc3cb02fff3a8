// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace telltale {

/// Where a key of a TOML text has more than `most` parts (`a.b.c` has three); nothing when none has. toml++ 3.3 builds
/// a table inside a table for every part and takes them down again by recursion: a line of a hundred thousand dots
/// would end the program.
std::optional<std::size_t> findTooDeepKey(std::string_view text, std::size_t most);

} // namespace telltale
