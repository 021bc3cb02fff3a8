// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace telltale::audit {

/// A text with rules in it, and what findings call it.
struct RuleText
{
    std::string source;
    std::string_view text;
};

} // namespace telltale::audit
