// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/upstream_connect.h"

#include <asio/connect.hpp>
#include <asio/steady_timer.hpp>

#include <memory>

namespace telltale::network {

namespace {

class Attempt : public std::enable_shared_from_this<Attempt>
{
public:
    Attempt(asio::io_context &io, const http1::Options &limits, std::vector<Tcp::endpoint> endpoints,
            UpstreamPool::Next next)
        : m_limits(limits), m_endpoints(std::move(endpoints)), m_socket(io), m_timer(io), m_next(std::move(next))
    {
    }

    void begin(std::chrono::milliseconds time)
    {
        m_timer.expires_after(time);
        m_timer.async_wait([self = shared_from_this()](const asio::error_code &error) {
            if (error)
                return;
            self->m_isLate = true;
            asio::error_code ignored;
            self->m_socket.close(ignored);
        });
        asio::async_connect(m_socket, m_endpoints,
                            [self = shared_from_this()](const asio::error_code &error, const Tcp::endpoint &) {
                                self->connected(error);
                            });
    }

private:
    void connected(const asio::error_code &error)
    {
        m_timer.cancel();
        asio::error_code ignored;
        const std::string where = m_endpoints.empty() ? std::string() : textOf(m_endpoints.front());
        if (m_isLate)
            return m_next({{}, 504, where + " could not be reached in time"});
        if (error)
            return m_next({{}, 502, where + " could not be reached: " + error.message()});
        m_socket.set_option(Tcp::no_delay(true), ignored);
        m_socket.non_blocking(true, ignored);
        const Tcp::endpoint local = m_socket.local_endpoint(ignored);
        const Tcp::endpoint remote = m_socket.remote_endpoint(ignored);
        m_next({std::make_shared<UpstreamConnection>(std::move(m_socket), local, remote, m_limits), 0, {}});
    }

    const http1::Options m_limits;
    std::vector<Tcp::endpoint> m_endpoints;
    Tcp::socket m_socket;
    asio::steady_timer m_timer;
    UpstreamPool::Next m_next;
    bool m_isLate = false;
};

} // namespace

void connectUpstream(asio::io_context &io, const http1::Options &limits, std::vector<Tcp::endpoint> endpoints,
                     std::chrono::milliseconds time, UpstreamPool::Next next)
{
    std::make_shared<Attempt>(io, limits, std::move(endpoints), std::move(next))->begin(time);
}

} // namespace telltale::network
