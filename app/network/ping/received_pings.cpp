// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/received_pings.h"

#include <algorithm>
#include <utility>

namespace telltale::network {

namespace {

/// Nobody tells when one ends; far more than may be open at once.
constexpr std::size_t mostPeers = 50'000;

class ReceivingSink : public privacy::ExchangeSink
{
public:
    explicit ReceivingSink(std::shared_ptr<ReceivedPings> pings) : m_pings(std::move(pings)) {}

    Result<std::uint64_t> connected(const payload::RecordedConnection &connection) override
    {
        return m_pings->addConnection(connection.peer);
    }
    Result<std::uint64_t> received(const payload::RecordedRequest &request, const payload::BodyPieces &body) override
    {
        return m_pings->add(request, body);
    }
    Result<bool> refused(const payload::RecordedRefusal &) override { return true; }
    Result<bool> decided(const payload::RecordedDecision &) override { return true; }
    Result<bool> forwarded(const payload::RecordedForward &, const payload::BodyPieces &) override { return true; }
    Result<bool> answered(const payload::RecordedAnswer &) override { return true; }
    Result<bool> covered(const payload::RecordedCoverage &) override { return true; }
    Result<bool> persist() override
    {
        m_pings->tell();
        return true;
    }
    Result<bool> end() override { return true; }

private:
    std::shared_ptr<ReceivedPings> m_pings;
};

} // namespace

std::unique_ptr<privacy::ExchangeSink> makeReceivingSink(std::shared_ptr<ReceivedPings> pings)
{
    return std::make_unique<ReceivingSink>(std::move(pings));
}

std::vector<ReceivedPing> ReceivedPings::all() const
{
    const std::lock_guard lock(m_mutex);
    return {m_pings.begin(), m_pings.end()};
}

std::optional<ReceivedPing> ReceivedPings::find(const std::string &peer, std::uint64_t onConnection) const
{
    const std::lock_guard lock(m_mutex);
    // A port may have been used twice: the newer one.
    const auto found = std::find_if(m_pings.rbegin(), m_pings.rend(), [&](const ReceivedPing &ping) {
        return ping.onConnection == onConnection && ping.peer == peer;
    });
    return found == m_pings.rend() ? std::nullopt : std::optional<ReceivedPing>(*found);
}

std::uint64_t ReceivedPings::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_count;
}

void ReceivedPings::setListener(std::function<void()> listener)
{
    const std::lock_guard lock(m_mutex);
    m_listener = std::move(listener);
}

std::uint64_t ReceivedPings::addConnection(std::string_view peer)
{
    const std::lock_guard lock(m_mutex);
    m_peers.push_back({std::string(peer), 0});
    if (m_peers.size() > mostPeers)
        m_peers.pop_front();
    return ++m_connections;
}

std::size_t ReceivedPings::sizeOf(const ReceivedPing &ping)
{
    return sizeof(ping) + ping.head.size() + ping.body.size() + ping.trailers.size();
}

void ReceivedPings::dropOldest()
{
    while (m_pings.size() > 1 && (m_pings.size() > m_most || m_sum > PingCollector::largestSum)) {
        m_sum -= sizeOf(m_pings.front());
        m_pings.pop_front();
    }
}

Result<std::uint64_t> ReceivedPings::add(const payload::RecordedRequest &request, const payload::BodyPieces &body)
{
    ReceivedPing ping;
    ping.time = request.time;
    ping.head = request.head;
    ping.trailers = request.trailers;
    const Result<bool> read = body.visit([&ping](std::string_view piece) {
        const std::size_t room = PingCollector::largestBody - ping.body.size();
        ping.body += piece.substr(0, room);
        ping.isCut = piece.size() > room;
        return !ping.isCut;
    });
    if (!read)
        return read.error();
    const std::lock_guard lock(m_mutex);
    const std::uint64_t first = m_connections - m_peers.size() + 1;
    if (request.connection >= first && request.connection <= m_connections) {
        Peer &peer = m_peers[static_cast<std::size_t>(request.connection - first)];
        ping.peer = peer.address;
        ping.onConnection = ++peer.served;
    }
    m_isNew = true;
    ping.number = ++m_count;
    m_sum += sizeOf(ping);
    m_pings.push_back(std::move(ping));
    dropOldest();
    return m_count;
}

void ReceivedPings::tell()
{
    const std::lock_guard lock(m_mutex);
    if (std::exchange(m_isNew, false) && m_listener)
        m_listener();
}

} // namespace telltale::network
