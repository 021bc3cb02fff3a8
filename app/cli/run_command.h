// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/run_options.h"

namespace telltale::cli {

/// `telltale run`: runs a command in our place with its traffic captured, then lists what it sent and what was not
/// seen. Returns the command's own status, 128 and a signal's number where one ended it; 125 when we could not begin,
/// 126 when it was found and cannot be run, 127 when it was not found. Judged: 0, 1 what was sent breaks the policy or
/// the catalogue, 2 something could not be recorded, 3 nothing came. Sets what becomes of SIGPIPE itself: the command
/// inherits what there was.
int runRun(const RunOptions &options);

} // namespace telltale::cli
