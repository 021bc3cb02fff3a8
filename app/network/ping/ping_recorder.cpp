// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_recorder.h"

#include "network/http1/request_parser.h"
#include "network/interceptor/recorder.h"
#include "network/interceptor/sockets.h"
#include "network/ping/ping_errors.h"
#include "payload/loaders/record/sha256.h"

#include <algorithm>
#include <utility>

#include <unistd.h>

namespace telltale::network {

namespace {

/// The parts of a request as a record keeps them: the transfer coding undone.
struct PingParts
{
    std::string_view head, body;
    std::string trailers, unchunked;
};

bool isChunked(std::string_view head)
{
    std::string low(head);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return low.find("\r\ntransfer-encoding:") != std::string::npos;
}

/// Puts the content of the chunks together. False when they are none: what leaves is kept as it is then.
bool undoChunks(const PingRequest &request, PingParts &parts)
{
    http1::Options options;
    options.requireHost = false;
    http1::RequestParser parser(options);
    std::string_view rest = request.bytes;
    for (;;) {
        const http1::Step step = parser.feed(rest);
        rest.remove_prefix(step.raw.size());
        parts.unchunked += step.content;
        if (step.kind == http1::Step::Kind::End) {
            parts.trailers = parser.trailers().bytes();
            return rest.empty();
        }
        if (step.kind == http1::Step::Kind::NeedMore || step.kind == http1::Step::Kind::Fault)
            return false;
    }
}

void splitParts(const PingRequest &request, PingParts &parts)
{
    parts.head = request.head();
    parts.body = request.body();
    if (!isChunked(parts.head))
        return;
    if (undoChunks(request, parts))
        parts.body = parts.unchunked;
    else
        parts.trailers.clear();
}

} // namespace

PingRecorder::PingRecorder(std::unique_ptr<privacy::ExchangeSink> sink, QObject *parent)
    : QObject(parent), m_recorder(std::make_unique<Recorder>(std::move(sink)))
{
}

PingRecorder::~PingRecorder()
{
    m_isOver = true;
    m_recorder->endTurn();
    m_recorder->cover(true);
    m_recorder->endTurn();
}

std::uint64_t PingRecorder::connected(const std::string &from, const std::string &to)
{
    payload::RecordedConnection connection;
    connection.time = wallClock();
    connection.way = payload::WayIn::TestPing;
    connection.user = static_cast<std::uint32_t>(::getuid());
    connection.peer = from;
    connection.local = to;
    ++m_recorder->counting().connections;
    endTurnLater();
    return m_recorder->connected(connection);
}

std::uint64_t PingRecorder::putDown(const PingRequest &request, std::uint64_t connection)
{
    PingParts parts;
    splitParts(request, parts);
    const std::string destination = request.to.destination();
    payload::RecordedRequest received;
    received.connection = connection;
    received.time = wallClock();
    received.way = payload::WayIn::TestPing;
    received.destination = destination;
    received.head = parts.head;
    received.trailers = parts.trailers;
    const std::uint64_t exchange = m_recorder->received(received, parts.body);
    if (exchange == 0)
        return 0;
    payload::RecordedDecision decision;
    decision.exchange = exchange;
    decision.time = wallClock();
    decision.what = payload::RecordedDecision::What::Forward;
    decision.detail = "test ping";
    payload::RecordedForward forward;
    forward.exchange = exchange;
    forward.time = decision.time;
    forward.sent = payload::RecordedForward::Sent::Same;
    forward.destination = destination;
    if (!m_recorder->decided(decision) || !m_recorder->forwarded(forward, {}))
        return 0;
    privacy::CaptureCounters &counters = m_recorder->counting();
    ++counters.exchanges;
    ++counters.forwarded;
    counters.bytesReceived += request.bytes.size();
    return exchange;
}

void PingRecorder::sending(const PingRequest &request, std::uint64_t connection, Next next)
{
    const std::uint64_t exchange = connection == 0 ? 0 : putDown(request, connection);
    // Another turn may go well and have forgotten it.
    const QString why = exchange == 0 ? m_recorder->trouble() : QString();
    m_recorder->afterPersist([this, exchange, why, where = request.to.authority, next = std::move(next)](bool isKept) {
        if (m_isOver)
            return;
        if (exchange != 0 && isKept)
            next(exchange);
        else
            next(pingError("ping-not-recorded", where, exchange == 0 ? why : m_recorder->trouble()));
    });
    endTurnLater();
}

void PingRecorder::answered(std::uint64_t exchange, const PingAttempt &attempt)
{
    const bool isWhole = attempt.answer && attempt.answer->isWhole;
    ++(isWhole ? m_recorder->counting().answered : m_recorder->counting().failed);
    endTurnLater();
    if (!attempt.answer)
        return;
    const PingTimeline &times = attempt.timeline;
    const std::string_view body = attempt.answer->body;
    payload::RecordedAnswer answer;
    answer.exchange = exchange;
    answer.began = times.began + times.firstByte.value_or(std::chrono::nanoseconds(0)).count();
    answer.ended = times.began + times.done.value_or(std::chrono::nanoseconds(0)).count();
    answer.isWhole = isWhole;
    answer.size = body.size();
    payload::Sha256 hash;
    hash.add(body);
    answer.hash = hash.finish();
    answer.head = attempt.answer->head;
    answer.body = body.substr(0, payload::RecordedAnswer::mostKept);
    m_recorder->answered(answer);
}

QString PingRecorder::trouble() const
{
    return m_recorder->trouble();
}

void PingRecorder::endTurnLater()
{
    if (std::exchange(m_isEnding, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isEnding = false;
            if (m_recorder->endTurn())
                endTurnLater();
        },
        Qt::QueuedConnection);
}

} // namespace telltale::network
