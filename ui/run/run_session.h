// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/capture/capture_session.h"
#include "ui/run/run_engine.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace telltale::ui {

class RunWire;

/// The program that a window runs: starts it without waiting, hands on what it prints, and stops it step by step. Its
/// traffic is a capture like any other, that of the window's CaptureSession: gate, policy, what is held and the record
/// that is followed are the same, and so only one of the two runs at a time. Window's thread.
class RunSession : public QObject
{
    Q_OBJECT
public:
    /// Ending: the program is over, and what it has sent is still awaited or put away.
    enum class State { Off, Starting, Running, Ending };
    /// What it was last asked by.
    enum class Asked { Nothing, Interrupt, Terminate, Kill };

    /// The capture must not run when the session is made.
    explicit RunSession(CaptureSession &capture, QObject *parent = nullptr);
    ~RunSession() override;

    /// Only while nothing runs.
    void setEngine(std::shared_ptr<RunEngine> engine);
    bool hasEngine() const { return m_engine != nullptr; }
    /// Nothing happens while something runs or is captured.
    void start(const RunSettings &settings);
    /// Asks the program to end: SIGINT first; SIGTERM when that is said again or three seconds have passed, and SIGKILL
    /// after that. Of a program that is over, nothing more is awaited.
    void stop();

    State state() const { return m_state; }
    bool isRunning() const { return m_state == State::Running; }
    /// Of what runs, or ran last.
    const RunSettings &settings() const { return m_settings; }
    /// 128 and a signal's number where one ended it; nothing before the end.
    std::optional<int> status() const { return m_status; }
    qint64 elapsed() const { return m_status ? m_took : m_clock.isValid() ? m_clock.elapsed() : 0; } ///< milliseconds
    Asked asked() const { return m_asked; }
    /// Of the last run, once it is over.
    const std::optional<RunCoverage> &coverage() const { return m_coverage; }

    void write(const QByteArray &bytes);
    bool hidesInput() const { return isRunning() && m_engine->hidesInput(); }
    void resize(int columns, int rows);
    /// For tests: what three seconds are.
    void setPatience(int milliseconds) { m_escalate.setInterval(milliseconds); }

Q_SIGNALS:
    void stateChanged();
    /// It has begun: what was printed before is of another run.
    void begun();
    void output(const QByteArray &bytes);
    /// Once a second, and when it was asked to end.
    void ticked();
    /// It did not start: a sentence why.
    void failed(const QString &reason);

private:
    void become(State state);
    void follow();
    void ended(int status);
    void settled();
    void pump();
    void ask();

    CaptureSession &m_capture;
    std::shared_ptr<RunEngine> m_engine;
    std::shared_ptr<RunWire> m_wire; ///< of the run that runs
    State m_state = State::Off;
    Asked m_asked = Asked::Nothing;
    RunSettings m_settings;
    std::optional<int> m_status;
    bool m_isSettled = false;
    std::optional<RunCoverage> m_coverage;
    QElapsedTimer m_clock;
    qint64 m_took = 0;
    QTimer m_tick;
    QTimer m_escalate;
    QTimer m_pump; ///< there is more output than was taken at once
};

} // namespace telltale::ui
