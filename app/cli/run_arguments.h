// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"

#include <string>
#include <vector>

namespace telltale::cli {

/// Reads what stands behind `telltale run`. Wrong usage has the status 125: all others are the command's.
Invocation readRun(std::vector<std::string> arguments);

} // namespace telltale::cli
