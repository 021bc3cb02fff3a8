// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/latency_summary.h"
#include "network/ping/ping_sender.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <unordered_set>

namespace telltale::network {

struct PingRunOptions
{
    static constexpr std::uint64_t usualMost = 1'000;
    static constexpr int mostAtOnce = 64;

    std::uint64_t count = 1;
    std::uint64_t most = usualMost;        ///< what `count` may be; to be raised by who has asked for more
    std::chrono::milliseconds interval{0}; ///< from one ping's start to the next one's; 0: as soon as there is room
    double jitter = 0;                     ///< 0…1: each interval varies by ± this part of itself
    int concurrency = 1;            ///< pings under way at once; one that finds no room waits, however late it is
    double perSecond = 100;         ///< pings that may start in a second; 0: no limit
    std::function<double()> random; ///< 0…1, for tests; null: the system's

    /// ping-run-count, ping-run-concurrency, ping-run-interval (more than 24 days), ping-run-jitter, ping-run-rate.
    std::optional<Error> problem() const;
};

/// Sends pings again and again. One thread with an event loop.
class PingRun : public QObject
{
    Q_OBJECT

public:
    /// The n-th request, from 1. An error ends the run after those under way.
    using MakeRequest = std::function<Result<PingRequest>(std::uint64_t n)>;

    /// The sender must outlive the run and may serve others as well.
    PingRun(PingSender &sender, PingRunOptions options, MakeRequest makeRequest, QObject *parent = nullptr);
    /// Stops; nobody is told.
    ~PingRun() override;

    /// Begins, once. An error of the options: nothing was begun.
    std::optional<Error> start();
    /// Starts nothing more and ends what is under way, at once: when it returns, all results are told and finished()
    /// as well. Without effect on a run that is not running.
    void stop();

    bool isRunning() const { return m_state == State::Running || m_state == State::Stopping; }
    std::uint64_t started() const { return m_started; }
    std::uint64_t underWay() const { return m_underWay.size(); }
    LatencySummary summary() const;
    const LatencyTally &tally() const { return m_tally; }
    /// Why no further request could be made.
    const std::optional<Error> &requestError() const { return m_requestError; }

Q_SIGNALS:
    /// The n-th ping is done, in the order in which they come to their end.
    void result(quint64 n, const telltale::network::PingResult &result);
    /// Once, after the last result.
    void finished();

private:
    enum class State { New, Running, Stopping, Finished, Gone };
    void startDue();
    bool startOne();
    void take(std::uint64_t n, const PingResult &result);
    void endWhenDone();
    void endUnderWay();
    std::chrono::nanoseconds now() const { return std::chrono::nanoseconds(m_clock.nsecsElapsed()); }
    std::chrono::nanoseconds pause();

    PingSender &m_sender;
    PingRunOptions m_options;
    MakeRequest m_makeRequest;
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::chrono::nanoseconds m_due{0};     ///< when the next ping is to start
    std::chrono::nanoseconds m_elapsed{0}; ///< once it is finished
    State m_state = State::New;
    std::uint64_t m_started = 0;
    std::unordered_set<std::uint64_t> m_underWay; ///< their numbers at the sender
    LatencyTally m_tally;
    std::optional<Error> m_requestError;
};

} // namespace telltale::network
