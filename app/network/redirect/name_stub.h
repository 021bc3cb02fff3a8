// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <thread>

namespace telltale::network {

class SharedTable;

/// The answer to one DNS query (RFC 1035): A from the table, NOERROR without records for other types, NXDOMAIN for what
/// is no host name, nothing (empty) to what is no query. `localhost` is 127.0.0.1. Truncated input is refused.
std::string answerToNameQuery(std::string_view query, SharedTable &table);

/// Answers name queries on one UDP port of 127.0.0.1, and swallows other datagrams on a second one. A thread of its
/// own.
class NameStub
{
public:
    /// Binds both ports, nothing is answered yet. Errors: redirect-stub-not-started.
    static Result<std::unique_ptr<NameStub>> bind();
    /// Ends the thread.
    ~NameStub();
    NameStub(const NameStub &) = delete;
    NameStub &operator=(const NameStub &) = delete;

    std::uint16_t namePort() const { return m_namePort; }
    std::uint16_t sinkPort() const { return m_sinkPort; }
    /// Begins to answer; once. The table must live longer.
    void start(SharedTable &table);
    std::uint64_t questions() const { return m_questions; }

private:
    NameStub() = default;
    void serve(SharedTable &table);

    int m_names = -1;
    int m_sink = -1;
    int m_stop = -1; ///< an eventfd
    std::uint16_t m_namePort = 0;
    std::uint16_t m_sinkPort = 0;
    std::atomic<std::uint64_t> m_questions = 0;
    std::thread m_thread;
};

} // namespace telltale::network
