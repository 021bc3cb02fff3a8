// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/redirect/preamble.h"

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace telltale::test {

/// In the interceptor's place: says `HOST PORT PROCESS` to every connection and what came after its preamble up to a
/// line feed if the port is 7. Listens on 127.0.0.1, and on ::1 if asked to. One connection after the other, in a
/// thread.
class PreambleServer
{
public:
    explicit PreambleServer(network::RedirectToken token, bool withVersion6 = false);
    ~PreambleServer();

    std::uint16_t port() const { return m_port; }
    std::uint16_t port6() const { return m_port6; }
    /// What it said, without line feeds.
    std::vector<std::string> said() const;
    /// Connections without a preamble of this run, and what they began with.
    std::vector<std::string> refused() const;

private:
    void serve();
    void talk(int connection);

    network::RedirectToken m_token;
    int m_listening = -1;
    int m_listening6 = -1;
    int m_stop = -1;
    std::uint16_t m_port = 0;
    std::uint16_t m_port6 = 0;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_said;
    std::vector<std::string> m_refused;
    std::thread m_thread;
};

} // namespace telltale::test
