// SPDX-License-Identifier: GPL-3.0-or-later
// A request that stays open, where nothing in force could keep or change any of it: every piece is put down, and then
// passed on, before the next has come. Once it is whole, it is put down as any other.
#include "network/interceptor/client_connection.h"

#include "network/interceptor/engine.h"

namespace telltale::network {

bool ClientConnection::mayBePiecewise() const
{
    return !m_isPiecewise && m_place && !isAnsweredHere() && m_engine.judge().mayPassPiecewise();
}

void ClientConnection::beginPiecewise()
{
    m_isPiecewise = true;
    m_judged = m_engine.judge().version();
    m_cameAt = wallClock();
    m_piecewiseHead = forwardHead(m_parser, hostToSay(), false);
    countSent(1);
    keepPieces(false);
}

/// Puts down what has come since the last time, and lets it go.
void ClientConnection::keepPieces(bool isWhole)
{
    if (!m_engine.judge().mayPassPiecewise())
        return refuse("gate-closed", 403, "What may leave has changed while this request was being sent");
    payload::RecordedStream stream;
    stream.connection = m_number;
    stream.time = wallClock();
    stream.protocol = "request";
    stream.destination = m_destination;
    bool isPutDown = true;
    if (m_piecesKept == 0) {
        stream.bytes = m_parser.head().bytes();
        isPutDown = m_engine.recorder().streamed(stream);
    }
    std::string buffer;
    while (isPutDown && m_piecesKept < m_body.size()) {
        const Result<std::string_view> bytes = m_body.at(m_piecesKept, buffer);
        if (!bytes || bytes->empty())
            return refuse("spool-full", 503, "What has come of this request cannot be read again");
        stream.bytes = *bytes;
        isPutDown = m_engine.recorder().streamed(stream);
        m_piecesKept += bytes->size();
    }
    m_engine.recorder().afterPersist([self = shared_from_this(), isWhole, isPutDown](bool isKept) {
        if (!(isKept && isPutDown) && !self->m_engine.options().passWhenUnrecorded)
            return self->refuse("unrecorded", 503, "This request cannot be recorded");
        self->sendPieces(isWhole);
    });
}

void ClientConnection::sendPieces(bool isWhole)
{
    if (!m_isPiecewise || m_phase == Phase::Closed)
        return;
    if (m_forwarded)
        return m_forwarded->grow(m_piecesKept, isWhole, m_parser.trailers().bytes());
    if (m_phase != Phase::Body && !isWhole)
        return; // it was answered already
    ForwardedRequest request;
    request.place = *m_place;
    request.method = m_parser.method();
    request.head = m_piecewiseHead;
    request.isChunked = m_parser.framing().kind == http1::BodyKind::Chunked;
    request.isForOldClient = m_parser.minorVersion() == 0;
    request.judged = m_judged;
    m_forwarded = std::make_shared<ForwardedExchange>(m_engine, shared_from_this(), std::move(request), m_body);
    m_forwarded->grow(m_piecesKept, isWhole, m_parser.trailers().bytes());
    m_forwarded->begin();
}

/// Its last byte has come.
void ClientConnection::endPiecewise()
{
    const bool isUnderWay = m_forwarded != nullptr;
    enter(Phase::Forwarding);
    if (!isUnderWay)
        return keepPieces(true);
    static_cast<void>(exchangeNumber());
    keepPieces(true);
}

/// Of a request that is not whole yet, what has come of it is put down now: its answer is to be.
std::uint64_t ClientConnection::exchangeNumber()
{
    if (!m_isPiecewise || m_exchange != 0)
        return m_exchange;
    Recorder &recorder = m_engine.recorder();
    m_exchange = recorder.received(request(), m_body.pieces());
    ++(m_exchange != 0 ? recorder.counting().exchanges : recorder.counting().passedUnseen);
    if (m_exchange == 0)
        return 0;
    recorder.decided({m_exchange, wallClock(), payload::RecordedDecision::What::Forward,
                      "passed on piece by piece, while it was still being sent"});
    recorder.forwarded(forwardFrame(m_piecewiseHead), m_body.pieces());
    return m_exchange;
}

} // namespace telltale::network
