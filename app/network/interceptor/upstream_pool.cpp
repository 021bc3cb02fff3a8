// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/upstream_pool.h"

#include "network/interceptor/upstream_connect.h"

#include <asio/post.hpp>

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>

namespace telltale::network {

namespace {

constexpr std::size_t mostIdle = 256;

/// Nothing has come on it, and its end has not come either.
bool isQuiet(Tcp::socket &socket)
{
    char octet = 0;
    const ssize_t size = recv(socket.native_handle(), &octet, 1, MSG_PEEK | MSG_DONTWAIT);
    return size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

} // namespace

std::optional<UpstreamSocket> UpstreamPool::take()
{
    while (!m_idle.empty()) {
        UpstreamSocket kept = std::move(m_idle.back());
        m_idle.pop_back();
        if (isQuiet(kept.socket))
            return kept;
        close(kept);
    }
    return {};
}

void UpstreamPool::keep(UpstreamSocket socket)
{
    if (m_idle.size() >= mostIdle)
        return close(socket);
    socket.isReused = true;
    socket.idleSince = std::chrono::steady_clock::now();
    m_idle.push_back(std::move(socket));
}

void UpstreamPool::close(UpstreamSocket &socket)
{
    m_own.erase({socket.local, socket.remote});
    asio::error_code ignored;
    socket.socket.close(ignored);
}

void UpstreamPool::sweep(std::chrono::steady_clock::time_point idleBefore)
{
    const auto stale = std::partition(m_idle.begin(), m_idle.end(), [&](UpstreamSocket &kept) {
        return kept.idleSince > idleBefore && isQuiet(kept.socket);
    });
    std::for_each(stale, m_idle.end(), [this](UpstreamSocket &kept) { close(kept); });
    m_idle.erase(stale, m_idle.end());
}

void UpstreamPool::connect(const std::string &host, std::uint16_t port, std::chrono::milliseconds time, Next next)
{
    asio::error_code error;
    const asio::ip::address address = asio::ip::make_address(host, error);
    if (!error)
        return connectTo({Tcp::endpoint(address, port)}, time, std::move(next));
    m_resolver.async_resolve(
        host, std::to_string(port), Tcp::resolver::numeric_service,
        [this, host, time, next = std::move(next)](const asio::error_code &problem,
                                                   const Tcp::resolver::results_type &results) {
            if (problem)
                return next({{}, 502, "The name " + host + " could not be looked up: " + problem.message()});
            std::vector<Tcp::endpoint> endpoints;
            for (const auto &entry : results)
                endpoints.push_back(entry.endpoint());
            connectTo(endpoints, time, next);
        });
}

void UpstreamPool::connectTo(const std::vector<Tcp::endpoint> &endpoints, std::chrono::milliseconds time, Next next)
{
    connectUpstream(m_io, endpoints, time, [this, next = std::move(next)](Outcome outcome) {
        if (outcome.socket)
            m_own.emplace(outcome.socket->local, outcome.socket->remote);
        next(std::move(outcome));
    });
}

} // namespace telltale::network
