// SPDX-License-Identifier: GPL-3.0-or-later
// What a client is told, and by whom.
#include "network/interceptor/client_connection.h"

#include "network/interceptor/engine.h"
#include "network/interceptor/tunnel.h"

#include <asio/buffer.hpp>
#include <asio/write.hpp>

namespace telltale::network {

void ClientConnection::passOn(std::string_view bytes, std::function<void(bool)> next)
{
    if (m_phase == Phase::Closed)
        return next(false);
    m_lastMove = coarseNow();
    asio::async_write(*m_stream, asio::buffer(bytes),
                      [self = shared_from_this(), next = std::move(next)](const asio::error_code &error, std::size_t) {
                          next(!error);
                      });
}

void ClientConnection::answerEnded(bool keepsAlive)
{
    m_forwarded.reset();
    // Who answers before the request is there wants no more of it.
    const bool isWhole = m_phase != Phase::Body;
    nextRequest(isWhole && keepsAlive && m_parser.keepsAlive());
}

void ClientConnection::answerFailed(int status, const std::string &problem)
{
    m_forwarded.reset();
    if (m_phase == Phase::Closed)
        return;
    const bool keepsAlive = m_parser.keepsAlive() && !m_parser.wantsUpgrade() && m_phase != Phase::Body;
    static_cast<void>(exchangeNumber());
    const OwnAnswer answer = plainAnswer(status, problem, m_parser.method() == "HEAD", keepsAlive, wallClock());
    if (m_exchange != 0)
        m_engine.recorder().decided({m_exchange, wallClock(), payload::RecordedDecision::What::AnswerHere, problem});
    recordOwnAnswer(answer);
    m_engine.recorder().afterPersist(
        [self = shared_from_this(), answer, keepsAlive](bool) { self->answerAndGoOn(answer, keepsAlive); });
}

void ClientConnection::answerCutOff()
{
    m_forwarded.reset();
    close();
}

void ClientConnection::tunnelOpened(UpstreamPool::Connection upstream, std::string first)
{
    m_forwarded.reset();
    if (m_phase == Phase::Closed)
        return m_engine.upstreams().close(*upstream);
    enter(Phase::Tunnel);
    ++m_engine.recorder().counting().tunnels;
    const std::string destination = m_place ? m_place->authority() : std::string();
    m_tunnel = std::make_shared<network::Tunnel>(m_engine, std::move(m_stream), std::move(upstream),
                                                 tunnelAbout(privacy::tunnelWhy::upgrade, destination));
    m_tunnel->start(std::move(m_pending), std::move(first), [self = shared_from_this()] {
        self->m_tunnel.reset();
        self->close();
    });
}

void ClientConnection::turnAway(const char *reason, int status, const std::string &sentence)
{
    announce({});
    ++m_engine.recorder().counting().refusedConnections;
    refuse(reason, status, sentence);
}

void ClientConnection::refuse(const char *reason, int status, const std::string &sentence)
{
    // Some of it has left already: what is wrong with it ends both sides.
    if (const auto forwarded = std::exchange(m_forwarded, {}); forwarded && m_phase == Phase::Body) {
        recordRefusal(reason);
        ++m_engine.recorder().counting().refused;
        ++m_engine.recorder().counting().refusals[reason];
        forwarded->abort(502, sentence);
        return close();
    }
    enter(Phase::Deciding);
    privacy::CaptureCounters &counters = m_engine.recorder().counting();
    ++counters.refused;
    counters.bytesReceived += m_rawSize;
    ++counters.refusals[reason];
    recordRefusal(reason);
    m_engine.recorder().afterPersist(
        [self = shared_from_this(), status, sentence](bool) { self->answerAndClose(status, sentence); });
}

void ClientConnection::recordRefusal(const char *reason)
{
    payload::RecordedRefusal refusal;
    refusal.connection = m_number;
    refusal.time = wallClock();
    refusal.way = m_way;
    refusal.reason = reason;
    refusal.received = m_rawSize;
    refusal.bytes = m_raw;
    m_engine.recorder().refused(refusal);
}

void ClientConnection::answerAndGoOn(const OwnAnswer &answer, bool keepsAlive)
{
    if (m_phase == Phase::Closed)
        return;
    enter(Phase::Writing);
    write(answer.bytes(), [self = shared_from_this(), keepsAlive](bool) { self->nextRequest(keepsAlive); });
}

void ClientConnection::answerAndClose(int status, const std::string &sentence)
{
    if (m_phase == Phase::Closed)
        return;
    enter(Phase::Writing);
    write(plainAnswer(status, sentence, false, false, wallClock()).bytes(),
          [self = shared_from_this()](bool) { self->linger(); });
}

void ClientConnection::write(std::string bytes, std::function<void(bool)> next)
{
    m_out = std::move(bytes);
    passOn(m_out, std::move(next));
}

} // namespace telltale::network
