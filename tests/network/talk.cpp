// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/talk.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstdlib>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include <utility>

namespace telltale::test {

namespace {

constexpr timeval patience{60, 0};

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

sockaddr *plain(sockaddr_in &address)
{
    return reinterpret_cast<sockaddr *>(&address);
}

} // namespace

Talk::Talk(Talk &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_wasReset(other.m_wasReset), m_kept(std::move(other.m_kept))
{
}

Talk &Talk::operator=(Talk &&other) noexcept
{
    close();
    m_descriptor = std::exchange(other.m_descriptor, -1);
    m_wasReset = other.m_wasReset;
    m_kept = std::move(other.m_kept);
    return *this;
}

Talk Talk::to(const std::string &address)
{
    sockaddr_in where = loopback(static_cast<std::uint16_t>(std::atoi(address.substr(address.rfind(':') + 1).c_str())));
    Talk talk(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (connect(talk.m_descriptor, plain(where), sizeof where) != 0)
        talk.close();
    return talk;
}

void Talk::setPatience()
{
    setsockopt(m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(m_descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
}

bool Talk::say(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::string Talk::hear(std::size_t most)
{
    if (!m_kept.empty())
        return std::exchange(m_kept, {});
    std::string bytes(most, '\0');
    const ssize_t size = recv(m_descriptor, bytes.data(), bytes.size(), 0);
    m_wasReset |= size < 0;
    bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return bytes;
}

std::string Talk::hearAll()
{
    std::string all;
    for (std::string piece = hear(); !piece.empty(); piece = hear())
        all += piece;
    return all;
}

std::string Talk::hearUntil(std::string_view text)
{
    std::string all;
    while (all.find(text) == std::string::npos) {
        const std::string piece = hear();
        if (piece.empty())
            return all;
        all += piece;
    }
    const std::size_t end = all.find(text) + text.size();
    m_kept = all.substr(end);
    all.resize(end);
    return all;
}

std::string Talk::hearMessage()
{
    std::string message = hearUntil("\r\n\r\n");
    const std::size_t field = message.find("Content-Length: ");
    const std::size_t size = field == std::string::npos ? 0 : std::strtoul(message.c_str() + field + 16, nullptr, 10);
    const std::size_t end = message.size() + size;
    while (message.size() < end) {
        const std::string piece = hear();
        if (piece.empty())
            return message;
        message += piece;
    }
    m_kept = message.substr(end) + m_kept;
    message.resize(end);
    return message;
}

void Talk::finishSaying()
{
    shutdown(m_descriptor, SHUT_WR);
}

void Talk::reset()
{
    const linger now{1, 0};
    setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close();
}

void Talk::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

Listening::Listening() : m_descriptor(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (bind(m_descriptor, plain(address), size) == 0 && listen(m_descriptor, 1024) == 0
        && getsockname(m_descriptor, plain(address), &size) == 0)
        m_port = ntohs(address.sin_port);
    setsockopt(m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
}

Listening::~Listening()
{
    close();
}

Talk Listening::accept()
{
    return Talk(accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC));
}

void Listening::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

} // namespace telltale::test
