// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"

namespace telltale::cli {

/// Runs what needs no window and returns the exit status: text that was asked for, wrong usage, a subcommand.
/// `invocation` must be one of those.
int run(const Invocation &invocation);

/// The window was asked for and cannot be had: says why and what to do instead. Returns the exit status.
int refuseWindow(const QString &reason);

} // namespace telltale::cli
