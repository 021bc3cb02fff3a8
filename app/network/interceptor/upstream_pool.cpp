// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/upstream_pool.h"

#include "network/interceptor/upstream_connect.h"

#include <asio/post.hpp>

#include <algorithm>
#include <iterator>

namespace telltale::network {

namespace {

constexpr std::size_t mostIdle = 256;
constexpr std::chrono::milliseconds trustedFor{50};        ///< after its last use
constexpr std::size_t mostSending = std::size_t(32) << 10; ///< bytes of memory that an idle connection may keep

} // namespace

UpstreamPool::Connection UpstreamPool::take(const UpstreamPlace &place)
{
    const auto found = m_idle.find(place.key());
    if (found == m_idle.end())
        return {};
    std::vector<Connection> &idle = found->second;
    while (!idle.empty()) {
        Connection kept = std::move(idle.back());
        idle.pop_back();
        --m_idleCount;
        // The end of one that has just been used would be heard of by itself; of one that was idle for a while it may
        // have come in this very moment, and not every request can be sent again.
        const bool isFresh = coarseNow() - kept->idleSince < trustedFor;
        if (isFresh || kept->isQuiet())
            return kept;
        close(*kept);
    }
    return {};
}

void UpstreamPool::keep(Connection connection)
{
    if (m_idleCount >= mostIdle)
        return close(*connection);
    connection->isReused = true;
    if (connection->sending.capacity() > mostSending)
        std::string().swap(connection->sending);
    connection->idleSince = coarseNow();
    connection->watch([this, broken = connection.get()] { dropIdle(broken); });
    ++m_idleCount;
    m_idle[connection->place].push_back(std::move(connection));
}

void UpstreamPool::dropIdle(const UpstreamConnection *broken)
{
    const auto place = m_idle.find(broken->place);
    if (place == m_idle.end())
        return;
    std::vector<Connection> &idle = place->second;
    const auto found =
        std::find_if(idle.begin(), idle.end(), [broken](const Connection &kept) { return kept.get() == broken; });
    if (found == idle.end())
        return;
    close(**found);
    idle.erase(found);
    --m_idleCount;
}

void UpstreamPool::close(UpstreamConnection &connection)
{
    m_own.erase({connection.local, connection.remote});
    connection.close();
}

void UpstreamPool::sweep(std::chrono::steady_clock::time_point idleBefore)
{
    for (auto place = m_idle.begin(); place != m_idle.end();) {
        std::vector<Connection> &idle = place->second;
        const auto stale = std::partition(idle.begin(), idle.end(),
                                          [&](const Connection &kept) { return kept->idleSince > idleBefore; });
        std::for_each(stale, idle.end(), [this](const Connection &kept) { close(*kept); });
        m_idleCount -= static_cast<std::size_t>(idle.end() - stale);
        idle.erase(stale, idle.end());
        place = idle.empty() ? m_idle.erase(place) : std::next(place);
    }
}

void UpstreamPool::connect(const UpstreamPlace &place, std::chrono::milliseconds time, Next next)
{
    const std::string &host = place.via ? place.via->host : place.host;
    const std::uint16_t port = place.via ? place.via->port : place.port;
    asio::error_code error;
    const asio::ip::address address = asio::ip::make_address(host, error);
    if (!error)
        return connectTo(place, {Tcp::endpoint(address, port)}, time, std::move(next));
    m_resolver.async_resolve(
        host, std::to_string(port), Tcp::resolver::numeric_service,
        [this, host, place, time, next = std::move(next)](const asio::error_code &problem,
                                                          const Tcp::resolver::results_type &results) {
            if (problem)
                return next({{}, 502, "The name " + host + " could not be looked up: " + problem.message()});
            std::vector<Tcp::endpoint> endpoints;
            for (const auto &entry : results)
                endpoints.push_back(entry.endpoint());
            connectTo(place, endpoints, time, next);
        });
}

void UpstreamPool::connectTo(const UpstreamPlace &place, const std::vector<Tcp::endpoint> &endpoints,
                             std::chrono::milliseconds time, Next next)
{
    if (place.isSecure && !m_trust) {
        Result<std::unique_ptr<UpstreamTrust>> made = UpstreamTrust::make();
        if (!made)
            return next({{}, 502, made.error().message.toStdString()});
        m_trust = *std::move(made);
    }
    UpstreamWish wish{place, endpoints, m_trust.get(), m_limits};
    connectUpstream(m_io, std::move(wish), time, [this, next = std::move(next)](Outcome outcome) {
        if (outcome.connection)
            m_own.emplace(outcome.connection->local, outcome.connection->remote);
        next(std::move(outcome));
    });
}

} // namespace telltale::network
