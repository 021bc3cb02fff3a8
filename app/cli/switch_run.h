// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/activity_notes.h"
#include "cli/diagnostics_printer.h"
#include "cli/exit_status.h"
#include "cli/switch_command.h"
#include "cli/switch_printer.h"
#include "privacy/switches/switch_api.h"
#include "privacy/switches/switch_change.h"
#include "store/activity/switch_entries.h"

#include <memory>

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
    std::unique_ptr<privacy::SwitchApi> api = {}; ///< null: the running product is not asked

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

/// The same through the interface of the running product.
ExitStatus turnThroughApi(SwitchRun &run, const privacy::SwitchDescription &description, privacy::SwitchState wanted);
ExitStatus undoThroughApi(SwitchRun &run, const privacy::SwitchDescription &description,
                          const store::LoggedSwitch &last);

/// Whether who asks may change something, can tell the log of it, and is sure. Says why not.
bool mayChange(SwitchRun &run);
/// Whether what was wanted is what is so now.
ExitStatus judgeChange(SwitchRun &run, const privacy::SwitchReading &after, privacy::SwitchState wanted);
/// The entry about a change that is about to be made; its number goes to `number`.
Result<bool> tellChange(SwitchRun &run, const privacy::SwitchChange &change, std::optional<std::uint64_t> &number);

} // namespace telltale::cli
