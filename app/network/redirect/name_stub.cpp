// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/redirect/name_stub.h"

#include "network/redirect/shared_table.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <cstring>

#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace telltale::network {

namespace {

/// Larger queries than any program sends are cut, and refused for that.
constexpr std::size_t longestQuery = 4096;
/// So many in a row before the other port, and whether to end, is looked at.
constexpr int datagramsInARow = 64;

int boundDatagramSocket(std::uint16_t &port)
{
    const int descriptor = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *const plain = reinterpret_cast<sockaddr *>(&address);
    if (descriptor >= 0 && ::bind(descriptor, plain, size) == 0 && ::getsockname(descriptor, plain, &size) == 0) {
        port = ntohs(address.sin_port);
        return descriptor;
    }
    if (descriptor >= 0)
        ::close(descriptor);
    return -1;
}

/// One query; false: there is none.
bool answerNextQuery(int descriptor, SharedTable &table, std::atomic<std::uint64_t> &questions)
{
    std::array<char, longestQuery> query{};
    sockaddr_storage from{};
    socklen_t size = sizeof from;
    auto *const plain = reinterpret_cast<sockaddr *>(&from);
    const ssize_t got = ::recvfrom(descriptor, query.data(), query.size(), 0, plain, &size);
    if (got < 0)
        return errno == EINTR;
    ++questions;
    const std::string answer = answerToNameQuery({query.data(), static_cast<std::size_t>(got)}, table);
    if (!answer.empty())
        ::sendto(descriptor, answer.data(), answer.size(), MSG_NOSIGNAL, plain, size);
    return true;
}

/// Its content is not even copied.
bool swallowNextDatagram(int descriptor, SharedTable &table)
{
    char nothing = 0;
    if (::recv(descriptor, &nothing, 0, MSG_TRUNC) < 0)
        return errno == EINTR;
    table.countDatagram();
    return true;
}

} // namespace

Result<std::unique_ptr<NameStub>> NameStub::bind()
{
    std::unique_ptr<NameStub> stub(new NameStub);
    stub->m_names = boundDatagramSocket(stub->m_namePort);
    if (stub->m_names >= 0)
        stub->m_sink = boundDatagramSocket(stub->m_sinkPort);
    if (stub->m_sink >= 0)
        stub->m_stop = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (stub->m_stop < 0)
        return Error{"redirect-stub-not-started",
                     QCoreApplication::translate("RedirectHub", "No UDP port of 127.0.0.1 can be used: %1.")
                         .arg(QString::fromLocal8Bit(std::strerror(errno)))};
    return stub;
}

NameStub::~NameStub()
{
    if (m_thread.joinable()) {
        const std::uint64_t one = 1;
        if (::write(m_stop, &one, sizeof one) == sizeof one)
            m_thread.join();
    }
    for (const int descriptor : {m_names, m_sink, m_stop})
        if (descriptor >= 0)
            ::close(descriptor);
}

void NameStub::start(SharedTable &table)
{
    m_thread = std::thread([this, &table] { serve(table); });
}

void NameStub::serve(SharedTable &table)
{
    std::array<pollfd, 3> waiting{{{m_names, POLLIN, 0}, {m_sink, POLLIN, 0}, {m_stop, POLLIN, 0}}};
    while (!waiting[2].revents) {
        if (::poll(waiting.data(), waiting.size(), -1) < 0)
            continue;
        for (int i = 0; i < datagramsInARow && answerNextQuery(m_names, table, m_questions); ++i) {
        }
        for (int i = 0; i < datagramsInARow && swallowNextDatagram(m_sink, table); ++i) {
        }
    }
}

} // namespace telltale::network
