// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/activity/activity_entry.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace telltale::store {

class RecordFile;
struct ActivityTail;

/// `$XDG_DATA_HOME/telltale/activity.log`, as a path of the system.
std::string usualActivityLog();

struct ActivityOptions
{
    std::function<std::int64_t()> now;         ///< milliseconds since 1970 UTC; the system's clock when empty
    std::optional<ActivityUser> user;          ///< who runs this process when empty
    std::chrono::milliseconds patience{10000}; ///< how long another writer is waited for
};

/// The record of what administrators did: one entry a line, each chained to the one before it by SHA-256, and never
/// anything taken away. HACKING.md, "The activity log", tells its form to strangers.
///
/// Every append() opens the file, locks it, reads where it ends, writes one piece, waits for the disk and lets go: any
/// number of programs and threads keep one chain. A line that somebody was stopped in is copied to
/// `LOG.torn-OFFSET`, cut off, and told of in an entry of its own (torn-line); a last line that is not what was written
/// stays, and is told of (damaged-line).
///
/// Blocks on the disk, some milliseconds. Any thread.
class ActivityLog
{
public:
    /// Makes the folder, for its owner only, where it is missing, and looks whether the log can be written. Errors:
    /// activity-not-writable, activity-busy, activity-version, activity-line-too-long.
    static Result<ActivityLog> open(const std::string &path = usualActivityLog(), ActivityOptions options = {});

    /// The entry is on the disk when this returns its number and hash. On the error activity-full, as on those of
    /// open(), it is not in the log; on activity-not-durable it may be.
    Result<ActivityHead> append(const ActivityEntry &entry) const;
    /// The last entry now; nothing in an empty log.
    Result<std::optional<ActivityHead>> head() const;

    const std::string &path() const { return m_path; }

private:
    ActivityLog(std::string path, ActivityOptions options);
    Result<RecordFile> openFile() const;
    std::string line(const ActivityEntry &entry, ActivityHead &head) const;
    Result<std::string> repair(const RecordFile &file, ActivityTail &tail) const;

    std::string m_path;
    ActivityOptions m_options;
};

} // namespace telltale::store
