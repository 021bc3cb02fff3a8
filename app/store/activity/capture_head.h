// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/activity/activity_entry.h"

#include <string>

namespace telltale::store {

/// What a log keeps of a capture, so that the log's own head, and a checkpoint, speak for it too: its id, and how far
/// its last file goes. `record` is the path of the capture's first file. Reads the last file whole. Errors: not-found,
/// those of summarise(); record-changed where it is not as it was written, or has no header.
Result<ActivityEntry> captureHeadEntry(const std::string &record);

} // namespace telltale::store
