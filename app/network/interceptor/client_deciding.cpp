// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a request that is whole: decide → persist → send.
#include "network/interceptor/client_connection.h"

#include "network/interceptor/engine.h"
#include "network/interceptor/forward_head.h"

namespace telltale::network {

void ClientConnection::complete()
{
    enter(Phase::Deciding);
    privacy::CaptureCounters &counters = m_engine.recorder().counting();
    counters.bytesReceived += m_rawSize;
    judge();
}

void ClientConnection::judge()
{
    payload::RecordedRequest request;
    request.connection = m_number;
    request.time = wallClock();
    request.way = m_engine.way();
    request.destination = m_destination;
    request.head = m_parser.head().bytes();
    request.trailers = m_parser.trailers().bytes();
    const payload::BodyPieces body = m_body.pieces();
    m_exchange = m_engine.recorder().received(request, body);
    const bool isPutDown = m_exchange != 0;
    if (!isPutDown && !m_engine.options().passWhenUnrecorded)
        return unrecorded();
    ++(isPutDown ? m_engine.recorder().counting().exchanges : m_engine.recorder().counting().passedUnseen);
    // Also of what is let through unrecorded, what is to stay stays.
    const privacy::Judgement judgement = m_engine.judge().judge(request, body);
    switch (judgement.what) {
    case privacy::Judgement::What::Forward:
        return goOn();
    case privacy::Judgement::What::Hold:
        return isPutDown ? hold(body.size()) : block("what cannot be recorded cannot be held");
    case privacy::Judgement::What::Block:
        return block(judgement.detail);
    }
}

void ClientConnection::hold(std::uint64_t size)
{
    if (m_engine.held().size() >= m_engine.options().mostHeld)
        return block("more requests are held already than may be");
    enter(Phase::Held);
    const privacy::HeldExchange held{
        m_exchange, wallClock(), std::string(m_parser.method()), std::string(m_parser.target()), m_destination, size};
    m_engine.held().add(held, [self = shared_from_this()](bool isDropped) {
        self->m_engine.recorder().counting().held = self->m_engine.held().size();
        if (self->m_phase != Phase::Held)
            return;
        self->enter(Phase::Deciding);
        isDropped ? self->block("dropped by hand") : self->goOn();
    });
    m_engine.recorder().counting().held = m_engine.held().size();
    // It is in the record while it waits; what is not there is not to be released later.
    m_engine.recorder().afterPersist([self = shared_from_this()](bool isKept) {
        if (isKept || self->m_phase != Phase::Held || self->m_engine.options().passWhenUnrecorded)
            return;
        self->m_engine.held().remove(self->m_exchange);
        self->m_engine.recorder().counting().held = self->m_engine.held().size();
        self->unrecorded();
    });
}

void ClientConnection::goOn()
{
    m_engine.options().forward ? forward() : answerHere();
}

void ClientConnection::block(const std::string &detail)
{
    ++m_engine.recorder().counting().blocked;
    if (m_exchange != 0)
        m_engine.recorder().decided({m_exchange, wallClock(), payload::RecordedDecision::What::Block, detail});
    const bool keepsAlive = m_parser.keepsAlive();
    const OwnAnswer answer =
        plainAnswer(403, "This request was kept here: " + detail, m_parser.method() == "HEAD", keepsAlive, wallClock());
    recordOwnAnswer(answer);
    m_engine.recorder().afterPersist(
        [self = shared_from_this(), answer, keepsAlive](bool) { self->answerAndGoOn(answer, keepsAlive); });
}

void ClientConnection::answerHere()
{
    const bool keepsAlive = m_parser.keepsAlive();
    const OwnAnswer answer = collectorAnswer(m_parser, keepsAlive, wallClock(), m_engine.answers().find(m_parser));
    if (m_exchange != 0)
        m_engine.recorder().decided(
            {m_exchange, wallClock(), payload::RecordedDecision::What::AnswerHere, "collector"});
    recordOwnAnswer(answer);
    m_engine.recorder().afterPersist([self = shared_from_this(), answer, keepsAlive](bool isKept) {
        if (!isKept && !self->passesUnseen())
            return self->unrecorded();
        ++self->m_engine.recorder().counting().answeredHere;
        self->answerAndGoOn(answer, keepsAlive);
    });
}

void ClientConnection::forward()
{
    std::string head = forwardHead(m_parser, m_engine.options().forward->authority);
    if (m_exchange == 0)
        return send(std::move(head));
    Recorder &recorder = m_engine.recorder();
    const std::int64_t now = wallClock();
    recorder.decided({m_exchange, now, payload::RecordedDecision::What::Forward, ""});
    payload::RecordedForward forward;
    forward.exchange = m_exchange;
    forward.time = now;
    forward.sent = head == m_parser.head().bytes() ? payload::RecordedForward::Sent::Same
                                                   : payload::RecordedForward::Sent::ChangedHead;
    forward.destination = m_destination;
    forward.head = head;
    const bool isPutDown = recorder.forwarded(forward, {});
    recorder.afterPersist([self = shared_from_this(), head = std::move(head), isPutDown](bool isKept) {
        if ((!isKept || !isPutDown) && !self->passesUnseen())
            return self->unrecorded();
        self->send(head);
    });
}

void ClientConnection::send(std::string head)
{
    if (m_phase == Phase::Closed)
        return;
    enter(Phase::Forwarding);
    ++m_engine.recorder().counting().forwarded;
    ForwardedRequest request;
    request.exchange = m_exchange;
    request.method = m_parser.method();
    request.head = std::move(head);
    request.trailers = m_parser.trailers().bytes();
    request.isChunked = m_parser.framing().kind == http1::BodyKind::Chunked;
    request.wantsUpgrade = m_parser.wantsUpgrade();
    request.isForOldClient = m_parser.minorVersion() == 0;
    m_forwarded = std::make_shared<ForwardedExchange>(m_engine, shared_from_this(), std::move(request), m_body);
    m_forwarded->begin();
}

/// What was to be put down got lost. Whether it may pass all the same, which is counted.
bool ClientConnection::passesUnseen()
{
    if (!m_engine.options().passWhenUnrecorded)
        return false;
    if (m_exchange != 0)
        ++m_engine.recorder().counting().passedUnseen;
    return true;
}

/// The record could not take it: nothing leaves.
void ClientConnection::unrecorded()
{
    ++m_engine.recorder().counting().unrecorded;
    const bool keepsAlive = m_parser.keepsAlive();
    answerAndGoOn(plainAnswer(503, "This request was not let through, because it cannot be recorded",
                              m_parser.method() == "HEAD", keepsAlive, wallClock()),
                  keepsAlive);
}

void ClientConnection::recordOwnAnswer(const OwnAnswer &answer)
{
    if (m_exchange == 0)
        return;
    AnswerTally tally;
    tally.begin(answer.head);
    if (answer.hasBody)
        tally.add(answer.body);
    m_engine.recorder().answered(tally.finish(m_exchange, true, m_engine.hash()));
}

} // namespace telltale::network
