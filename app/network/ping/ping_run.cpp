// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_run.h"

#include "network/ping/ping_errors.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace telltale::network {

namespace {

/// Timers come a little late; what was to start meanwhile is made up for, and no more than that.
constexpr std::chrono::nanoseconds mostLate = std::chrono::milliseconds(50);
constexpr std::chrono::milliseconds longestInterval = std::chrono::hours(24 * 24); // in the 31 bits of a timer

std::string plainNumber(double number)
{
    return QString::number(number).toStdString();
}

} // namespace

std::optional<Error> PingRunOptions::problem() const
{
    if (count == 0 || count > most)
        return pingError("ping-run-count", std::to_string(count));
    if (concurrency < 1 || concurrency > mostAtOnce)
        return pingError("ping-run-concurrency", std::to_string(concurrency));
    if (interval.count() < 0 || interval > longestInterval)
        return pingError("ping-run-interval", std::to_string(interval.count()));
    if (!(jitter >= 0 && jitter <= 1))
        return pingError("ping-run-jitter", plainNumber(jitter));
    if (!(perSecond >= 0) || std::isinf(perSecond) || (perSecond > 0 && perSecond < 1e-6))
        return pingError("ping-run-rate", plainNumber(perSecond));
    return {};
}

PingRun::PingRun(PingSender &sender, PingRunOptions options, MakeRequest makeRequest, QObject *parent)
    : QObject(parent), m_sender(sender), m_options(std::move(options)), m_makeRequest(std::move(makeRequest))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { startDue(); });
}

PingRun::~PingRun()
{
    m_state = State::Gone;
    endUnderWay();
}

void PingRun::endUnderWay()
{
    std::vector<std::uint64_t> all(m_underWay.begin(), m_underWay.end());
    std::sort(all.begin(), all.end());
    for (const std::uint64_t ping : all)
        m_sender.cancel(ping);
}

std::optional<Error> PingRun::start()
{
    if (m_state != State::New)
        return {};
    if (std::optional<Error> problem = m_options.problem())
        return problem;
    m_state = State::Running;
    m_clock.start();
    m_timer.start(0);
    return {};
}

std::chrono::nanoseconds PingRun::pause()
{
    using namespace std::chrono;
    double wait = static_cast<double>(nanoseconds(m_options.interval).count());
    if (wait > 0 && m_options.jitter > 0) {
        const double random = m_options.random ? m_options.random() : QRandomGenerator::global()->generateDouble();
        wait *= 1 + m_options.jitter * (2 * random - 1);
    }
    if (m_options.perSecond > 0)
        wait = std::max(wait, 1e9 / m_options.perSecond);
    return nanoseconds(static_cast<std::int64_t>(wait));
}

void PingRun::startDue()
{
    using namespace std::chrono;
    while (m_state == State::Running && m_started < m_options.count && !m_requestError
           && m_underWay.size() < static_cast<std::size_t>(m_options.concurrency)) {
        const nanoseconds time = now();
        if (m_due > time) {
            m_timer.start(std::min(ceil<milliseconds>(m_due - time), longestInterval));
            return;
        }
        if (!startOne())
            break;
        m_due = std::max(m_due, time - mostLate) + pause();
    }
    endWhenDone();
}

bool PingRun::startOne()
{
    const std::uint64_t n = m_started + 1;
    Result<PingRequest> request = m_makeRequest(n);
    if (!request) {
        m_requestError = request.error();
        return false;
    }
    m_started = n;
    m_underWay.insert(
        m_sender.send(*std::move(request), [this, n](const PingResult &pingResult) { take(n, pingResult); }));
    return true;
}

void PingRun::take(std::uint64_t n, const PingResult &pingResult)
{
    m_underWay.erase(pingResult.ping);
    if (m_state == State::Gone)
        return;
    m_tally.add(pingResult);
    Q_EMIT result(n, pingResult);
    if (m_state == State::Running)
        startDue();
}

void PingRun::endWhenDone()
{
    const bool isLast = m_started == m_options.count || m_requestError;
    if (m_state != State::Running || !isLast || !m_underWay.empty())
        return;
    m_elapsed = now();
    m_state = State::Finished;
    Q_EMIT finished();
}

void PingRun::stop()
{
    if (m_state != State::Running)
        return;
    m_state = State::Stopping;
    m_timer.stop();
    endUnderWay();
    m_elapsed = now();
    m_state = State::Finished;
    Q_EMIT finished();
}

LatencySummary PingRun::summary() const
{
    if (m_state == State::New)
        return {};
    return m_tally.summary(isRunning() ? now() : m_elapsed);
}

} // namespace telltale::network
