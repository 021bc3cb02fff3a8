// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/activity/activity_log.h"
#include "store/activity/activity_verification.h"
#include "store/record_copy.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <string>
#include <vector>

namespace telltale::test {

using store::ActivityBreak;
using store::ActivityEntry;
using store::ActivityOptions;
using store::ActivityVerification;

/// In memory where there is such a place: waiting for a disk a thousand times takes a minute.
inline std::unique_ptr<QTemporaryDir> quickFolder()
{
    auto folder = std::make_unique<QTemporaryDir>(QStringLiteral("/dev/shm/telltale-XXXXXX"));
    return folder->isValid() ? std::move(folder) : std::make_unique<QTemporaryDir>();
}

/// The same user and time everywhere: the log is the same to the byte.
inline ActivityOptions fixedOptions()
{
    ActivityOptions options;
    options.now = [] { return std::int64_t(1'732'762'661'123); };
    options.user = store::ActivityUser{1000, "ada"};
    return options;
}

inline ActivityEntry entryOf(std::string what, std::string subject)
{
    ActivityEntry entry;
    entry.what = std::move(what);
    entry.subject = std::move(subject);
    return entry;
}

/// Appends so many entries, different ones.
inline bool appendEntries(const std::string &path, int count, const std::string &subject = "gate")
{
    const Result<store::ActivityLog> log = store::ActivityLog::open(path, fixedOptions());
    for (int i = 0; log && i < count; ++i) {
        ActivityEntry entry = entryOf("toggle", subject + ' ' + std::to_string(i));
        entry.before = "on";
        entry.after = i % 2 == 0 ? std::optional<std::string>("off") : std::nullopt;
        if (!log->append(entry))
            return false;
    }
    return bool(log);
}

/// With their line feeds.
inline std::vector<std::string> linesOf(const std::string &bytes)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1);
        lines.push_back(bytes.substr(at, end + 1 - at));
        at = end + 1;
    }
    return lines;
}

inline std::string joined(const std::vector<std::string> &lines)
{
    std::string bytes;
    for (const std::string &line : lines)
        bytes += line;
    return bytes;
}

inline std::vector<store::ActivityRecord> recordsOf(const std::string &path)
{
    std::vector<store::ActivityRecord> records;
    Result<store::ActivityReader> reader = store::ActivityReader::open(path);
    if (!reader)
        return records;
    while (const std::optional<store::RawActivityLine> raw = reader->next()) {
        if (store::ActivityLine line = store::readActivityLine(raw->bytes); line.record)
            records.push_back(*std::move(line.record));
    }
    return records;
}

/// `changed@3 order@5`; `intact` where nothing is wrong, the code of the error where it could not be read.
inline QString verdictOf(const std::string &path, std::span<const store::ActivityCheckpoint> checkpoints = {})
{
    const Result<ActivityVerification> verified = store::verifyActivity(path, checkpoints);
    if (!verified)
        return QString::fromLatin1(verified.error().code);
    QStringList words;
    for (const ActivityBreak &broken : verified->breaks)
        words << QString::fromLatin1(broken.code()).remove(QStringLiteral("activity-")) + u'@'
                + QString::number(broken.line);
    for (const store::CheckpointVerdict verdict : verified->checkpoints) {
        if (verdict == store::CheckpointVerdict::Rewritten)
            words << QStringLiteral("rewritten");
        else if (verdict == store::CheckpointVerdict::Cut)
            words << QStringLiteral("cut");
    }
    return verified->isIntact() && words.isEmpty() ? QStringLiteral("intact") : words.join(u' ');
}

} // namespace telltale::test
