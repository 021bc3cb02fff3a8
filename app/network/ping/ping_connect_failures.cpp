// SPDX-License-Identifier: GPL-3.0-or-later
// Why there is no connection, or none any more.
#include "network/ping/ping_connection.h"
#include "network/ping/ping_tls.h"

#include <QSslSocket>

namespace telltale::network {

void PingConnection::takeSocketError(QAbstractSocket::SocketError error)
{
    switch (m_phase) {
    case Phase::Connecting:
        failConnecting(error);
        break;
    case Phase::Encrypting:
        failEncrypting();
        break;
    case Phase::Recording:
        fail("ping-closed", socketProblem());
        break;
    case Phase::Sending:
    case Phase::Waiting:
    case Phase::Reading:
        takeClosed();
        break;
    case Phase::Kept:
        m_phase = Phase::Over;
        m_lost(this);
        break;
    default:
        break;
    }
}

void PingConnection::failConnecting(QAbstractSocket::SocketError error)
{
    if (!m_addresses.isEmpty()) {
        // From within its own signal a socket cannot be destroyed.
        m_socket->disconnect(this);
        m_socket.release()->deleteLater();
        connectToNext();
        return;
    }
    switch (error) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        fail("ping-proxy-authentication", socketProblem());
        break;
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
        fail("ping-proxy-unreachable", socketProblem());
        break;
    case QAbstractSocket::ConnectionRefusedError:
        fail(usesProxy() ? "ping-proxy-refused" : "ping-connection-refused", socketProblem());
        break;
    case QAbstractSocket::SocketTimeoutError:
        fail("ping-connect-timeout", socketProblem());
        break;
    default:
        fail(usesProxy() ? "ping-proxy-refused" : "ping-unreachable", socketProblem());
        break;
    }
}

void PingConnection::failEncrypting()
{
    m_tls = tlsReportOf(*secureSocket(), m_sslProblems, m_to.authority);
    if (m_sslProblems.isEmpty())
        fail("ping-tls-failed", socketProblem());
    else
        finish(certificateError(m_sslProblems, m_to.authority));
}

} // namespace telltale::network
