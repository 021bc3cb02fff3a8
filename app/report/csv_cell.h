// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace telltale::report {

/// A cell of CSV (RFC 4180): in quotes where it has to be. Text that a spreadsheet would take for a formula gets an
/// apostrophe in front; what is no UTF-8, and on a terminal what is invisible, is made visible.
std::string csvCell(std::string_view bytes, bool isTerminal);

} // namespace telltale::report
