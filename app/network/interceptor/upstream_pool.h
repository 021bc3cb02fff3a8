// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/interceptor/sockets.h"

#include <chrono>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace telltale::network {

/// A connection to an upstream.
struct UpstreamSocket
{
    Tcp::socket socket;
    Tcp::endpoint local;
    Tcp::endpoint remote;
    std::chrono::steady_clock::time_point idleSince;
    bool isReused = false; ///< it has carried an exchange before
};

/// Connects to the upstream, and keeps connections that may carry another exchange.
class UpstreamPool
{
public:
    /// What became of a connect: `problem` is set when there is no socket.
    struct Outcome
    {
        std::optional<UpstreamSocket> socket;
        int status = 502; ///< to answer
        std::string problem;
    };
    using Next = std::function<void(Outcome)>;

    explicit UpstreamPool(asio::io_context &io) : m_io(io), m_resolver(io) {}

    /// A connection that was kept and is still open.
    std::optional<UpstreamSocket> take();
    /// Connects anew. `next` is not called before this returns.
    void connect(const std::string &host, std::uint16_t port, std::chrono::milliseconds time, Next next);
    void keep(UpstreamSocket socket);
    void close(UpstreamSocket &socket);
    /// Closes what has been idle for long, or all.
    void sweep(std::chrono::steady_clock::time_point idleBefore);
    /// Whether one of our connections to an upstream has these ends. Its own end alone says nothing: the system gives
    /// the same port to connections with other ends.
    bool isOwn(const Tcp::endpoint &local, const Tcp::endpoint &remote) const
    {
        return m_own.contains({local, remote});
    }

private:
    void connectTo(const std::vector<Tcp::endpoint> &endpoints, std::chrono::milliseconds time, Next next);

    asio::io_context &m_io;
    Tcp::resolver m_resolver;
    std::vector<UpstreamSocket> m_idle;
    std::set<std::pair<Tcp::endpoint, Tcp::endpoint>> m_own;
};

} // namespace telltale::network
