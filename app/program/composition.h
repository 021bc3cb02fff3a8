// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"

#include <optional>

namespace telltale {

/// Whether it takes the window to do what was asked for.
bool isForWindow(const cli::Invocation &invocation);

/// Where there can be no window (not built, no display): says so and returns the exit status; otherwise none.
std::optional<int> whyNoWindow(const cli::Invocation &invocation);

/// Builds the window's parts, connects them and runs until it is closed. Only where whyNoWindow() had no reason; no
/// other application object may exist. Returns the exit status.
int runWindow(int argc, char **argv, const cli::Invocation &invocation);

} // namespace telltale
