// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace telltale::payload {

/// Appends the character that a reference at the start of `text` (`&lt;`, `&#60;`, `&#x3c;`) stands for and returns the
/// bytes of the reference; 0 when there is none, or one whose name is not among the common ones.
std::size_t appendHtmlEntity(std::string_view text, std::string &out);

} // namespace telltale::payload
