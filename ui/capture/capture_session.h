// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/capture/capture_engine.h"
#include "ui/capture/wire_judges.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

namespace telltale::ui {

/// The capture of a window: starts and ends its engine without waiting for it, and tells what it sees, at most once a
/// second. Everything here belongs to the window's thread.
class CaptureSession : public QObject
{
    Q_OBJECT
public:
    enum class State { Off, Starting, Running, Ending };

    explicit CaptureSession(QObject *parent = nullptr);
    /// Ends what runs, and waits for it.
    ~CaptureSession() override;

    /// Only while nothing runs.
    void setEngine(std::unique_ptr<CaptureEngine> engine);
    /// What the gate judges events by; called once, on a thread of its own, when a capture starts.
    void setKnowledge(std::function<std::shared_ptr<const audit::Knowledge>()> knowledge)
    {
        m_knowledge = std::move(knowledge);
    }
    bool hasEngine() const { return m_usual != nullptr; }
    void start(const CaptureSettings &settings);
    /// Once with another engine: that of a program that is run with this command. It is let go when the next such
    /// capture starts.
    void startWith(std::shared_ptr<CaptureEngine> engine, const CaptureSettings &settings, const QString &program);
    void stop();

    State state() const { return m_state; }
    bool isRunning() const { return m_state == State::Running; }
    /// Where it listens, or did: `127.0.0.1:8642`; empty before the first time.
    QString address() const { return m_address; }
    /// The first file of the record that is written, or was.
    QString record() const { return m_settings.record; }
    /// The command whose program is captured, or was; empty: whoever connects.
    QString program() const { return m_program; }
    /// What was seen; of the last capture when none runs.
    const privacy::CaptureCounters &counters() const { return m_counters; }
    /// Requests a second, over the last one.
    double rate() const { return m_rate; }
    QString trouble() const { return m_trouble; }
    /// What opens TLS: in the capture that runs, or ran last.
    const CaptureTrust &trust() const { return m_trust; }
    /// What passed on unread: of the last capture when none runs. Asked for once a second while somebody watches.
    const std::vector<privacy::TunnelSummary> &tunnels() const { return m_tunnels; }
    void watchTunnels(bool watch);
    /// TLS to this host is opened from the next connection on, while this capture runs.
    void openHost(const QString &host);

    HoldJudge &judge() { return m_judges.holding(); }
    WireJudges &judges() { return m_judges; }
    /// The telemetry gate: holds from the next request on, also for those that wait.
    void setGate(privacy::TelemetryGate gate);
    privacy::TelemetryGate gate() const { return m_judges.gate(); }
    /// Puts another policy in force, with its gate where none was chosen by setGate(): see WireJudges::setPolicy().
    void setPolicy(std::shared_ptr<const privacy::Policy> policy, const privacy::KeySource &keys);
    /// Holds what comes from now on, or lets it through. What waits goes on waiting.
    void setHolding(bool holding);
    const std::vector<privacy::HeldExchange> &held() const { return m_held; }
    void release(std::uint64_t exchange);
    void drop(std::uint64_t exchange);
    void releaseAll();
    /// Puts down that so many requests are released, before they are; where it says false they go on waiting.
    void setBeforeRelease(std::function<bool(std::size_t count)> tell) { m_beforeRelease = std::move(tell); }

Q_SIGNALS:
    void stateChanged();
    void holdingChanged(bool holding);
    void gateChanged(privacy::TelemetryGate gate);
    /// Counters, rate or trouble may be others now.
    void counted();
    /// Some passed on unread, or there are others; only while somebody watches, and at the end.
    void tunnelsChanged();
    /// What waits, or how long it has been waiting.
    void heldChanged();
    /// The record has grown.
    void persisted();
    /// It did not start: a sentence why.
    void failed(const QString &reason);

private:
    void begin(CaptureEngine &engine, const CaptureSettings &settings, const QString &program);
    void become(State state);
    void started(const Result<QString> &address);
    void ended();
    void count();
    void lookForHeld();
    void lookForTunnels();
    void run(std::function<void()> work);

    std::unique_ptr<CaptureEngine> m_usual;
    std::function<std::shared_ptr<const audit::Knowledge>()> m_knowledge;
    std::function<bool(std::size_t count)> m_beforeRelease;
    WireJudges m_judges;
    State m_state = State::Off;
    CaptureSettings m_settings;
    QString m_address;
    QString m_trouble;
    privacy::CaptureCounters m_counters;
    std::vector<privacy::HeldExchange> m_held;
    std::vector<privacy::TunnelSummary> m_tunnels;
    bool m_watchesTunnels = false;
    CaptureTrust m_trust;
    double m_rate = 0;
    QElapsedTimer m_sinceCount;
    QTimer m_count;
    QTimer m_lookForHeld;
    std::atomic<bool> m_isPersistedTold = false; ///< and not heard yet
    std::thread m_worker;                        ///< starts or ends the engine
    std::shared_ptr<CaptureEngine> m_lent;       ///< for this capture only
    CaptureEngine *m_engine = nullptr;           ///< which of both captures, or did
    QString m_program;
};

} // namespace telltale::ui
