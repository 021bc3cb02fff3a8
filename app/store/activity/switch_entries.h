// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "privacy/switches/switch_change.h"
#include "store/activity/activity_entry.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::store {

/// What a log keeps of a change of a product's switch: `before` is the value, `after` the whole change, see
/// privacy::switchChangeText().
ActivityEntry switchEntry(const privacy::SwitchChange &change);
/// That an entry about a change was taken back, or that nothing came of it; then `why` says why. `after` is
/// `{"entry":N,"value":…}` or `{"entry":N,"failed":…}`.
ActivityEntry switchUndoEntry(std::uint64_t number, const privacy::SwitchChange &change,
                              const std::optional<std::string> &why = {});

/// The change that an entry tells of; nothing in others, and in those that cannot be relied on.
std::optional<privacy::SwitchChange> switchChangeIn(const ActivityRecord &record);
/// The number of the entry that one says was taken back.
std::optional<std::uint64_t> undoneIn(const ActivityRecord &record);

struct LoggedSwitch
{
    std::uint64_t number = 0; ///< of the entry
    privacy::SwitchChange change;
};

/// The last change of a product that was not taken back. Reads the whole log at `path`; entries that are not what was
/// written do not count. A log that is not there is empty. Errors: activity-unreadable.
Result<std::optional<LoggedSwitch>> lastSwitchChange(const std::string &path, std::string_view product);

} // namespace telltale::store
