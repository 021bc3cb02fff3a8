// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls_server.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

namespace telltale::test {

class TlsServer::Parts
{
public:
    void serve(QTcpSocket *socket)
    {
        const auto read = [this, socket] {
            const QByteArray piece = socket->readAll();
            heard += piece;
            if (piece.endsWith("!"))
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        };
        QObject::connect(socket, &QTcpSocket::readyRead, socket, read);
        read();
    }

    QByteArray heard;
    QSslServer server;
};

TlsServer::TlsServer(const Certificate &own, const Certificate *clientsIssuer) : m_parts(std::make_unique<Parts>())
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromData(QByteArray::fromStdString(own.certificate)));
    configuration.setPrivateKey(QSslKey(QByteArray::fromStdString(own.key), QSsl::Ec));
    configuration.setPeerVerifyMode(clientsIssuer != nullptr ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    configuration.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    if (clientsIssuer != nullptr)
        configuration.setCaCertificates(
            QSslCertificate::fromData(QByteArray::fromStdString(clientsIssuer->certificate)));
    QSslServer &server = m_parts->server;
    server.setSslConfiguration(configuration);
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
    QObject::connect(&server, &QSslServer::pendingConnectionAvailable, &server, [this] {
        while (m_parts->server.hasPendingConnections())
            m_parts->serve(m_parts->server.nextPendingConnection());
    });
}

TlsServer::~TlsServer() = default;

std::string TlsServer::url(const std::string &host) const
{
    return "https://" + host + ':' + std::to_string(m_parts->server.serverPort());
}

const QByteArray &TlsServer::heard() const
{
    return m_parts->heard;
}

} // namespace telltale::test
