// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/talk.h"

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace telltale::test {

/// A request as it came over a connection.
struct HeardRequest
{
    std::string head; ///< with its blank line
    std::string body; ///< chunks put together
};

/// A receiver of telemetry that keeps every byte, on as many connections as come, and says what SDKs want to hear. It
/// knows HTTP by itself: what it tells does not lean on the parser of the program that is tested.
class KeepingUpstream
{
public:
    KeepingUpstream();
    ~KeepingUpstream();
    KeepingUpstream(const KeepingUpstream &) = delete;
    KeepingUpstream &operator=(const KeepingUpstream &) = delete;

    std::string authority() const { return m_listening.url().substr(7); }
    /// Waits for the connections to end: to be called once whoever sends has gone. In the order in which they ended.
    std::vector<HeardRequest> requests();
    /// How many connections there were; of those that are over once requests() was called.
    int connections() const { return m_connections; }

private:
    void listen();
    void serve(Talk talk);

    Listening m_listening;
    std::mutex m_mutex;
    std::vector<HeardRequest> m_requests;
    std::atomic<int> m_connections = 0;
    std::atomic<bool> m_ends = false;
    std::vector<std::thread> m_serving; ///< of the thread that listens
    std::thread m_thread;
};

} // namespace telltale::test
