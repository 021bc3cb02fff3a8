// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace telltale::report {

/// A message's text, in which brackets would be links and braces arguments (SARIF 2.1.0, 3.11.5 and 3.11.6).
std::string sarifMessage(std::string_view text);

} // namespace telltale::report
