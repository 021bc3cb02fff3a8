// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/activity/activity_entry.h"
#include "store/record_file.h"

#include <cstdint>

namespace telltale::store {

/// What stands at the end of a log that is locked.
struct ActivityTail
{
    std::uint64_t end = 0;  ///< bytes of finished lines
    std::uint64_t size = 0; ///< of the file; what stands behind `end` is a line that was not finished
    ActivityHead head;      ///< of the last finished line; the number 0 and zeros when there is none
    bool isDamaged = false; ///< that line is not what was written; its hash is then the one of its bytes
};

/// Looks for it from the end on: takes as long with a long log as with a short one. A last line with zero bytes in it,
/// which a loss of power leaves, was not finished either. Errors: activity-version, activity-line-too-long,
/// record-not-writable.
Result<ActivityTail> readActivityTail(const RecordFile &file);

} // namespace telltale::store
