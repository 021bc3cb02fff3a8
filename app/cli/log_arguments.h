// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"

namespace telltale::cli {

/// The arguments behind `telltale log`.
Invocation readLog(std::vector<std::string> arguments);

} // namespace telltale::cli
