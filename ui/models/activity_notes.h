// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/activity/activity_entry.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

#include <string>

namespace telltale::models {

/// What a window tells the activity log. What changes something is told before it is done, and not done where it cannot
/// be told: add(). What only gives something away goes on, and it is said that nothing was told: note(). Lives on the
/// window's thread; waits for what was noted when it goes.
class ActivityNotes : public QObject
{
    Q_OBJECT
public:
    explicit ActivityNotes(std::string path, QObject *parent = nullptr);
    ~ActivityNotes() override;

    const std::string &path() const { return m_path; }
    /// The entry is in the log when this returns. Waits for the disk, and a moment for other writers. Errors: those of
    /// store::ActivityLog.
    Result<store::ActivityHead> add(const store::ActivityEntry &entry);
    /// The same beside the window, in the order of the calls.
    void note(const store::ActivityEntry &entry);
    /// Tells how far a capture has come, whose first file this is: for its end.
    void noteCapture(const std::string &record);
    /// Nothing is left to write.
    bool isIdle() const { return m_waiting == 0; }

Q_SIGNALS:
    void written();
    /// What note() could not write: a sentence why.
    void notWritten(const QString &sentence);

private:
    void later(std::function<Result<store::ActivityEntry>()> make);

    std::string m_path;
    QThreadPool m_pool;
    int m_waiting = 0;
};

/// `path` from the root on, as a log names files.
std::string pathForLog(const QString &path);

} // namespace telltale::models
