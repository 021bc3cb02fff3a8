// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/tls/certificate_authority.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>

namespace telltale::test {

/// An HTTPS server on a port of 127.0.0.1 that claims to be whatever host its client asks for, with leaves of an
/// authority, and answers `200 ok`; one connection at a time, on a thread of its own.
class AuthorityServer
{
public:
    explicit AuthorityServer(std::shared_ptr<network::CertificateAuthority> authority);
    ~AuthorityServer();

    std::uint16_t port() const { return m_port; }
    /// How many handshakes came to their end.
    int answered() const { return m_answered; }

private:
    void serve();
    void talk(int connection);

    std::shared_ptr<network::CertificateAuthority> m_authority;
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::atomic<int> m_answered = 0;
    std::thread m_thread;
};

} // namespace telltale::test
