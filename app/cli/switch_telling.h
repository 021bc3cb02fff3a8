// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/activity_notes.h"
#include "privacy/switches/switch_change.h"
#include "store/activity/switch_entries.h"

namespace telltale::cli {

/// Makes the change, told before the file is touched. What comes of it otherwise is told too. Errors: those of
/// applySwitch() and of the log; nothing was changed then.
Result<store::LoggedSwitch> applyTold(ActivityNotes &notes, const privacy::PlannedChange &plan);
/// Takes a change back, told before. Errors: those of undo() and of the log; it stands then.
Result<bool> undoTold(ActivityNotes &notes, const store::LoggedSwitch &last);

} // namespace telltale::cli
