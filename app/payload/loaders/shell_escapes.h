// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace telltale::payload {

/// Appends what an escape inside $'…' stands for. `rest` begins behind the backslash and is not empty; returns how many
/// bytes of it belong to the escape. What is no escape keeps its backslash.
std::size_t appendShellEscape(std::string_view rest, std::string &out);

} // namespace telltale::payload
