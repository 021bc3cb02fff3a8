// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/exit_status.h"
#include "cli/log_command.h"
#include "cli/log_verdict_printer.h"
#include "store/activity/activity_verification.h"

#include <optional>
#include <string>
#include <vector>

namespace telltale::cli {

/// One run of `telltale log`: where everything goes, and how it ends.
struct LogRun
{
    const LogOptions &options;
    report::Output &errors;
    DiagnosticsPrinter &diagnostics;
    report::Output &output;
    std::string path;
    std::vector<NamedCheckpoint> checkpoints;
    ExitStatus status = Clean;
};

/// Reads those that can be used into the run; what is wrong with the others is told, and makes it Unusable.
void readCheckpoints(LogRun &run);
/// An account that has never done anything has no log, which is no failure.
bool isMissingAllRight(const LogRun &run, const Error &error);
/// What can be said of the log, with these checkpoints; nothing where it cannot be read, which is told.
std::optional<store::ActivityVerification> verified(LogRun &run);
void sayEmpty(LogRun &run);

} // namespace telltale::cli
