// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_connection.h"

#include "network/interceptor/sockets.h"
#include "network/ping/ping_errors.h"
#include "network/ping/ping_recorder.h"

#include <QHostInfo>
#include <QPointer>
#include <QSslSocket>

#include <algorithm>
#include <utility>

namespace telltale::network {

namespace {

/// Whether the request itself says that no other follows it.
bool asksToClose(std::string_view head)
{
    constexpr std::string_view name = "connection:";
    for (std::size_t at = head.find('\n'); at != std::string_view::npos; at = head.find('\n', at + 1)) {
        const std::string_view line = head.substr(at + 1, head.find('\n', at + 1) - at - 1);
        const QLatin1StringView text(line.data(), static_cast<qsizetype>(line.size()));
        if (text.startsWith(QLatin1StringView(name.data(), qsizetype(name.size())), Qt::CaseInsensitive)
            && text.contains(QLatin1StringView("close"), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

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
        && !asksToClose(m_request->head()) && m_toWrite == 0 && m_socket->state() == QAbstractSocket::ConnectedState
        && m_socket->bytesAvailable() == 0;
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
