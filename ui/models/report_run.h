// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/report_command.h"

#include <QObject>
#include <QProcess>

namespace telltale::models {

/// Runs our own program beside the window: what it makes has the bytes that it has from a terminal, its memory is not
/// the window's, and it can be stopped at any time, since it puts what it writes in place as a whole. No shell is
/// involved; its environment is ours, and there is nothing for it to read. One at a time; lives on the window's thread.
class ReportRun : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,
        Running,
        Finished, ///< to its end, with one of the exit statuses that it promises
        Failed,   ///< it did not start, crashed, or said why it could not
        Stopped,
    };

    /// `program`: the path of the program; without one nothing can be run.
    explicit ReportRun(QString program, QObject *parent = nullptr);
    /// Stops what runs, and waits for it.
    ~ReportRun() override;

    /// `output`: the file that it is to write; empty: it writes none (--verify). Does nothing while it runs.
    void start(const ProgramCall &call, const QString &output);
    /// It ends soon after.
    void stop();

    State state() const { return m_state; }
    bool isRunning() const { return m_state == State::Running; }
    /// 0 clean, 1 findings, 2 not everything could be read, 3 no event; only when finished.
    int exitStatus() const { return m_exitStatus; }
    /// There is another file at `output` than there was before.
    bool hasWritten() const { return m_hasWritten; }
    const QString &output() const { return m_output; }
    /// The last lines that it said, control characters made visible.
    QStringList lines() const;
    /// Why it failed, and what to do; the line that it said last where it said one.
    QString reason() const { return m_reason; }

    static constexpr int mostLines = 40;

Q_SIGNALS:
    void changed();

private:
    void take();
    void fail(const QString &reason);
    void finished(int status, QProcess::ExitStatus how);
    void become(State state);

    QString m_program;
    QProcess m_process;
    State m_state = State::Idle;
    QString m_output;
    QByteArray m_before; ///< what tells the file that was there from another one
    QByteArray m_said;   ///< to standard output
    QByteArray m_told;   ///< to standard error
    QString m_reason;
    int m_exitStatus = 0;
    bool m_hasWritten = false;
    bool m_isStopped = false;
};

} // namespace telltale::models
