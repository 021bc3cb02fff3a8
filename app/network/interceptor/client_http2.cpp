// SPDX-License-Identifier: GPL-3.0-or-later
// A client that speaks HTTP/2: answered here request by request, or kept and passed on byte by byte.
#include "network/interceptor/client_connection.h"

#include "network/interceptor/engine.h"
#include "network/interceptor/http2_collector.h"
#include "network/interceptor/stream_relay.h"

namespace telltale::network {

void ClientConnection::beginHttp2()
{
    m_hasAsked = true;
    m_place = m_meant;
    if (m_place && !mayReach(*m_place))
        return;
    isAnsweredHere() ? collectHttp2() : relayHttp2();
}

void ClientConnection::collectHttp2()
{
    enter(Phase::Tunnel);
    m_http2 = std::make_shared<Http2Collector>(
        m_engine, std::move(m_stream),
        Http2Client{m_number, m_way, m_place ? m_place->destination() : std::string(), m_process, m_program});
    const std::string first = std::exchange(m_first, {});
    m_http2->start(first, [self = shared_from_this()] {
        self->m_http2.reset();
        self->close();
    });
}

void ClientConnection::relayHttp2()
{
    if (!m_engine.judge().mayTunnel("h2"))
        return turnAwayUnread(privacy::tunnelWhy::gate);
    enter(Phase::Connecting);
    UpstreamPlace place = *m_place;
    place.protocol = "h2";
    m_engine.upstreams().connect(
        place, m_engine.options().connectTime, [self = shared_from_this()](UpstreamPool::Outcome outcome) {
            if (self->m_phase != Phase::Connecting && outcome.connection)
                return self->m_engine.upstreams().close(*outcome.connection);
            if (!outcome.connection) {
                self->m_engine.recorder().counting().untrusted += outcome.isUntrusted ? 1 : 0;
                ++self->m_engine.recorder().counting().failed;
                return self->close();
            }
            self->enter(Phase::Tunnel);
            ++self->m_engine.recorder().counting().streams;
            self->m_relay =
                std::make_shared<StreamRelay>(self->m_engine, std::move(self->m_stream), std::move(outcome.connection),
                                              self->m_number, self->m_place->destination(), "h2");
            self->m_relay->start(std::exchange(self->m_first, {}), [self] {
                self->m_relay.reset();
                self->close();
            });
        });
}

} // namespace telltale::network
