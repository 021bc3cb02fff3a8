// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace telltale::cli {

/// Whether an answer to `[y/N]` is a yes: `y` or `yes`, and the words of the person's language, which its question
/// names (`[j/N]`); capitals and blanks around it do not matter. Everything else, nothing at all too, is a no.
bool saysYes(std::string_view answer);

} // namespace telltale::cli
