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
    if (m_parser.method() == "CONNECT")
        return takeConnect();
    m_isPiecewise ? endPiecewise() : judge();
}

void ClientConnection::judge()
{
    m_cameAt = wallClock();
    m_exchange = m_engine.recorder().received(request(), m_body.pieces());
    const bool isPutDown = m_exchange != 0;
    if (!isPutDown && !m_engine.options().passWhenUnrecorded)
        return unrecorded();
    ++(isPutDown ? m_engine.recorder().counting().exchanges : m_engine.recorder().counting().passedUnseen);
    // Also of what is let through unrecorded, what is to stay stays.
    decide();
}

payload::RecordedRequest ClientConnection::request() const
{
    payload::RecordedRequest request;
    request.connection = m_number;
    request.time = m_cameAt;
    request.way = m_way;
    request.destination = m_destination;
    request.head = m_parser.head().bytes();
    request.trailers = m_parser.trailers().bytes();
    request.sender = {m_process, m_program};
    return request;
}

void ClientConnection::decide()
{
    using What = privacy::Judgement::What;
    m_judged = m_engine.judge().version();
    privacy::Judgement judgement = m_isReleased ? m_engine.judge().judgeReleased(request(), m_body.pieces())
                                                : m_engine.judge().judge(request(), m_body.pieces());
    const bool isCollected = isAnsweredHere();
    switch (judgement.what) {
    case What::Forward:
        return isCollected ? answerHere() : forward(judgement.detail);
    case What::Rewrite:
        return isCollected ? answerHere() : forwardRewritten(std::move(judgement));
    case What::Hold:
        if (m_isReleased)
            return block(judgement.detail);
        return m_exchange != 0 ? hold() : block("what cannot be recorded cannot be held");
    case What::Block:
        return block(judgement.detail);
    case What::Answer:
        return answerAsProtocol(judgement.detail);
    }
}

void ClientConnection::judgeAgain()
{
    m_forwarded.reset();
    if (m_phase == Phase::Closed)
        return;
    countSent(-1);
    if (std::exchange(m_isPiecewise, false) && m_exchange == 0)
        return enter(Phase::Body); // it is waited for as a whole
    m_rewritten.reset();
    enter(Phase::Deciding);
    decide();
}

void ClientConnection::hold()
{
    if (m_engine.held().size() >= m_engine.options().mostHeld)
        return block("more requests are held already than may be");
    enter(Phase::Held);
    const privacy::HeldExchange held{
        m_exchange,    wallClock(),  std::string(m_parser.method()), std::string(m_parser.target()),
        m_destination, m_body.size()};
    m_engine.held().add(held, [self = shared_from_this()](bool isDropped) {
        self->m_engine.recorder().counting().held = self->m_engine.held().size();
        if (self->m_phase != Phase::Held)
            return;
        self->enter(Phase::Deciding);
        self->m_isReleased = true;
        isDropped ? self->block("dropped by hand") : self->decide();
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

void ClientConnection::block(const std::string &detail)
{
    keepHere(plainAnswer(403, "This request was kept here: " + detail, m_parser.method() == "HEAD",
                         m_parser.keepsAlive(), wallClock()),
             detail);
}

/// Its program goes on as if it had been sent.
void ClientConnection::answerAsProtocol(const std::string &detail)
{
    keepHere(collectorAnswer(m_parser, m_parser.keepsAlive(), wallClock(), m_engine.answers().find(m_parser)), detail);
}

void ClientConnection::keepHere(const OwnAnswer &answer, const std::string &detail)
{
    ++m_engine.recorder().counting().blocked;
    if (m_exchange != 0)
        m_engine.recorder().decided({m_exchange, wallClock(), payload::RecordedDecision::What::Block, detail});
    recordOwnAnswer(answer);
    m_engine.recorder().afterPersist([self = shared_from_this(), answer, keepsAlive = m_parser.keepsAlive()](bool) {
        self->answerAndGoOn(answer, keepsAlive);
    });
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

bool ClientConnection::mayUpgrade() const
{
    if (!m_parser.wantsUpgrade())
        return false;
    const std::optional<std::size_t> field = m_parser.head().find("Upgrade");
    return m_engine.judge().mayTunnel(field ? m_parser.head().value(*field) : std::string_view());
}

void ClientConnection::forward(const std::string &detail)
{
    putDown(forwardHead(m_parser, hostToSay(), mayUpgrade()), detail);
}

/// What was made of a request is read once more, so that the upstream sees the one that was judged.
void ClientConnection::forwardRewritten(privacy::Judgement judgement)
{
    const InterceptorOptions &options = m_engine.options();
    privacy::RewrittenRequest &changed = *judgement.rewritten;
    auto rewritten = std::make_unique<Rewritten>();
    rewritten->fields = changed.fields;
    rewritten->events = changed.events;
    rewritten->edits = std::move(changed.edits);
    if (changed.body) {
        rewritten->body = std::make_unique<SpooledBody>(options.spoolFrom, options.spoolFolder);
        if (const Result<bool> added = rewritten->body->take(*std::move(changed.body)); !added)
            return block(added.error().message.toStdString());
    }
    const std::uint64_t size = rewritten->body ? rewritten->body->size() : m_body.size();
    http1::RequestParser parser(options.limits);
    const http1::Step step = parser.feed(changed.head);
    const bool isSound = step.kind == http1::Step::Kind::Head && step.raw.size() == changed.head.size()
        && parser.method() == m_parser.method() && parser.framing().kind == m_parser.framing().kind
        && (parser.framing().kind != http1::BodyKind::Length || parser.framing().length == size);
    if (!isSound)
        return block(judgement.detail + ": what would be left is no request that can be read in one way only");
    m_rewritten = std::move(rewritten);
    putDown(forwardHead(parser, hostToSay(), mayUpgrade()), judgement.detail);
}

/// `sign` -1: it was not sent after all.
void ClientConnection::countSent(int sign)
{
    privacy::CaptureCounters &counters = m_engine.recorder().counting();
    const auto add = [sign](std::uint64_t &counter, std::uint64_t count) {
        counter = sign > 0 ? counter + count : counter - count;
    };
    add(counters.forwarded, 1);
    if (!m_rewritten)
        return;
    add(counters.rewritten, 1);
    add(counters.rewrittenFields, m_rewritten->fields);
    add(counters.droppedEvents, m_rewritten->events);
}

void ClientConnection::send(std::string head)
{
    if (m_phase == Phase::Closed)
        return;
    enter(Phase::Forwarding);
    countSent(1);
    ForwardedRequest request;
    request.place = *m_place;
    request.method = m_parser.method();
    request.head = std::move(head);
    request.trailers = m_parser.trailers().bytes();
    request.isChunked = m_parser.framing().kind == http1::BodyKind::Chunked;
    request.wantsUpgrade = mayUpgrade();
    request.isForOldClient = m_parser.minorVersion() == 0;
    request.judged = m_judged;
    const SpooledBody &body = m_rewritten && m_rewritten->body ? *m_rewritten->body : m_body;
    m_forwarded = std::make_shared<ForwardedExchange>(m_engine, shared_from_this(), std::move(request), body);
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
