// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/activity/activity_checkpoint.h"
#include "store/activity/activity_entry.h"
#include "store/activity/activity_reader.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace telltale::store {

/// A place where a log is not what was written.
struct ActivityBreak
{
    enum class Kind : std::uint8_t {
        NoEntry,    ///< the line is none: activity-no-entry
        Changed,    ///< its bytes do not have the hash that it says: activity-changed
        Missing,    ///< entries before it are not there: activity-missing-entries
        OutOfOrder, ///< its number was there before: activity-order
        Unlinked,   ///< it says another hash of the entry before: activity-unlinked
        Unfinished, ///< the last line has no end: activity-unfinished
    };
    Kind kind = Kind::NoEntry;
    std::uint64_t line = 0;
    std::uint64_t offset = 0;
    std::uint64_t expected = 0; ///< the number that the entry here was to have
    std::uint64_t found = 0;    ///< the one it has; 0: none

    /// Stable, part of the command-line contract.
    const char *code() const;
    /// Translated, without the place.
    QString sentence() const;
};

/// What a checkpoint says of a log.
enum class CheckpointVerdict : std::uint8_t {
    Agrees,
    Rewritten, ///< the entry with its number is another one
    Cut,       ///< there is no such entry: the log ends before, or it is missing
};

/// What can be said of a log.
struct ActivityVerification
{
    std::uint64_t entries = 0; ///< that can be read
    std::optional<ActivityHead> head;
    std::int64_t firstTime = 0; ///< of the first and last entry, milliseconds since 1970 UTC
    std::int64_t lastTime = 0;
    std::vector<ActivityBreak> breaks; ///< the first hundred
    std::uint64_t breakCount = 0;
    std::vector<CheckpointVerdict> checkpoints; ///< for each that was given, in that order
    std::uint64_t tornLines = 0;                ///< entries that tell of lines that were put aside
    std::vector<LoggedCapture> captures;        ///< by id

    /// Every entry that is there is as it was written and none is missing between two; and no checkpoint says
    /// otherwise. Without one, nobody knows of entries that were cut off, or of a log that was written anew.
    bool isIntact() const;
};

/// Judges a log line by line, in memory for the breaks and the captures.
class ActivityVerifier
{
public:
    /// The checkpoints must outlive it.
    explicit ActivityVerifier(std::span<const ActivityCheckpoint> checkpoints = {});

    /// The next line of the log, taken apart for whoever prints it. What is wrong with it was added to breaks() then.
    ActivityLine add(const RawActivityLine &line);
    const ActivityVerification &soFar() const { return m_result; }
    ActivityVerification finish();

private:
    void note(ActivityBreak::Kind kind, const RawActivityLine &line, std::uint64_t found);
    void take(const ActivityLine &line, const RawActivityLine &raw);
    bool fits(const ActivityRecord &record) const;
    void compare(const ActivityHead &head);
    void remember(const ActivityRecord &record);

    std::span<const ActivityCheckpoint> m_checkpoints;
    std::multimap<std::uint64_t, std::size_t> m_byNumber; ///< of checkpoints
    std::map<std::string, LoggedCapture> m_captures;
    ActivityVerification m_result;
    std::uint64_t m_unreadable = 0;                  ///< lines behind that one that are no entries
    std::uint64_t m_number = 0;                      ///< of the last entry in its place
    payload::Sha256Value m_hash{};                   ///< of it
    std::optional<payload::Sha256Value> m_otherHash; ///< that it says of itself, where that is another one
};

/// Reads and judges a whole log. Errors: those of ActivityReader, activity-version.
Result<ActivityVerification> verifyActivity(const std::string &path,
                                            std::span<const ActivityCheckpoint> checkpoints = {});

} // namespace telltale::store
