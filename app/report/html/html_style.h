// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace telltale::report {

/// The style sheet of a report: colours and page, by the same tokens as the window's theme. It names nothing that
/// would have to be loaded and has no `<` in it.
std::string_view htmlColors();
std::string_view htmlLayout();
/// Tables, chips and values.
std::string_view htmlTableStyle();
/// What is otherwise on paper, where it is always light.
std::string_view htmlPrintStyle();

} // namespace telltale::report
