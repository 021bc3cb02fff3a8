// SPDX-License-Identifier: GPL-3.0-or-later
// How a connection ends: in order, or because it takes too long.
#include "network/interceptor/client_connection.h"

#include "network/interceptor/engine.h"
#include "network/interceptor/http2_collector.h"
#include "network/interceptor/stream_relay.h"
#include "network/interceptor/tunnel.h"

#include <asio/buffer.hpp>

#include <algorithm>

namespace telltale::network {

using std::chrono::steady_clock;

namespace {

constexpr std::uint64_t mostDrained = std::uint64_t(1) << 20;
constexpr std::chrono::milliseconds lingerTime{2000};

} // namespace

/// Closing at once would make the system take back an answer that the client has not read, when the client is still
/// sending (RFC 9112, 9.6).
void ClientConnection::linger()
{
    if (m_phase == Phase::Closed)
        return;
    enter(Phase::Lingering);
    if (m_stream->isSecure())
        return endTls();
    m_stream->endSending();
    drain();
}

/// The other end is told; what it still sends is of no use to anybody, encrypted or not.
void ClientConnection::endTls()
{
    m_stream->endTls([self = shared_from_this()](const asio::error_code &) {
        if (self->m_phase != Phase::Lingering)
            return;
        self->m_stream->endSending();
        self->drain();
    });
}

void ClientConnection::drain()
{
    m_stream->socket().async_read_some(
        asio::buffer(m_buffer), [self = shared_from_this()](const asio::error_code &error, std::size_t size) {
            self->m_drained += size;
            if (error || self->m_drained > mostDrained || self->m_phase != Phase::Lingering)
                return self->close();
            self->drain();
        });
}

void ClientConnection::checkTime(steady_clock::time_point now)
{
    const InterceptorOptions &options = m_engine.options();
    switch (m_phase) {
    case Phase::Idle:
        if (now - m_since > options.idleTime)
            close();
        break;
    case Phase::Head:
        if (now - m_since > options.headTime)
            refuse("slow-head", 408, "The head of the request took too long");
        break;
    case Phase::Body:
        if (now - m_lastMove > options.bodyPause || isDripping(now))
            refuse("slow-body", 408, "The body of the request does not go on, or too slowly");
        else if (now - m_since > options.gatherTime && mayBePiecewise())
            beginPiecewise();
        break;
    case Phase::Forwarding:
        if (m_forwarded && now - std::max(m_lastMove, m_forwarded->lastMove()) > options.answerPause)
            m_forwarded->abort(504, "The upstream does not answer");
        break;
    case Phase::Writing:
        if (now - m_lastMove > options.writePause)
            close();
        break;
    case Phase::Lingering:
        if (now - m_since > lingerTime)
            close();
        break;
    case Phase::Tunnel:
        if (!m_engine.judge().mayTunnel({}))
            endUnread();
        break;
    case Phase::Opening:
    case Phase::Handshake:
        if (now - m_since > options.headTime)
            m_phase == Phase::Handshake ? tlsFailed() : close();
        break;
    case Phase::Silent:
    case Phase::Connecting:
    case Phase::Deciding:
    case Phase::Held:
    case Phase::Closed:
        break;
    }
}

/// Whether the body comes in drops that only keep the connection.
bool ClientConnection::isDripping(steady_clock::time_point now) const
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now - m_since);
    return !m_isPiecewise && now - m_since > m_engine.options().bodyPause
        && m_body.size() < m_engine.options().leastRate * static_cast<std::uint64_t>(seconds.count());
}

/// What is in force lets nothing pass any more that is not judged.
void ClientConnection::endUnread()
{
    if (const auto tunnel = m_tunnel)
        tunnel->close();
    else if (const auto relay = m_relay)
        relay->close();
}

void ClientConnection::close()
{
    if (m_phase == Phase::Closed)
        return;
    const std::shared_ptr<ClientConnection> self = shared_from_this();
    if (m_phase == Phase::Held) {
        m_engine.held().remove(m_exchange);
        m_engine.recorder().counting().held = m_engine.held().size();
    }
    enter(Phase::Closed);
    if (const auto forwarded = std::exchange(m_forwarded, {}))
        forwarded->abort(502, "The client went away");
    if (const auto tunnel = std::exchange(m_tunnel, {}))
        tunnel->close();
    if (const auto http2 = std::exchange(m_http2, {}))
        http2->close();
    if (const auto relay = std::exchange(m_relay, {}))
        relay->close();
    m_silence.cancel();
    if (m_stream)
        m_stream->close();
    m_engine.ended(self);
}

} // namespace telltale::network
