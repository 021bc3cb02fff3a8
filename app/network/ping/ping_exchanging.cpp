// SPDX-License-Identifier: GPL-3.0-or-later
// From a connection that may be used to an answer.
#include "network/ping/ping_connection.h"

#include <QCoreApplication>
#include <QSslSocket>

#include <algorithm>
#include <string>

namespace telltale::network {

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

} // namespace telltale::network
