// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/response_parser.h"
#include "network/ping/ping_result.h"

#include <optional>
#include <string>
#include <string_view>

namespace telltale::network {

/// Puts the answers of one connection together, one after the other, from the pieces that come.
class PingAnswerReader
{
public:
    enum class State {
        Open,
        Done,
        CutOff,    ///< in the middle, or before the first byte of it
        Malformed, ///< no HTTP/1.1, see problem()
        TooLarge,
    };
    static constexpr std::size_t mostInterim = 16;
    static constexpr std::size_t mostUnread = 4096;

    explicit PingAnswerReader(std::uint64_t largestBody);

    /// Makes ready for the answer to a request with this method; the one before it is Done.
    void begin(std::string_view method);
    State take(std::string_view piece);
    /// The other side has closed.
    State end();

    /// Bytes of it have come, if only of a 1xx.
    bool hasBegun() const { return m_read != 0; }
    std::uint64_t bytesRead() const { return m_read; }
    /// Of one that is Done: another may follow on this connection.
    bool keepsConnection() const { return m_keepsConnection; }
    /// As much as came; nothing before its head was whole.
    std::optional<PingAnswer> takeAnswer();
    /// The first bytes of what could not be read.
    std::string unread() const { return m_first; }
    QString problem() const;

private:
    static http1::Options options();
    void read(const http1::Step &step);
    void readHead();
    void addBody(std::string_view content);
    void endMessage();

    std::uint64_t m_largestBody;
    http1::ResponseParser m_parser;
    std::string m_method;
    PingAnswer m_answer;
    std::string m_first; ///< bytes of this answer
    std::uint64_t m_read = 0;
    State m_state = State::Open;
    bool m_hasHead = false;
    bool m_keepsConnection = false;
};

} // namespace telltale::network
