// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "privacy/switches/switch_change.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>

namespace telltale::models {

/// Whether, and how, what a log's entry tells of can be taken back.
struct UndoPlan
{
    std::uint64_t number = 0; ///< of the entry
    privacy::SwitchChange change;
    QString refusal;  ///< a sentence why not; "": it can be
    std::string diff; ///< what would happen to the file
};

/// `offset`: where the entry stands in the log, behind which it is looked for whether it was taken back already. Reads
/// files; blocks.
UndoPlan planUndoOf(const std::string &log, std::uint64_t offset, std::uint64_t number,
                    const privacy::SwitchChange &change);

/// Tells the log, then puts the file back. Where that fails, the log is told that the change stands. Refused when it
/// cannot be told, or the file is not as the change left it. Blocks.
Result<bool> undoTold(const std::string &log, const UndoPlan &plan);

} // namespace telltale::models
