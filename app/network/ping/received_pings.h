// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_collector.h"
#include "privacy/exchange_sink.h"

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace telltale::network {

/// The last requests that came, shared by the collector's thread, which puts them down, and who looks at them.
class ReceivedPings
{
public:
    explicit ReceivedPings(std::size_t most) : m_most(most) {}

    std::vector<ReceivedPing> all() const;
    std::optional<ReceivedPing> find(const std::string &peer, std::uint64_t onConnection) const;
    std::uint64_t count() const;

    /// Called from the collector's thread when something has come; null: no longer.
    void setListener(std::function<void()> listener);

    std::uint64_t addConnection(std::string_view peer);
    Result<std::uint64_t> add(const payload::RecordedRequest &request, const payload::BodyPieces &body);
    /// What was put down may be looked at.
    void tell();

private:
    struct Peer
    {
        std::string address;
        std::uint64_t served = 0;
    };
    static std::size_t sizeOf(const ReceivedPing &ping);
    void dropOldest();

    mutable std::mutex m_mutex;
    std::size_t m_most;
    std::deque<ReceivedPing> m_pings;
    std::size_t m_sum = 0; ///< bytes in them
    std::uint64_t m_count = 0;
    std::deque<Peer> m_peers; ///< the last connections
    std::uint64_t m_connections = 0;
    bool m_isNew = false; ///< something has come that nobody was told of
    std::function<void()> m_listener;
};

/// The record of a collector that keeps nothing on disk.
std::unique_ptr<privacy::ExchangeSink> makeReceivingSink(std::shared_ptr<ReceivedPings> pings);

} // namespace telltale::network
