// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/embedded_text.h"

#include <span>
#include <string_view>

namespace telltale::audit {

/// All of them, by name.
std::span<const EmbeddedText> embeddedTexts();

/// The one with this name; "" where there is none.
inline std::string_view embeddedText(std::string_view name)
{
    for (const EmbeddedText &text : embeddedTexts()) {
        if (text.name == name)
            return text.text;
    }
    return {};
}

} // namespace telltale::audit
