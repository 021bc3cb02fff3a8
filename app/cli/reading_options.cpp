// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reading_options.h"

#include "cli/diagnostics_printer.h"
#include "cli/exit_status.h"
#include "payload/limits.h"
#include "report/output.h"

namespace telltale::cli {

Format ReadingOptions::formatFor(const Terminal &terminal) const
{
    return format.value_or(terminal.isTerminal ? Format::Table : Format::Ndjson);
}

payload::Limits readLimits(const SettingsChoice &choice, DiagnosticsPrinter &diagnostics, ExitStatus &status)
{
    const SettingsText file = choice.settingsFile().read();
    for (const SettingsText::Problem &problem : file.problems)
        diagnostics.print(problem.diagnostic);
    if (!file.problems.empty())
        status = Unusable;
    return payload::limitsOf(composeSettings(file, choice.onCommandLine));
}

ExitStatus endOutput(report::Output &output, DiagnosticsPrinter &diagnostics, ExitStatus status)
{
    output.flush();
    const auto failure = output.error();
    if (!failure)
        return status;
    diagnostics.error(failure->message);
    return Unusable;
}

} // namespace telltale::cli
