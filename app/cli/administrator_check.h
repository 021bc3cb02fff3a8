// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>
#include <string>

namespace telltale::cli {

class ActivityNotes;

/// Whether who asks may change gate, policy or switches. Where an administrator's passphrase is set it is read from the
/// file, or asked for on the terminal; one that was changed by other means is put down first. Errors:
/// administrator-refused (a wrong one, which the log is told), administrator-unreadable, those of readSecret(); where
/// one is set those of the log too.
Result<bool> letIn(const ActivityNotes &notes, const std::optional<std::string> &passphraseFile);

/// What a wrong passphrase is refused with.
Error wrongPassphrase();

} // namespace telltale::cli
