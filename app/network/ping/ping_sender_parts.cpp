// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_sender_parts.h"

#include "network/ping/ping_errors.h"
#include "network/ping/ping_tls.h"

#include <algorithm>
#include <utility>

namespace telltale::network {

namespace {

constexpr std::size_t mostKept = 128; ///< connections that nobody uses

bool isSamePlace(const PingConnection &connection, const PingTarget &to)
{
    const PingTarget &there = connection.to();
    return there.port == to.port && there.isSecure == to.isSecure && there.host == to.host;
}

} // namespace

PingSenderParts::PingSenderParts(PingOptions options, PingRecorder *recorder) : m_clock([this] { return wake(); })
{
    m_shared.options = std::move(options);
    m_shared.recorder = recorder;
    m_shared.clock = &m_clock;
}

std::uint64_t PingSenderParts::add(PingRequest request, PingSender::Done done)
{
    const std::uint64_t ping = ++m_last;
    Flight &flight = m_flights[ping];
    flight.request = std::move(request);
    flight.done = std::move(done);
    beginLater(ping);
    return ping;
}

void PingSenderParts::beginLater(std::uint64_t ping)
{
    m_queue.push_back(ping);
    if (!std::exchange(m_isToBegin, true))
        QMetaObject::invokeMethod(
            this, [this] { beginAll(); }, Qt::QueuedConnection);
}

void PingSenderParts::beginAll()
{
    m_isToBegin = false;
    for (std::size_t left = m_queue.size(); left > 0 && !m_queue.empty(); --left) {
        const std::uint64_t ping = m_queue.front();
        m_queue.pop_front();
        begin(ping);
    }
}

void PingSenderParts::begin(std::uint64_t ping)
{
    const auto found = m_flights.find(ping);
    if (found == m_flights.end())
        return;
    Flight &flight = found->second;
    PingAttempt attempt;
    attempt.why = flight.why;
    attempt.to = flight.request.to;
    attempt.method = flight.request.method;
    attempt.waited = std::exchange(flight.waited, {});
    // Here, so that reading files does not count as connecting.
    if (attempt.to.isSecure && !m_shared.tls)
        m_shared.tls = pingTlsConfiguration(m_shared.options.tls);
    flight.connection = connectionTo(attempt.to, attempt.why == PingAttempt::Why::Reconnect);
    m_busy[flight.connection] = ping;
    flight.connection->run(flight.request, std::move(attempt)); // and the flight may be over
}

PingConnection *PingSenderParts::connectionTo(const PingTarget &to, bool isFresh)
{
    // The one that was used last: it is the least likely to have been closed.
    for (auto one = m_connections.rbegin(); one != m_connections.rend() && !isFresh; ++one) {
        if ((*one)->isKept() && isSamePlace(**one, to))
            return one->get();
    }
    const auto done = [this](PingConnection *connection, PingAttempt attempt) { take(connection, std::move(attempt)); };
    m_connections.push_back(std::make_unique<PingConnection>(
        m_shared, to, done, [this](PingConnection *connection) { release(connection); }));
    return m_connections.back().get();
}

void PingSenderParts::release(PingConnection *connection)
{
    const auto found = std::find_if(m_connections.begin(), m_connections.end(),
                                    [connection](const auto &one) { return one.get() == connection; });
    if (found == m_connections.end())
        return;
    // It may be on the stack.
    connection->close();
    connection->setParent(this);
    found->release()->deleteLater();
    m_connections.erase(found);
}

std::size_t PingSenderParts::kept() const
{
    return static_cast<std::size_t>(std::count_if(m_connections.begin(), m_connections.end(),
                                                  [](const auto &connection) { return connection->isKept(); }));
}

void PingSenderParts::take(PingConnection *connection, PingAttempt attempt)
{
    const auto busy = m_busy.find(connection);
    const std::uint64_t ping = busy->second;
    m_busy.erase(busy);
    if (!connection->isKept() || m_connections.size() - m_busy.size() > mostKept)
        release(connection);
    Flight &flight = m_flights.at(ping);
    flight.connection = nullptr;
    flight.attempts.push_back(std::move(attempt));
    if (!goesOn(ping, flight))
        finish(ping);
}

void PingSenderParts::finish(std::uint64_t ping)
{
    auto node = m_flights.extract(ping);
    PingResult result;
    result.ping = ping;
    result.attempts = std::move(node.mapped().attempts);
    if (node.mapped().done)
        node.mapped().done(std::move(result));
}

void PingSenderParts::cancel(std::uint64_t ping)
{
    const auto found = m_flights.find(ping);
    if (found == m_flights.end())
        return;
    Flight &flight = found->second;
    if (flight.connection != nullptr) {
        flight.connection->fail("ping-stopped");
        return;
    }
    PingAttempt attempt;
    attempt.why = flight.why;
    attempt.to = flight.request.to;
    attempt.method = flight.request.method;
    attempt.error = pingError("ping-stopped", attempt.to.authority);
    flight.attempts.push_back(std::move(attempt));
    finish(ping);
}

void PingSenderParts::stop()
{
    std::vector<std::uint64_t> all;
    for (const auto &[ping, flight] : m_flights)
        all.push_back(ping);
    std::sort(all.begin(), all.end());
    for (const std::uint64_t ping : all)
        cancel(ping);
    std::vector<PingConnection *> idle;
    for (const auto &connection : m_connections) {
        if (!connection->isBusy())
            idle.push_back(connection.get());
    }
    for (PingConnection *const connection : idle)
        release(connection);
}

PingClock::Time PingSenderParts::wake()
{
    const PingClock::Time now = m_clock.now();
    PingClock::Time next = PingClock::never;
    std::vector<PingConnection *> busy;
    for (const auto &[connection, ping] : m_busy)
        busy.push_back(connection);
    for (PingConnection *const connection : busy)
        next = std::min(next, connection->checkTime(now));
    for (auto &[ping, flight] : m_flights) {
        if (flight.due == PingClock::Time(0))
            continue;
        if (flight.due <= now) {
            flight.due = PingClock::Time(0);
            beginLater(ping);
        } else {
            next = std::min(next, flight.due);
        }
    }
    return next;
}

} // namespace telltale::network
