// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a connection that is not looked into.
#include "network/interceptor/client_connection.h"

#include "network/interceptor/engine.h"
#include "network/interceptor/tunnel.h"

namespace telltale::network {

namespace tunnelWhy = privacy::tunnelWhy;

TunnelAbout ClientConnection::tunnelAbout(std::string_view why, const std::string &destination) const
{
    return {m_number, m_way, destination, why, m_process, m_program};
}

/// Passed on untouched, where it may be.
void ClientConnection::splice(std::string_view why)
{
    if (!m_meant) {
        keepRaw(std::exchange(m_first, {}));
        return refuse("tls", 400,
                      "This is TLS, and there is no certificate authority to open it with (telltale ca export)");
    }
    if (m_engine.options().isSandbox && !m_meant->isLoopback())
        return turnAwayUnread(tunnelWhy::sandbox);
    if (!m_engine.judge().mayTunnel(why))
        return turnAwayUnread(tunnelWhy::gate);
    enter(Phase::Connecting);
    connectTunnel(why);
}

void ClientConnection::connectTunnel(std::string_view why)
{
    UpstreamPlace place{m_meant->host, m_meant->port};
    place.via = m_meant->via;
    m_engine.upstreams().connect(place, m_engine.options().connectTime,
                                 [self = shared_from_this(), why](UpstreamPool::Outcome outcome) {
                                     if (self->m_phase != Phase::Connecting && outcome.connection)
                                         return self->m_engine.upstreams().close(*outcome.connection);
                                     if (!outcome.connection) {
                                         ++self->m_engine.recorder().counting().failed;
                                         return self->close();
                                     }
                                     self->tie(std::move(outcome.connection), tunnelWhy::silent == why, why);
                                 });
}

void ClientConnection::tie(UpstreamPool::Connection upstream, bool mayBeGivenBack, std::string_view why)
{
    enter(Phase::Tunnel);
    ++m_engine.recorder().counting().tunnels;
    m_tunnel = std::make_shared<network::Tunnel>(m_engine, std::move(m_stream), std::move(upstream),
                                                 tunnelAbout(why, m_meant->authority()));
    if (mayBeGivenBack)
        m_tunnel->giveBackTo([self = shared_from_this()](std::unique_ptr<Stream> stream, std::string first) {
            self->takenBack(std::move(stream), std::move(first));
        });
    m_tunnel->start(std::exchange(m_first, {}), {}, [self = shared_from_this()] {
        self->m_tunnel.reset();
        self->close();
    });
}

/// It was waited for in vain, and speaks after all.
void ClientConnection::takenBack(std::unique_ptr<Stream> stream, std::string first)
{
    m_tunnel.reset();
    m_stream = std::move(stream);
    --m_engine.recorder().counting().tunnels;
    if (m_phase != Phase::Tunnel)
        return m_stream->close();
    m_first = std::move(first);
    enter(Phase::Opening);
    sniff();
}

/// A line in the book and in the record, of what nobody saw and what did not pass.
void ClientConnection::noteUnread(std::string_view why)
{
    const std::string destination = m_meant ? m_meant->authority() : std::string();
    m_engine.tunnels().note(destination, why, m_program);
    payload::RecordedTunnel tunnel;
    tunnel.connection = m_number;
    tunnel.began = tunnel.ended = wallClock();
    tunnel.way = m_way;
    tunnel.destination = destination;
    tunnel.why = why;
    tunnel.sender = {m_process, m_program};
    m_engine.recorder().tunnelled(tunnel);
    m_engine.recorder().afterPersist([](bool) {});
}

void ClientConnection::turnAwayUnread(std::string_view why)
{
    ++m_engine.recorder().counting().turnedAway;
    noteUnread(why);
    close();
}

} // namespace telltale::network
