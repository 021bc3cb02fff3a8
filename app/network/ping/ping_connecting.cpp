// SPDX-License-Identifier: GPL-3.0-or-later
// From a name to a connection that may be used.
#include "network/ping/ping_connection.h"
#include "network/ping/ping_tls.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslSocket>

namespace telltale::network {

namespace {

QNetworkProxy proxyAt(const QHostAddress &address, const PingProxy &options)
{
    const std::string_view password = options.password.view();
    return {QNetworkProxy::HttpProxy, address.toString(), options.port, QString::fromStdString(options.user),
            QString::fromUtf8(password.data(), static_cast<qsizetype>(password.size()))};
}

std::string endpointText(const QHostAddress &address, std::uint16_t port)
{
    const std::string text = address.toString().toStdString();
    const bool isSix = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isSix ? '[' + text + ']' : text) + ':' + std::to_string(port);
}

} // namespace

void PingConnection::lookUp()
{
    enter(Phase::LookingUp, m_shared.options.patience.lookup);
    const QString host = QString::fromStdString(usesProxy() ? m_shared.options.proxy.host : m_to.host);
    if (const QHostAddress address(host); !address.isNull()) {
        chooseAddresses({address});
        return;
    }
    m_lookup = QHostInfo::lookupHost(host, this, SLOT(takeAddresses(QHostInfo)));
}

void PingConnection::takeAddresses(const QHostInfo &info)
{
    m_lookup = -1;
    if (m_phase != Phase::LookingUp)
        return;
    if (info.addresses().isEmpty()) {
        if (usesProxy())
            fail("ping-proxy-unreachable", info.errorString());
        else
            fail("ping-name-not-found", info.errorString());
        return;
    }
    m_attempt.timeline.lookedUp = elapsed();
    chooseAddresses(info.addresses());
}

void PingConnection::chooseAddresses(const QList<QHostAddress> &found)
{
    const PingOptions &options = m_shared.options;
    const std::uint16_t port = usesProxy() ? options.proxy.port : m_to.port;
    m_addresses.clear();
    for (const QHostAddress &address : found) {
        const bool isNear = address.isLoopback() && (!usesProxy() || m_to.isLoopback());
        if (options.loopbackOnly && !isNear)
            continue;
        if (!options.mayConnect || options.mayConnect(m_to, address.toString().toStdString()))
            m_addresses.push_back(address);
    }
    m_attempt.address = endpointText(found.front(), port);
    if (m_addresses.isEmpty()) {
        fail("ping-address-refused", QString::fromStdString(m_attempt.address));
        return;
    }
    connectToNext();
}

void PingConnection::makeSocket()
{
    if (m_to.isSecure)
        m_socket = std::make_unique<QSslSocket>();
    else
        m_socket = std::make_unique<QTcpSocket>();
    QTcpSocket *const socket = m_socket.get();
    connect(socket, &QTcpSocket::connected, this, [this] { takeConnected(); });
    connect(socket, &QTcpSocket::errorOccurred, this,
            [this](QAbstractSocket::SocketError error) { takeSocketError(error); });
    connect(socket, &QTcpSocket::readyRead, this, [this] { takeReadable(); });
    connect(socket, &QTcpSocket::bytesWritten, this, [this](qint64) { takeWritten(); });
    QSslSocket *const secure = secureSocket();
    if (secure == nullptr)
        return;
    secure->setSslConfiguration(**m_shared.tls);
    secure->setPeerVerifyName(QString::fromStdString(m_to.host));
    connect(secure, &QSslSocket::encrypted, this, [this] { takeEncrypted(); });
    connect(secure, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &all) { takeSslErrors(all); });
    connect(secure, &QSslSocket::encryptedBytesWritten, this, [this](qint64 count) {
        m_attempt.encryptedWritten += static_cast<std::uint64_t>(count);
        takeWritten();
    });
}

void PingConnection::connectToNext()
{
    const bool isFirst = m_phase == Phase::LookingUp;
    if (isFirst)
        enter(Phase::Connecting, m_shared.options.patience.connect);
    const QHostAddress address = m_addresses.takeFirst();
    if (m_to.isSecure && !*m_shared.tls) {
        finish(m_shared.tls->error());
        return;
    }
    makeSocket();
    if (usesProxy()) {
        m_attempt.address = endpointText(address, m_shared.options.proxy.port);
        m_socket->setProxy(proxyAt(address, m_shared.options.proxy));
        m_socket->connectToHost(QString::fromStdString(m_to.host), m_to.port);
    } else {
        m_attempt.address = endpointText(address, m_to.port);
        m_socket->setProxy(QNetworkProxy::NoProxy);
        // The very address that was agreed to: nothing is looked up a second time.
        m_socket->connectToHost(address, m_to.port);
    }
}

void PingConnection::takeConnected()
{
    if (m_phase != Phase::Connecting)
        return;
    m_attempt.timeline.connected = elapsed();
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_address = m_attempt.address;
    m_localAddress = endpointText(m_socket->localAddress(), m_socket->localPort());
    if (QSslSocket *const secure = secureSocket()) {
        enter(Phase::Encrypting, m_shared.options.patience.tls);
        secure->startClientEncryption();
    } else {
        record();
    }
}

void PingConnection::takeSslErrors(const QList<QSslError> &problems)
{
    m_sslProblems = problems;
    if (m_shared.options.tls.acceptsUnverified)
        secureSocket()->ignoreSslErrors();
}

void PingConnection::takeEncrypted()
{
    if (m_phase != Phase::Encrypting)
        return;
    m_attempt.timeline.encrypted = elapsed();
    m_tls = tlsReportOf(*secureSocket(), m_sslProblems, m_to.authority);
    record();
}

} // namespace telltale::network
