// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/ping_options.h"

namespace telltale::cli {

/// `telltale ping`: makes a request out of a template, shows it or sends it, and tells what was answered. Returns 0
/// when all were answered with 2xx; 1 when some were not; 2 for wrong usage, what could not be made, and what was not
/// confirmed; 3 when nothing was sent.
int runPing(const PingCommandOptions &options);

} // namespace telltale::cli
