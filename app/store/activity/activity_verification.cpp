// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/activity_verification.h"

#include "store/activity/activity_errors.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::store {

namespace {

constexpr std::size_t mostBreaks = 100;

QString breakSentence(const char *text)
{
    return QCoreApplication::translate("telltale::Activity", text);
}

} // namespace

const char *ActivityBreak::code() const
{
    switch (kind) {
    case Kind::NoEntry:
        return "activity-no-entry";
    case Kind::Changed:
        return "activity-changed";
    case Kind::Missing:
        return "activity-missing-entries";
    case Kind::OutOfOrder:
        return "activity-order";
    case Kind::Unlinked:
        return "activity-unlinked";
    case Kind::Unfinished:
        break;
    }
    return "activity-unfinished";
}

QString ActivityBreak::sentence() const
{
    switch (kind) {
    case Kind::NoEntry:
        return breakSentence(
                   QT_TRANSLATE_NOOP("telltale::Activity",
                                     "This is no entry, where entry %1 was to stand: it was changed or damaged"))
            .arg(expected);
    case Kind::Changed:
        return breakSentence(
                   QT_TRANSLATE_NOOP("telltale::Activity",
                                     "Entry %1 was changed: its bytes do not have the hash that was written with them"))
            .arg(expected);
    case Kind::Missing:
        return found - expected == 1
            ? breakSentence(QT_TRANSLATE_NOOP("telltale::Activity", "Entry %1 is missing before this one"))
                  .arg(expected)
            : breakSentence(QT_TRANSLATE_NOOP("telltale::Activity", "Entries %1 to %2 are missing before this one"))
                  .arg(expected)
                  .arg(found - 1);
    case Kind::OutOfOrder:
        return breakSentence(
                   QT_TRANSLATE_NOOP("telltale::Activity",
                                     "Entry %1 stands where entry %2 was to stand: repeated, or out of order"))
            .arg(found)
            .arg(expected);
    case Kind::Unlinked:
        return breakSentence(
                   QT_TRANSLATE_NOOP("telltale::Activity",
                                     "Entry %1 was not written behind the entry that stands before it: one of them was "
                                     "written anew"))
            .arg(found);
    case Kind::Unfinished:
        break;
    }
    return breakSentence(
        QT_TRANSLATE_NOOP("telltale::Activity",
                          "The last line has no end: a writer was stopped in it, or it was cut. The next entry puts it "
                          "aside and says so"));
}

bool ActivityVerification::isIntact() const
{
    return breakCount == 0 && std::all_of(checkpoints.begin(), checkpoints.end(), [](CheckpointVerdict verdict) {
               return verdict == CheckpointVerdict::Agrees;
           });
}

ActivityVerifier::ActivityVerifier(std::span<const ActivityCheckpoint> checkpoints) : m_checkpoints(checkpoints)
{
    m_result.checkpoints.assign(checkpoints.size(), CheckpointVerdict::Cut);
    for (std::size_t i = 0; i < checkpoints.size(); ++i)
        m_byNumber.emplace(checkpoints[i].head.number, i);
}

void ActivityVerifier::note(ActivityBreak::Kind kind, const RawActivityLine &line, std::uint64_t found)
{
    ++m_result.breakCount;
    if (m_result.breaks.size() < mostBreaks)
        m_result.breaks.push_back({kind, line.number, line.offset, m_number + m_unreadable + 1, found});
}

void ActivityVerifier::compare(const ActivityHead &head)
{
    const auto [first, last] = m_byNumber.equal_range(head.number);
    for (auto at = first; at != last; ++at) {
        const bool isSame = m_checkpoints[at->second].head.hash == head.hash;
        m_result.checkpoints[at->second] = isSame ? CheckpointVerdict::Agrees : CheckpointVerdict::Rewritten;
    }
}

void ActivityVerifier::remember(const ActivityRecord &record)
{
    if (m_result.entries++ == 0)
        m_result.firstTime = record.time;
    m_result.lastTime = record.time;
    m_result.tornLines += record.what == activity::tornLine ? 1 : 0;
    if (record.what == activity::captureHead && record.capture)
        m_captures[*record.capture] = {*record.capture, record.after.value_or(std::string()), record.number};
}

ActivityLine ActivityVerifier::add(const RawActivityLine &raw)
{
    ActivityLine line;
    if (!raw.isFinished && !raw.isTooLong) {
        note(ActivityBreak::Kind::Unfinished, raw, 0);
        return line;
    }
    if (!raw.isTooLong)
        line = readActivityLine(raw.bytes);
    if (!line.unknownVersion)
        take(line, raw);
    return line;
}

/// Whether an entry belongs behind what was read. Lines that are no entries may stand for as many, or have been put in
/// between; what was written behind one knows its hash, which is lost.
bool ActivityVerifier::fits(const ActivityRecord &record) const
{
    if (record.number != m_number + 1)
        return true;
    return record.previous == m_hash || record.previous == m_otherHash || m_unreadable != 0;
}

void ActivityVerifier::take(const ActivityLine &line, const RawActivityLine &raw)
{
    if (!line.record) {
        note(ActivityBreak::Kind::NoEntry, raw, 0);
        ++m_unreadable;
        return;
    }
    const ActivityRecord &record = *line.record;
    remember(record);
    if (!line.isWhole()) {
        // It is taken for the entry that was to stand there, so that one change is one break.
        note(ActivityBreak::Kind::Changed, raw, 0);
        m_number += m_unreadable + 1;
        m_otherHash = record.hash;
    } else if (record.number <= m_number) {
        note(ActivityBreak::Kind::OutOfOrder, raw, record.number);
        return;
    } else {
        if (record.number > m_number + m_unreadable + 1)
            note(ActivityBreak::Kind::Missing, raw, record.number);
        else if (!fits(record))
            note(ActivityBreak::Kind::Unlinked, raw, record.number);
        m_number = record.number;
        m_otherHash.reset();
        m_result.head = ActivityHead{record.number, line.hash};
    }
    m_unreadable = 0;
    m_hash = line.hash;
    compare({m_number, line.hash});
}

ActivityVerification ActivityVerifier::finish()
{
    for (auto &[id, capture] : m_captures)
        m_result.captures.push_back(std::move(capture));
    return std::move(m_result);
}

Result<ActivityVerification> verifyActivity(const std::string &path, std::span<const ActivityCheckpoint> checkpoints)
{
    Result<ActivityReader> reader = ActivityReader::open(path);
    if (!reader)
        return reader.error();
    ActivityVerifier verifier(checkpoints);
    while (const std::optional<RawActivityLine> raw = reader->next()) {
        if (const ActivityLine line = verifier.add(*raw); line.unknownVersion)
            return activityUnknown(path, *line.unknownVersion);
    }
    if (const std::optional<Error> error = reader->error())
        return *error;
    return verifier.finish();
}

} // namespace telltale::store
