// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/terminal.h"
#include "report/output.h"

#include <string_view>

namespace telltale::cli {

/// Styles of tables: parameters of Select Graphic Rendition (ECMA-48, 8.3.117).
inline constexpr std::string_view boldStyle = "1";
inline constexpr std::string_view dimStyle = "2";

/// Text in a style, plain where there is no colour.
inline void putStyled(report::Output &output, const Terminal &terminal, std::string_view style, std::string_view text)
{
    if (!terminal.hasColor || style.empty() || text.empty()) {
        output.put(text);
        return;
    }
    output.put("\033[");
    output.put(style);
    output.put('m');
    output.put(text);
    output.put("\033[0m");
}

/// Spaces behind the text up to this width.
inline void padTo(report::Output &output, std::string_view text, std::size_t width)
{
    const std::size_t used = columnsOf(text);
    output.pad(used < width ? width - used : 0);
}

} // namespace telltale::cli
