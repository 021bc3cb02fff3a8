// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/inspect_command.h"
#include "payload/loaders/load.h"

namespace telltale::report {
class Output;
}

namespace telltale::cli {

class DiagnosticsPrinter;
enum ExitStatus : int;

/// What the subcommands that read files and give an account of them have in common.
struct ReadingOptions
{
    std::vector<std::string> files; ///< "-" is standard input
    std::optional<Format> format;   ///< none: a table on a terminal, else ndjson
    ColorChoice color = ColorChoice::Automatic;
    bool isQuiet = false;
    payload::Filter filter;
    SettingsChoice settings;

    Format formatFor(const Terminal &terminal) const;
};

/// The limits of this run. What is wrong with the settings file is printed and makes the status Unusable; what could be
/// read of it holds.
payload::Limits readLimits(const SettingsChoice &choice, DiagnosticsPrinter &diagnostics, ExitStatus &status);

/// Hands the rest of the output over; a failure is printed, and is worse than `status`.
ExitStatus endOutput(report::Output &output, DiagnosticsPrinter &diagnostics, ExitStatus status);

} // namespace telltale::cli
