// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/activity_log.h"

#include "store/activity/activity_errors.h"
#include "store/activity/activity_tail.h"
#include "store/activity/canonical_text.h"
#include "store/activity/torn_copies.h"
#include "store/record_file.h"

#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <string_view>

#include <sys/stat.h>

namespace telltale::store {

namespace {

constexpr std::int64_t lastTime = 253402300799999; ///< the last millisecond of the year 9999

std::int64_t activityTime()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

/// What RecordFile says, in the words of a log.
Error inLogWords(const Error &error, const std::string &path)
{
    if (std::string_view(error.code) == "record-in-use")
        return activityBusy(path);
    return std::string_view(error.code) == "record-not-writable" ? Error{"activity-not-writable", error.message}
                                                                 : error;
}

/// The folders that are missing, for their owner only; 0, or the errno of what failed.
int makeLogFolder(const std::string &path)
{
    const std::string folder = std::filesystem::path(path).parent_path().string();
    for (std::size_t at = folder.find('/', 1); !folder.empty(); at = folder.find('/', at + 1)) {
        if (mkdir(folder.substr(0, at).c_str(), S_IRWXU) != 0 && errno != EEXIST)
            return errno;
        if (at == std::string::npos)
            break;
    }
    return 0;
}

} // namespace

std::string usualActivityLog()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QFile::encodeName(folder + QStringLiteral("/telltale/activity.log")).toStdString();
}

ActivityLog::ActivityLog(std::string path, ActivityOptions options)
    : m_path(std::move(path)), m_options(std::move(options))
{
    if (!m_options.now)
        m_options.now = activityTime;
    if (!m_options.user)
        m_options.user = ActivityUser::current();
}

Result<ActivityLog> ActivityLog::open(const std::string &path, ActivityOptions options)
{
    if (const int problem = makeLogFolder(path); problem != 0)
        return activityNotWritable(path, problem);
    ActivityLog log(path, std::move(options));
    const Result<std::optional<ActivityHead>> head = log.head();
    return head ? Result<ActivityLog>(std::move(log)) : head.error();
}

Result<RecordFile> ActivityLog::openFile() const
{
    Result<RecordFile> file = RecordFile::open(m_path, RecordFile::Mode::MayExist, m_options.patience);
    return file ? std::move(file) : inLogWords(file.error(), m_path);
}

Result<std::optional<ActivityHead>> ActivityLog::head() const
{
    const Result<RecordFile> file = openFile();
    if (!file)
        return file.error();
    const Result<ActivityTail> tail = readActivityTail(*file);
    if (!tail)
        return inLogWords(tail.error(), m_path);
    return tail->head.number == 0 ? std::optional<ActivityHead>() : tail->head;
}

/// The line that follows `head`, which it becomes.
std::string ActivityLog::line(const ActivityEntry &entry, ActivityHead &head) const
{
    const auto state = [](const std::optional<std::string> &text) {
        return text ? std::optional(shortenedForLog(*text, ActivityEntry::longestState)) : std::nullopt;
    };
    ActivityRecord record;
    record.number = head.number + 1;
    record.time = std::clamp<std::int64_t>(m_options.now(), 0, lastTime);
    record.user = {m_options.user->id, shortenedForLog(m_options.user->name, ActivityEntry::longestName)};
    if (entry.capture)
        record.capture = shortenedForLog(*entry.capture, ActivityEntry::longestName);
    record.what = shortenedForLog(std::string(entry.what), ActivityEntry::longestName);
    record.subject = shortenedForLog(entry.subject, ActivityEntry::longestName);
    record.before = state(entry.before);
    record.after = state(entry.after);
    record.previous = head.hash;
    std::string line = sealedLine(record);
    head = {record.number, record.hash};
    return line;
}

/// Puts aside what was not finished, and gives the lines that say so. They are owed until they stand behind the place
/// that was cut: whoever is stopped before that leaves the copy, whose name has that place in it.
Result<std::string> ActivityLog::repair(const RecordFile &file, ActivityTail &tail) const
{
    if (tail.size != tail.end) {
        const Result<std::string> copy = file.copyAside(tail.end);
        if (!copy)
            return inLogWords(copy.error(), m_path);
        if (file.syncFolder() != 0)
            return activityNotWritable(m_path, EIO);
        if (const int problem = file.truncate(tail.end); problem != 0)
            return activityNotWritable(m_path, problem);
    }
    std::string lines;
    if (tail.isDamaged) {
        ActivityEntry entry{
            std::string(activity::damagedLine), "entry " + std::to_string(tail.head.number), {}, {}, {}};
        entry.after = "SHA-256 " + hexOf(tail.head.hash);
        lines += line(entry, tail.head);
    }
    for (const std::string &copy : tornCopiesAt(m_path, tail.end)) {
        ActivityEntry entry{
            std::string(activity::tornLine), std::filesystem::path(copy).filename().string(), {}, {}, {}};
        entry.before = describeTornCopy(copy);
        lines += line(entry, tail.head);
    }
    return lines;
}

Result<ActivityHead> ActivityLog::append(const ActivityEntry &entry) const
{
    const Result<RecordFile> file = openFile();
    if (!file)
        return file.error();
    Result<ActivityTail> tail = readActivityTail(*file);
    if (!tail)
        return inLogWords(tail.error(), m_path);
    Result<std::string> lines = repair(*file, *tail);
    if (!lines)
        return lines.error();
    *lines += line(entry, tail->head);
    const RecordFile::Written written = file->write(*lines);
    if (written.problem != 0) {
        // What is left of it, should this fail as well, is a line that was not finished.
        file->truncate(tail->end);
        return activityFull(m_path, written.problem);
    }
    int problem = file->sync();
    if (problem == 0 && tail->end == 0)
        problem = file->syncFolder();
    return problem == 0 ? Result<ActivityHead>(tail->head) : activityNotDurable(m_path, problem);
}

} // namespace telltale::store
