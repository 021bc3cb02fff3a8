// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"

namespace telltale::cli {

/// Reads what follows `telltale passphrase`.
Invocation readPassphrase(std::vector<std::string> arguments);

} // namespace telltale::cli
