// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>

/// What can go wrong with an activity log, each with a sentence. `problem` is an errno value.
namespace telltale::store {

/// activity-not-writable: it cannot be created, opened, locked or repaired.
Error activityNotWritable(const std::string &path, int problem);
/// activity-busy: another program holds the lock and does not let go.
Error activityBusy(const std::string &path);
/// activity-full: no room; the entry is not in the log, all before it is.
Error activityFull(const std::string &path, int problem);
/// activity-not-durable: it is not known whether the entry has reached the disk.
Error activityNotDurable(const std::string &path, int problem);
/// activity-unreadable, activity-missing.
Error activityUnreadable(const std::string &path, int problem);
/// activity-version: a form that is not known; nothing is added to it.
Error activityUnknown(const std::string &path, std::uint64_t version);
/// activity-line-too-long: the last line is longer than any that was ever written; nothing is added to it.
Error activityLineTooLong(const std::string &path);

} // namespace telltale::store
