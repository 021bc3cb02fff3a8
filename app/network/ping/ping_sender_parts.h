// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_connection.h"
#include "network/ping/ping_sender.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <unordered_map>
#include <vector>

namespace telltale::network {

/// The pings that are under way and the connections there are.
class PingSenderParts : public QObject
{
public:
    PingSenderParts(PingOptions options, PingRecorder *recorder);

    std::uint64_t add(PingRequest request, PingSender::Done done);
    void cancel(std::uint64_t ping);
    void stop();
    std::size_t running() const { return m_flights.size(); }
    std::size_t kept() const;

private:
    /// One ping, from send() to its result.
    struct Flight
    {
        PingRequest request;
        PingSender::Done done;
        std::vector<PingAttempt> attempts;
        PingConnection *connection = nullptr; ///< while an attempt is under way
        PingClock::Time due{0};               ///< while it waits for the next one
        std::chrono::milliseconds waited{0};
        PingAttempt::Why why = PingAttempt::Why::First;
        int retries = 0;
        int hops = 0;
    };

    void beginLater(std::uint64_t ping);
    void beginAll();
    void begin(std::uint64_t ping);
    PingConnection *connectionTo(const PingTarget &to, bool isFresh);
    void take(PingConnection *connection, PingAttempt attempt);
    void finish(std::uint64_t ping);
    void release(PingConnection *connection);
    PingClock::Time wake();

    // ping_going_on.cpp
    bool goesOn(std::uint64_t ping, Flight &flight);
    bool reconnects(Flight &flight) const;
    bool follows(Flight &flight);

    PingShared m_shared;
    PingClock m_clock;
    std::unordered_map<std::uint64_t, Flight> m_flights; ///< by their numbers
    std::deque<std::uint64_t> m_queue;                   ///< that are to begin an attempt
    std::unordered_map<PingConnection *, std::uint64_t> m_busy;
    std::vector<std::unique_ptr<PingConnection>> m_connections;
    std::uint64_t m_last = 0;
    bool m_isToBegin = false;
};

} // namespace telltale::network
