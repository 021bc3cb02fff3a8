// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <utility>

namespace telltale::network {

/// One monotonic clock and one timer for everything that a sender waits for, so that a ping costs no timer of its own.
class PingClock
{
public:
    using Time = std::chrono::nanoseconds;
    static constexpr Time never = Time::max();

    /// `wake` is called when the time has come that was asked for, or somewhat earlier, and says when to come back.
    explicit PingClock(std::function<Time()> wake) : m_wake(std::move(wake))
    {
        m_clock.start();
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_next = never;
            wakeBy(m_wake());
        });
    }

    Time now() const { return Time(m_clock.nsecsElapsed()); }
    void wakeBy(Time time)
    {
        if (time >= m_next)
            return;
        m_next = time;
        using namespace std::chrono;
        const milliseconds wait = ceil<milliseconds>(std::max(time - now(), Time(0)));
        m_timer.start(std::min(wait, milliseconds(hours(24))));
    }

private:
    std::function<Time()> m_wake;
    QElapsedTimer m_clock;
    QTimer m_timer;
    Time m_next = never;
};

} // namespace telltale::network
