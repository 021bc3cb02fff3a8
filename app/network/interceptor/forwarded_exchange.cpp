// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/forwarded_exchange.h"

#include "network/interceptor/engine.h"

namespace telltale::network {

using Step = http1::Step;

namespace {

/// Methods that may be asked twice without doing more than once (RFC 9110, 9.2.2).
bool isIdempotent(std::string_view method)
{
    return method == "GET" || method == "HEAD" || method == "OPTIONS" || method == "PUT" || method == "DELETE"
        || method == "TRACE";
}

} // namespace

ForwardedExchange::ForwardedExchange(Engine &engine, std::shared_ptr<AnswerTarget> target, ForwardedRequest request,
                                     const SpooledBody &body)
    : m_engine(engine), m_target(std::move(target)), m_request(std::move(request)), m_body(body),
      m_bodySize(body.size())
{
}

void ForwardedExchange::begin()
{
    if (UpstreamPool::Connection kept = m_engine.upstreams().take(m_request.place))
        return use(std::move(kept));
    connectAnew();
}

void ForwardedExchange::connectAnew()
{
    m_engine.upstreams().connect(m_request.place, m_engine.options().connectTime,
                                 [self = shared_from_this()](UpstreamPool::Outcome outcome) {
                                     if (outcome.connection && self->m_isOver)
                                         return self->m_engine.upstreams().close(*outcome.connection);
                                     if (!outcome.connection)
                                         return self->unreached(outcome);
                                     self->use(std::move(outcome.connection));
                                 });
}

void ForwardedExchange::unreached(const UpstreamPool::Outcome &outcome)
{
    m_engine.recorder().counting().untrusted += outcome.isUntrusted ? 1 : 0;
    failed(outcome.status, outcome.problem);
}

void ForwardedExchange::use(UpstreamPool::Connection connection)
{
    m_upstream = std::move(connection);
    if (m_request.judged != m_engine.judge().version())
        return judgedOtherwise();
    m_hasBegun = true;
    parser().begin(m_request.method);
    moved();
    // The answer may come before the request is sent whole: an upstream that wants no more of it says so.
    read();
    sendHead();
}

/// It may have waited long for a connection.
void ForwardedExchange::judgedOtherwise()
{
    if (m_hasBegun)
        return failed(502, "The connection ended, and what may leave has changed since it was sent");
    m_isOver = true;
    closeUpstream();
    const std::shared_ptr<AnswerTarget> target = std::move(m_target);
    target->judgeAgain();
}

void ForwardedExchange::read()
{
    m_upstream->read(shared_from_this());
}

void ForwardedExchange::received(const asio::error_code &error, std::string_view bytes)
{
    if (m_isOver)
        return;
    moved();
    if (!error) {
        m_hasAnswered = true;
        // That the request has gone out may be told after the answer to it.
        if (m_upstream->isReused && !m_hasSent)
            return m_engine.post([self = shared_from_this(), bytes] { self->receivedEarly(bytes); });
        return take(bytes);
    }
    m_gathered.clear();
    if (error == asio::error::eof && m_hasAnswered && parser().end() == http1::Closed::Complete)
        return end({});
    if (mayTryAgain()) {
        closeUpstream();
        return connectAnew();
    }
    lost(error == asio::error::eof ? "The upstream closed the connection" : "The upstream: " + error.message());
}

void ForwardedExchange::receivedEarly(std::string_view bytes)
{
    if (m_isOver)
        return;
    // Left over from the exchange before: it is not the answer to this one, and what is may follow.
    m_hasSent ? take(bytes) : lost("The upstream answered before it was asked");
}

/// A kept connection may have been closed by the upstream in the moment we used it. What might be done twice by asking
/// twice is not asked again.
bool ForwardedExchange::mayTryAgain() const
{
    return m_upstream->isReused && !m_hasAnswered && isIdempotent(m_request.method);
}

void ForwardedExchange::take(std::string_view piece)
{
    m_gathered.clear();
    while (true) {
        const Step step = parser().feed(piece);
        piece.remove_prefix(step.raw.size());
        switch (step.kind) {
        case Step::Kind::NeedMore:
            gatherHead(step.raw);
            return passGathered();
        case Step::Kind::Head:
            if (!takeHead())
                return;
            break;
        case Step::Kind::Body:
            m_tally.add(step.content);
            m_gathered.append(step.raw);
            break;
        case Step::Kind::End:
            gatherHead(step.raw);
            if (parser().isInterim()) {
                parser().begin(m_request.method);
                break;
            }
            return end(piece);
        case Step::Kind::Fault:
            return lost("The upstream's answer is not HTTP that can be read in one way only: "
                        + parser().fault().message());
        }
    }
}

/// What frames a body, or ends it; the head itself is passed on whole, once it was judged.
void ForwardedExchange::gatherHead(std::string_view raw)
{
    if (m_tally.hasBegun())
        m_gathered.append(raw);
}

/// The head is whole. False: the exchange is over.
bool ForwardedExchange::takeHead()
{
    if (parser().isInterim()) {
        // We have asked the client to go on ourselves.
        if (parser().status() != 100 && !m_request.isForOldClient)
            m_gathered.append(parser().head().bytes());
        return true;
    }
    if (parser().opensTunnel() && !m_request.wantsUpgrade) {
        failed(502, "The upstream changed the protocol, which nobody has asked for");
        return false;
    }
    if (m_request.isForOldClient && parser().framing().kind == http1::BodyKind::Chunked) {
        failed(502, "The upstream answered an HTTP/1.0 request in chunks");
        return false;
    }
    m_tally.begin(parser().head().bytes());
    m_gathered.append(parser().head().bytes());
    return true;
}

void ForwardedExchange::passGathered()
{
    if (m_gathered.empty())
        return read();
    m_hasPassed = true;
    m_target->passOn(m_gathered, [self = shared_from_this()](bool isTaken) {
        if (self->m_isOver)
            return;
        if (!isTaken)
            return self->lost("The client went away");
        self->moved();
        self->read();
    });
}

void ForwardedExchange::end(std::string_view rest)
{
    recordAnswer(true);
    if (parser().opensTunnel())
        return openTunnel(rest);
    if (!m_engine.options().answersWait)
        return finish(rest);
    // Who has all of an answer finds it in the record.
    m_engine.recorder().afterPersist(
        [self = shared_from_this(), more = !rest.empty()](bool) { self->finish(more ? "more" : ""); });
}

void ForwardedExchange::finish(std::string_view rest)
{
    if (m_isOver)
        return;
    m_isOver = true;
    const bool keepsAlive = parser().keepsAlive();
    ++m_engine.recorder().counting().answered;
    // Who sends more than one answer, or answers before the request is there, gets no other. That the last piece of the
    // request has gone out may be told after the answer to it.
    m_mayKeep = keepsAlive && rest.empty() && m_request.isWhole && m_bodySent == m_bodySize;
    if (!m_isSending || !m_mayKeep)
        giveBack(m_mayKeep && m_isAllSent);
    const std::shared_ptr<AnswerTarget> target = std::move(m_target);
    target->passOn(m_gathered,
                   [self = shared_from_this(), target, keepsAlive](bool) { target->answerEnded(keepsAlive); });
}

void ForwardedExchange::openTunnel(std::string_view rest)
{
    m_isOver = true;
    const std::shared_ptr<AnswerTarget> target = std::move(m_target);
    target->passOn(m_gathered, [self = shared_from_this(), target, first = std::string(rest)](bool) {
        target->tunnelOpened(std::move(self->m_upstream), first);
    });
}

void ForwardedExchange::abort(int status, const std::string &problem)
{
    if (m_isOver)
        return;
    if (m_hasPassed)
        lost(problem);
    else
        failed(status, problem);
}

/// Nothing was passed on: the client can still be told.
void ForwardedExchange::failed(int status, const std::string &problem)
{
    if (m_isOver)
        return;
    m_isOver = true;
    closeUpstream();
    ++m_engine.recorder().counting().failed;
    const std::shared_ptr<AnswerTarget> target = std::move(m_target);
    target->answerFailed(status, problem);
}

void ForwardedExchange::lost(const std::string &problem)
{
    if (!m_hasPassed)
        return failed(502, problem);
    m_isOver = true;
    closeUpstream();
    ++m_engine.recorder().counting().failed;
    recordAnswer(false);
    const std::shared_ptr<AnswerTarget> target = std::move(m_target);
    target->answerCutOff();
}

void ForwardedExchange::recordAnswer(bool isWhole)
{
    const std::uint64_t exchange = m_tally.hasBegun() ? m_target->exchangeNumber() : 0;
    if (exchange != 0)
        m_engine.recorder().answered(m_tally.finish(exchange, isWhole, m_engine.hash()));
}

void ForwardedExchange::closeUpstream()
{
    if (m_upstream)
        m_engine.upstreams().close(*m_upstream);
    m_upstream.reset();
}

} // namespace telltale::network
