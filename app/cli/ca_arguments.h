// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"

namespace telltale::cli {

/// Reads what follows `telltale ca`.
Invocation readCa(std::vector<std::string> arguments);

} // namespace telltale::cli
