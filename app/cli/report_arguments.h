// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"

namespace telltale::cli {

/// The arguments behind `telltale report`.
Invocation readReport(std::vector<std::string> arguments);

} // namespace telltale::cli
