// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_connection.h"

#include "network/interceptor/sockets.h"
#include "network/ping/ping_errors.h"
#include "network/ping/ping_recorder.h"

#include <QCoreApplication>
#include <QHostInfo>
#include <QPointer>
#include <QSslSocket>

#include <algorithm>
#include <utility>

namespace telltale::network {

PingConnection::PingConnection(PingShared &shared, PingTarget to, Done done, std::function<void(PingConnection *)> lost)
    : m_shared(shared), m_to(std::move(to)), m_done(std::move(done)), m_lost(std::move(lost)),
      m_reader(shared.options.largestAnswer)
{
}

PingConnection::~PingConnection()
{
    if (m_lookup != -1)
        QHostInfo::abortHostLookup(m_lookup);
    close();
}

void PingConnection::close()
{
    m_phase = Phase::Over;
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

QSslSocket *PingConnection::secureSocket() const
{
    return qobject_cast<QSslSocket *>(m_socket.get());
}

QString PingConnection::socketProblem() const
{
    return m_socket ? m_socket->errorString() : QString();
}

void PingConnection::enter(Phase phase, std::chrono::milliseconds patience)
{
    m_phase = phase;
    m_limit = m_shared.clock->now() + patience;
    m_shared.clock->wakeBy(std::min(m_limit, m_wholeLimit));
}

void PingConnection::run(const PingRequest &request, PingAttempt attempt)
{
    const bool isKept = m_phase == Phase::Kept;
    m_request = &request;
    m_attempt = std::move(attempt);
    m_attempt.timeline.began = wallClock();
    m_start = m_shared.clock->now();
    m_wholeLimit = m_start + m_shared.options.patience.whole;
    ++m_turn;
    if (isKept) {
        record();
        return;
    }
    // What fails at once must not do so from within this call.
    enter(Phase::LookingUp, m_shared.options.patience.lookup);
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_phase == Phase::LookingUp)
                lookUp();
        },
        Qt::QueuedConnection);
}

void PingConnection::record()
{
    m_attempt.address = m_address;
    m_attempt.localAddress = m_localAddress;
    m_attempt.tls = m_tls;
    m_phase = Phase::Recording;
    m_limit = PingClock::never;
    if (m_shared.recorder == nullptr) {
        send();
        return;
    }
    if (m_recordNumber == 0)
        m_recordNumber = m_shared.recorder->connected(m_localAddress, m_address);
    const auto next = [self = QPointer<PingConnection>(this), turn = m_turn](const Result<std::uint64_t> &exchange) {
        if (!self || self->m_turn != turn || self->m_phase != Phase::Recording)
            return;
        if (!exchange) {
            self->finish(exchange.error());
            return;
        }
        self->m_attempt.exchange = *exchange;
        self->send();
    };
    m_shared.recorder->sending(*m_request, m_recordNumber, next);
}

void PingConnection::send()
{
    enter(Phase::Sending, m_shared.options.patience.sending);
    m_attempt.onConnection = ++m_served;
    m_attempt.encryptedWritten = 0; // without the handshake
    m_reader.begin(m_attempt.method);
    m_attempt.timeline.sending = elapsed();
    m_toWrite = m_request->bytes.size();
    m_socket->write(m_request->bytes.data(), static_cast<qint64>(m_request->bytes.size()));
    m_socket->flush();
    takeWritten();
}

/// Counts what the system has taken.
void PingConnection::takeWritten()
{
    if (m_phase != Phase::Sending)
        return;
    const QSslSocket *const secure = secureSocket();
    // What is encrypted already counts as written only once all of that is gone.
    const qint64 left = secure != nullptr ? std::max(secure->bytesToWrite(), secure->encryptedBytesToWrite())
                                          : m_socket->bytesToWrite();
    m_toWrite = std::min(m_toWrite, static_cast<std::uint64_t>(left));
    m_attempt.bytesWritten = m_request->bytes.size() - m_toWrite;
    if (m_toWrite != 0)
        return;
    m_attempt.timeline.sent = elapsed();
    if (m_reader.hasBegun())
        enter(Phase::Reading, m_shared.options.patience.whole);
    else
        enter(Phase::Waiting, m_shared.options.patience.firstByte);
}

