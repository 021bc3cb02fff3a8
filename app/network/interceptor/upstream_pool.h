// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/interceptor/upstream_connection.h"
#include "network/interceptor/upstream_place.h"
#include "network/tls/upstream_trust.h"

#include <chrono>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace telltale::network {

/// Connects to the upstream, and keeps connections that may carry another exchange.
class UpstreamPool
{
public:
    using Connection = std::shared_ptr<UpstreamConnection>;
    /// What became of a connect: `problem` is set when there is no connection.
    struct Outcome
    {
        Connection connection;
        int status = 502; ///< to answer
        std::string problem;
        bool isUntrusted = false; ///< its certificate does not hold
    };
    using Next = std::function<void(Outcome)>;

    UpstreamPool(asio::io_context &io, const http1::Options &limits) : m_io(io), m_resolver(io), m_limits(limits) {}

    /// Who is believed from now on; without, those whom the system believes.
    void setTrust(std::unique_ptr<UpstreamTrust> trust) { m_trust = std::move(trust); }
    /// A connection that was kept and is still open; null when there is none.
    Connection take(const UpstreamPlace &place);
    /// Connects anew. `next` is not called before this returns.
    void connect(const UpstreamPlace &place, std::chrono::milliseconds time, Next next);
    void keep(Connection connection);
    void close(UpstreamConnection &connection);
    /// Closes what has been idle for long, or all.
    void sweep(std::chrono::steady_clock::time_point idleBefore);
    /// Whether one of our connections to an upstream has these ends. Its own end alone says nothing: the system gives
    /// the same port to connections with other ends.
    bool isOwn(const Tcp::endpoint &local, const Tcp::endpoint &remote) const
    {
        return m_own.contains({local, remote});
    }

private:
    void dropIdle(const UpstreamConnection *broken);
    void connectTo(const UpstreamPlace &place, const std::vector<Tcp::endpoint> &endpoints,
                   std::chrono::milliseconds time, Next next);

    asio::io_context &m_io;
    Tcp::resolver m_resolver;
    const http1::Options m_limits;
    std::unique_ptr<UpstreamTrust> m_trust;
    std::unordered_map<std::string, std::vector<Connection>> m_idle; ///< by the key of their place
    std::size_t m_idleCount = 0;
    std::set<std::pair<Tcp::endpoint, Tcp::endpoint>> m_own;
};

} // namespace telltale::network
