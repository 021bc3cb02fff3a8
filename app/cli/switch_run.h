// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/activity_notes.h"
#include "cli/diagnostics_printer.h"
#include "cli/exit_status.h"
#include "cli/switch_command.h"
#include "cli/switch_printer.h"
#include "privacy/switches/switch_change.h"

namespace telltale::cli {

/// One run of `telltale switch`: what was asked for, and where everything goes.
struct SwitchRun
{
    const SwitchOptions &options;
    DiagnosticsPrinter &diagnostics;
    report::Output &output;
    SwitchPrinter &printer;
    privacy::SwitchRoots roots;
    ActivityNotes notes;

    ExitStatus fail(const QString &message) const
    {
        diagnostics.error(message);
        return Unusable;
    }
    /// A preview is a diff, also in a pipe.
    bool isText() const;
};

/// `on` and `off`: previews, asks, tells the log, changes, and reads it again.
ExitStatus turnSwitch(SwitchRun &run, const privacy::SwitchDescription &description, privacy::SwitchState wanted);
/// `undo`: the same with the last change that the log tells of and that was not taken back.
ExitStatus undoSwitch(SwitchRun &run, const privacy::SwitchDescription &description);

} // namespace telltale::cli