void PingConnection::takeReadable()
{
    if (m_phase == Phase::Kept) {
        // Whatever this is, nobody asked for it.
        m_phase = Phase::Over;
        m_lost(this);
        return;
    }
    auto state = PingAnswerReader::State::Open;
    while (state == PingAnswerReader::State::Open && m_phase >= Phase::Sending && m_phase <= Phase::Reading) {
        const qint64 got = m_socket->read(m_shared.buffer.data(), static_cast<qint64>(m_shared.buffer.size()));
        if (got <= 0)
            return;
        if (!m_reader.hasBegun())
            m_attempt.timeline.firstByte = elapsed();
        if (m_phase == Phase::Waiting)
            enter(Phase::Reading, m_shared.options.patience.whole);
        state = m_reader.take({m_shared.buffer.data(), static_cast<std::size_t>(got)});
    }
    take(state);
}

/// The other side has closed, or the connection broke.
void PingConnection::takeClosed()
{
    m_isClosed = true;
    takeReadable();
    if (m_phase >= Phase::Sending && m_phase <= Phase::Reading)
        take(m_reader.end());
}

void PingConnection::take(PingAnswerReader::State state)
{
    using State = PingAnswerReader::State;
    switch (state) {
    case State::Open:
        break;
    case State::Done:
        finish({});
        break;
    case State::CutOff:
        if (m_reader.hasBegun())
            fail("ping-answer-cut-off");
        else
            failUnanswered();
        break;
    case State::Malformed:
        // A TLS record: alert (21) or handshake (22), version 3.
        if (const std::string first = m_reader.unread();
            first.size() > 1 && (first[0] == '\x15' || first[0] == '\x16') && first[1] == '\x03')
            fail("ping-answer-is-tls");
        else
            fail("ping-answer-malformed", m_reader.problem());
        break;
    case State::TooLarge:
        fail("ping-answer-too-large");
        break;
    }
}

void PingConnection::failUnanswered()
{
    // With TLS 1.3, a server says only behind the handshake that it wanted to see a certificate.
    const bool showsNone = secureSocket() != nullptr && m_shared.options.tls.certificateFile.empty();
    if (showsNone && socketProblem().contains(QStringLiteral("certificate required")))
        fail("ping-certificate-needed", socketProblem());
    else if (showsNone && m_served == 1)
        fail("ping-closed", QCoreApplication::translate("telltale::Ping", "or does it want a client certificate?"));
    else
        fail("ping-closed", socketProblem());
}

void PingConnection::fail(std::string_view code, const QString &detail)
{
    const bool isOfProxy = code.starts_with("ping-proxy-") && code != "ping-proxy-refused";
    finish(pingError(code, isOfProxy ? m_shared.options.proxy.host : m_to.authority, detail));
}

void PingConnection::finish(std::optional<Error> error)
{
    m_attempt.timeline.done = elapsed();
    m_limit = m_wholeLimit = PingClock::never;
    m_attempt.tls = m_tls;
    const bool wasSent = m_phase >= Phase::Sending;
    if (wasSent) {
        m_attempt.bytesRead = m_reader.bytesRead();
        m_attempt.answer = m_reader.takeAnswer();
        if (!m_attempt.answer)
            m_attempt.unread = m_reader.unread();
    }
    if (m_attempt.exchange != 0)
        m_shared.recorder->answered(m_attempt.exchange, m_attempt);
    const bool isKept = wasSent && !error && !m_isClosed && m_shared.options.keepsAlive && m_reader.keepsConnection()
        && m_toWrite == 0 && m_socket->state() == QAbstractSocket::ConnectedState && m_socket->bytesAvailable() == 0;
    m_phase = isKept ? Phase::Kept : Phase::Over;
    m_request = nullptr;
    m_attempt.error = std::move(error);
    if (!isKept)
        close();
    if (m_lookup != -1)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    m_done(this, std::exchange(m_attempt, PingAttempt()));
}

PingClock::Time PingConnection::checkTime(PingClock::Time now)
{
    if (!isBusy())
        return PingClock::never;
    if (now < m_limit && now < m_wholeLimit)
        return std::min(m_limit, m_wholeLimit);
    const bool isWhole = now < m_limit;
    switch (m_phase) {
    case Phase::LookingUp:
        fail("ping-lookup-timeout");
        break;
    case Phase::Connecting:
        fail("ping-connect-timeout");
        break;
    case Phase::Encrypting:
        fail("ping-tls-timeout");
        break;
    case Phase::Sending:
        fail("ping-send-timeout");
        break;
    case Phase::Waiting:
        fail(isWhole ? "ping-answer-timeout" : "ping-first-byte-timeout");
        break;
    default:
        fail("ping-answer-timeout");
        break;
    }
    return PingClock::never;
}

} // namespace telltale::network
