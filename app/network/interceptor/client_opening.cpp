// SPDX-License-Identifier: GPL-3.0-or-later
// What a connection is found to be by its first bytes, and where it is meant to go.
#include "network/interceptor/client_connection.h"

#include "network/interceptor/engine.h"
#include "network/interceptor/first_bytes.h"
#include "network/interceptor/process_finder.h"
#include "network/tls/client_hello.h"

#include <asio/buffer.hpp>
#include <openssl/ssl.h>

namespace telltale::network {

namespace tunnelWhy = privacy::tunnelWhy;

void ClientConnection::startRedirected()
{
    m_isPreambleDue = true;
    enter(Phase::Opening);
    readFirst();
}

void ClientConnection::readFirst()
{
    m_stream->async_read_some(
        asio::buffer(m_buffer),
        [self = shared_from_this()](const asio::error_code &error, std::size_t size) { self->opened(error, size); });
}

void ClientConnection::opened(const asio::error_code &error, std::size_t size)
{
    if (!isOpening())
        return;
    m_silence.cancel();
    if (error == asio::error::operation_aborted)
        return splice(m_first.empty() ? tunnelWhy::silent : tunnelWhy::notHttp);
    if (error)
        return m_first.empty() || !m_meant ? close() : splice(tunnelWhy::notHttp);
    m_lastMove = coarseNow();
    m_first.append(m_buffer.data(), size);
    m_isPreambleDue ? takePreamble() : sniff();
}

void ClientConnection::takePreamble()
{
    const PreambleReading reading = readPreamble(m_first, m_engine.options().redirect->token);
    switch (reading.kind) {
    case PreambleReading::Kind::NeedMore:
        return readFirst();
    case PreambleReading::Kind::Wrong:
        announce({});
        m_raw.clear(); // a token is nobody's business, of whichever run it is
        return refuse("wrong-token", 403, "This connection belongs to another run");
    case PreambleReading::Kind::None:
        return takeProxied();
    case PreambleReading::Kind::Whole:
        break;
    }
    m_isPreambleDue = false;
    m_first.erase(0, reading.size);
    takeMeant(reading.preamble);
}

/// A program that only obeys proxy variables, or is pointed here.
void ClientConnection::takeProxied()
{
    m_isPreambleDue = false;
    announce({});
    if (!m_engine.options().redirect->takesProxied)
        return refuse("no-token", 403, "Only programs that were started to be captured are taken here");
    beginHttp();
}

void ClientConnection::takeMeant(const Preamble &preamble)
{
    m_way = payload::WayIn::Program;
    setSender(preamble.process);
    m_meant = UpstreamPlace{preamble.host, preamble.port};
    announce(m_meant->authority());
    ++m_engine.recorder().counting().redirected;
    if (m_engine.isOwnPlace(*m_meant) || (m_engine.options().isSandbox && m_meant->isLinkLocal()))
        return turnAwayUnread(tunnelWhy::linkLocal);
    enter(Phase::Opening);
    sniff();
}

/// Nothing has come yet, or too little. Servers of some protocols speak first: whoever waits for that is not held up.
void ClientConnection::waitForFirst()
{
    enter(m_first.empty() ? Phase::Silent : Phase::Opening);
    readFirst();
    if (!m_meant || beginsLikeHttp(m_first))
        return;
    m_silence.expires_after(m_engine.options().silentTime);
    m_silence.async_wait([self = shared_from_this()](const asio::error_code &error) {
        // What has come in this very moment is handed out all the same.
        if (!error && self->isOpening())
            self->m_stream->socket().cancel();
    });
}

void ClientConnection::sniff()
{
    switch (sniffFirst(m_first)) {
    case FirstBytes::NeedMore:
        return waitForFirst();
    case FirstBytes::Tls:
        return readHello();
    case FirstBytes::Http1:
        return beginHttp();
    case FirstBytes::Http2:
        return beginHttp2();
    case FirstBytes::Other:
        return splice(tunnelWhy::notHttp);
    }
}

/// Of a connection that came by itself; others are looked at by sniff().
bool ClientConnection::mayBeTls(std::string_view piece) const
{
    return !m_hasAsked && !m_meant && m_engine.options().authority && piece.starts_with('\x16');
}

void ClientConnection::beginHttp()
{
    enter(Phase::Idle);
    const std::string first = std::exchange(m_first, {});
    if (!first.empty())
        take(first);
    if (isReading())
        read();
}

void ClientConnection::readHello()
{
    const ClientHelloReading reading = readClientHello(m_first);
    switch (reading.kind) {
    case ClientHelloReading::Kind::NeedMore:
        enter(Phase::Opening);
        return readFirst();
    case ClientHelloReading::Kind::None:
        return splice(tunnelWhy::notHttp);
    case ClientHelloReading::Kind::Whole:
        return openTls(reading.hello.serverName);
    }
}

void ClientConnection::openTls(const std::string &serverName)
{
    const InterceptorOptions &options = m_engine.options();
    const std::string host = !serverName.empty() ? serverName
        : m_meant                                ? m_meant->host
                                                 : plainAddress(m_ends.local.address()).to_string();
    if (!options.authority)
        return splice(tunnelWhy::noAuthority);
    if (m_meant && !options.scope->opens(host))
        return splice(tunnelWhy::notInScope);
    const Result<SSL_CTX *> context = options.authority->serverContext(host);
    SSL *const connection = context ? SSL_new(*context) : nullptr;
    if (connection == nullptr)
        return splice(tunnelWhy::oddName);
    compareNames(serverName);
    if (m_meant) {
        m_meant->isSecure = true;
        m_meant->serverName = serverName;
    }
    m_stream->secure(connection);
    enter(Phase::Handshake);
    m_stream->accept(m_first, [self = shared_from_this()](const asio::error_code &error) { self->tlsOpened(error); });
}

void ClientConnection::tlsOpened(const asio::error_code &error)
{
    if (m_phase != Phase::Handshake)
        return;
    if (error)
        return tlsFailed();
    m_first.clear();
    ++m_engine.recorder().counting().tlsOpened;
    const unsigned char *protocol = nullptr;
    unsigned size = 0;
    SSL_get0_alpn_selected(m_stream->tls(), &protocol, &size);
    if (std::string_view(reinterpret_cast<const char *>(protocol), size) == "h2")
        return beginHttp2();
    beginHttp();
}

/// Who pins certificates, or does not know ours, ends it here.
void ClientConnection::tlsFailed()
{
    ++m_engine.recorder().counting().tlsRefused;
    noteUnread(tunnelWhy::tlsRefused);
    close();
}

/// Some say that they do not trust a certificate by going away without a word.
void ClientConnection::noteUnused()
{
    noteUnread(tunnelWhy::tlsUnused);
}

/// Another host is named than was connected to: said once of a connection.
void ClientConnection::compareNames(const std::string &name)
{
    asio::error_code error;
    if (name.empty() || !m_meant || name == m_meant->host || m_hasDifferentName)
        return;
    asio::ip::make_address(m_meant->host, error);
    if (!error)
        return; // an address has no name that could differ
    m_hasDifferentName = true;
    ++m_engine.recorder().counting().namesDiffer;
}

} // namespace telltale::network
