// SPDX-License-Identifier: GPL-3.0-or-later
#include "preload/preamble_server.h"

#include <array>

#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace telltale::test {

namespace {

constexpr int patienceMs = 5000;

std::uint16_t boundPort(int descriptor)
{
    sockaddr_in6 address{};
    socklen_t size = sizeof address;
    ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size);
    return ntohs(address.sin6_port);
}

int listeningSocket(int family)
{
    const int descriptor = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in6 address6{};
    address6.sin6_family = AF_INET6;
    address6.sin6_addr = in6addr_loopback;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const auto *plain =
        family == AF_INET ? reinterpret_cast<sockaddr *>(&address) : reinterpret_cast<sockaddr *>(&address6);
    ::bind(descriptor, plain, family == AF_INET ? sizeof address : sizeof address6);
    ::listen(descriptor, 4096);
    return descriptor;
}

/// Whether something came.
bool hearMore(int connection, std::string &bytes)
{
    pollfd wait{connection, POLLIN, 0};
    std::array<char, 4096> more{};
    if (::poll(&wait, 1, patienceMs) != 1)
        return false;
    const ssize_t got = ::recv(connection, more.data(), more.size(), 0);
    if (got > 0)
        bytes.append(more.data(), static_cast<std::size_t>(got));
    return got > 0;
}

} // namespace

PreambleServer::PreambleServer(network::RedirectToken token, bool withVersion6)
    : m_token(token), m_listening(listeningSocket(AF_INET)), m_stop(::eventfd(0, EFD_CLOEXEC))
{
    m_port = boundPort(m_listening);
    if (withVersion6) {
        m_listening6 = listeningSocket(AF_INET6);
        m_port6 = boundPort(m_listening6);
    }
    m_thread = std::thread([this] { serve(); });
}

PreambleServer::~PreambleServer()
{
    const std::uint64_t one = 1;
    if (::write(m_stop, &one, sizeof one) == sizeof one)
        m_thread.join();
    for (const int descriptor : {m_listening, m_listening6, m_stop})
        if (descriptor >= 0)
            ::close(descriptor);
}

std::vector<std::string> PreambleServer::said() const
{
    const std::lock_guard lock(m_mutex);
    return m_said;
}

std::vector<std::string> PreambleServer::refused() const
{
    const std::lock_guard lock(m_mutex);
    return m_refused;
}

void PreambleServer::serve()
{
    std::array<pollfd, 3> waiting{{{m_stop, POLLIN, 0}, {m_listening, POLLIN, 0}, {m_listening6, POLLIN, 0}}};
    while (::poll(waiting.data(), waiting.size(), -1) > 0 && !waiting[0].revents) {
        for (std::size_t i = 1; i < waiting.size(); ++i) {
            if (!(waiting[i].revents & POLLIN))
                continue;
            const int connection = ::accept4(waiting[i].fd, nullptr, nullptr, SOCK_CLOEXEC);
            if (connection < 0)
                continue;
            talk(connection);
            ::close(connection);
        }
    }
}

void PreambleServer::talk(int connection)
{
    using Kind = network::PreambleReading::Kind;
    std::string bytes;
    network::PreambleReading reading;
    while (reading.kind == Kind::NeedMore && hearMore(connection, bytes))
        reading = network::readPreamble(bytes, m_token);
    if (reading.kind != Kind::Whole) {
        const std::lock_guard lock(m_mutex);
        m_refused.push_back(bytes);
        return;
    }
    const network::Preamble &preamble = reading.preamble;
    std::string answer = preamble.host + ' ' + std::to_string(preamble.port) + ' ' + std::to_string(preamble.process);
    bytes.erase(0, reading.size);
    while (preamble.port == 7 && !bytes.ends_with('\n') && hearMore(connection, bytes)) {
    }
    if (preamble.port == 7)
        answer += ' ' + bytes.substr(0, bytes.find('\n'));
    {
        const std::lock_guard lock(m_mutex);
        m_said.push_back(answer);
    }
    answer += '\n';
    ::send(connection, answer.data(), answer.size(), MSG_NOSIGNAL);
}

} // namespace telltale::test
