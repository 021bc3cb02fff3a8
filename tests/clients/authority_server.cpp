// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/authority_server.h"

#include "network/tls/client_hello.h"

#include <QtGlobal>

#include <cerrno>
#include <csignal>

#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace telltale::test {

namespace {

using network::ClientHelloReading;

/// The name that the client asks for, without taking anything from it.
std::string wantedName(int connection)
{
    std::string seen(1 << 16, '\0');
    for (;;) {
        const ssize_t got = ::recv(connection, seen.data(), seen.size(), MSG_PEEK);
        if (got <= 0)
            return {};
        const ClientHelloReading reading =
            network::readClientHello(std::string_view(seen).substr(0, static_cast<std::size_t>(got)));
        if (reading.kind == ClientHelloReading::Kind::Whole)
            return reading.hello.serverName.empty() ? "127.0.0.1" : reading.hello.serverName;
        if (reading.kind == ClientHelloReading::Kind::None)
            return {};
    }
}

} // namespace

AuthorityServer::AuthorityServer(std::shared_ptr<network::CertificateAuthority> authority)
    : m_authority(std::move(authority)), m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    std::signal(SIGPIPE, SIG_IGN); // a client that does not believe us is gone
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *const raw = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_listener, raw, size) != 0 || ::listen(m_listener, 16) != 0
        || ::getsockname(m_listener, raw, &size) != 0)
        qFatal("cannot listen");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

AuthorityServer::~AuthorityServer()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

void AuthorityServer::serve()
{
    for (;;) {
        const int connection = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0 && (errno == EINTR || errno == ECONNABORTED))
            continue;
        if (connection < 0)
            return;
        const timeval limit{20, 0};
        ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        talk(connection);
        ::close(connection);
    }
}

void AuthorityServer::talk(int connection)
{
    const std::string host = wantedName(connection);
    const auto context = m_authority->serverContext(host);
    if (!context)
        return;
    SSL *const server = SSL_new(*context);
    SSL_set_fd(server, connection);
    if (SSL_accept(server) == 1) {
        ++m_answered;
        std::string request;
        char piece[4096];
        while (request.find("\r\n\r\n") == std::string::npos) {
            const int got = SSL_read(server, piece, sizeof piece);
            if (got <= 0)
                break;
            request.append(piece, static_cast<std::size_t>(got));
        }
        constexpr std::string_view answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
        SSL_write(server, answer.data(), static_cast<int>(answer.size()));
        SSL_shutdown(server);
    }
    SSL_free(server);
    ERR_clear_error();
}

} // namespace telltale::test
