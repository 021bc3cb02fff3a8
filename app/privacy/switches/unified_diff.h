// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace telltale::privacy {

/// What changed between two texts, as `diff -u` prints it and `patch` takes it, with three lines around it; "" where
/// nothing did. One hunk from the first change to the last. Values of lines that did not change and whose name sounds
/// like a credential are shown as ***: a hunk that has such lines is for reading only.
std::string unifiedDiff(std::string_view before, std::string_view after, std::string_view name);

} // namespace telltale::privacy
