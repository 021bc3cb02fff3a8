// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/activity/activity_log.h"
#include "store/activity/switch_entries.h"

#include <QFile>
#include <QTemporaryDir>

#include <string>

namespace telltale::tests {

/// A log in a folder of its own, with a clock that stands still until it is moved on.
class OwnLog
{
public:
    static constexpr std::int64_t day = 86'400'000;
    static constexpr std::int64_t start = 1'795'478'400'000; // 2026-11-24

    OwnLog() : OwnLog(std::string()) {}
    /// "": in a folder of its own.
    explicit OwnLog(std::string path)
        : m_path(path.empty() ? m_folder.filePath(QStringLiteral("activity.log")).toStdString() : std::move(path))
    {
    }
    const std::string &path() const { return m_path; }
    QString folder() const { return m_folder.path(); }
    void wait(std::int64_t milliseconds) { m_now += milliseconds; }
    std::uint64_t add(const store::ActivityEntry &entry)
    {
        m_now += 1000;
        store::ActivityOptions options;
        options.now = [this] { return m_now; };
        options.user = store::ActivityUser{1000, "operator"};
        const Result<store::ActivityLog> log = store::ActivityLog::open(m_path, options);
        const Result<store::ActivityHead> head = log ? log->append(entry) : Result<store::ActivityHead>(log.error());
        if (!head)
            qFatal("no entry: %s", qPrintable(head.error().message));
        return head->number;
    }
    std::uint64_t gate(const char *before, const char *after)
    {
        return add({std::string(store::activity::toggle), "capture.tt", std::string(before), std::string(after), {}});
    }
    std::uint64_t addEntry(const privacy::SwitchChange &change) { return add(store::switchEntry(change)); }
    /// Many at once, which append() would take long for.
    void fill(std::uint64_t count)
    {
        store::ActivityRecord record;
        QFile file(QString::fromStdString(m_path));
        if (!file.open(QIODevice::Append))
            qFatal("no log");
        std::string lines;
        for (std::uint64_t i = 1; i <= count; ++i) {
            const payload::Sha256Value before = record.hash;
            record = store::ActivityRecord();
            record.number = i;
            record.time = start + static_cast<std::int64_t>(i) * 60'000;
            record.user = {1000, "operator"};
            record.what = i % 10 == 0 ? "ping" : i % 7 == 0 ? "export" : "toggle";
            record.subject = "capture-" + std::to_string(i % 100) + ".tt";
            record.before = "on";
            record.after = i % 2 == 0 ? "off" : "essential";
            record.previous = before;
            lines += store::sealedLine(record);
            if (lines.size() > 1 << 20 || i == count) {
                if (file.write(lines.data(), static_cast<qint64>(lines.size())) < 0)
                    qFatal("no room");
                lines.clear();
            }
        }
    }
    QByteArray bytes() const
    {
        QFile file(QString::fromStdString(m_path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void setBytes(const QByteArray &bytes) const
    {
        QFile file(QString::fromStdString(m_path));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room");
    }
    /// Another letter in the text of a line, from 0.
    void spoil(int line) const
    {
        QList<QByteArray> lines = bytes().split('\n');
        lines[line].replace("capture", "kapture");
        setBytes(lines.join('\n'));
    }

private:
    QTemporaryDir m_folder;
    std::string m_path;
    std::int64_t m_now = start;
};

/// What the page shows in tests that walk over all widgets: the log of this account, made anew.
inline void writeUsualLog()
{
    QFile::remove(QString::fromStdString(store::usualActivityLog()));
    OwnLog log(store::usualActivityLog());
    log.gate("on", "off");
    log.add({"ping", "127.0.0.1:8642", {}, "200 OK", {}});
    log.add({"policy-edit", "own.toml", "a = 1\nb = 2\n", "a = 1\nb = 3\n", {}});
}

} // namespace telltale::tests
