// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace telltale::cli {

/// What stands behind a file descriptor.
struct Terminal
{
    bool isTerminal = false;
    bool hasColor = false;
    std::size_t width = 0; ///< columns; 0 where lines may be of any length (a file, a pipe)
};

enum class ColorChoice { Automatic, Always, Never };

/// Looks at the descriptor and the environment (NO_COLOR, TERM, COLUMNS).
Terminal terminalOf(int descriptor, ColorChoice color);

/// Columns that UTF-8 text without control characters takes in a terminal: East Asian wide characters take two,
/// combining marks none.
std::size_t columnsOf(std::string_view utf8);

/// At most `columns` of the text, with `…` where something is left out.
std::string elidedEnd(std::string_view utf8, std::size_t columns);
/// The same, keeping the end of the text.
std::string elidedStart(std::string_view utf8, std::size_t columns);

} // namespace telltale::cli
