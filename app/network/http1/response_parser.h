// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/message_parser.h"
#include "network/http1/status_line.h"

namespace telltale::network::http1 {

/// Reads the responses to requests whose methods are known, see MessageParser. Whatever is refused in a response, its
/// client gets a 502.
///
/// HEAD, 1xx, 204, 304 and a CONNECT that succeeds have no body (RFC 9112, 6.3); a 1xx or 204 that says it has one is
/// refused. Without any length the body lasts until the connection is closed: call end().
class ResponseParser : public MessageParser
{
public:
    explicit ResponseParser(const Options &options = {});

    /// Makes ready for the response to a request with this method: before the first, and at each End. After one that
    /// isInterim(), call it with the same method: another follows.
    void begin(std::string_view requestMethod);

    /// Everything below is known from Head on.
    int status() const { return m_status; }
    /// May be empty.
    std::string_view phrase() const;
    /// 1xx but 101.
    bool isInterim() const { return m_status < 200 && m_status != 101; }
    /// 101, or a CONNECT that succeeded: what follows the head is not HTTP/1.1.
    bool opensTunnel() const { return m_status == 101 || (m_isForConnect && m_status / 100 == 2); }

protected:
    Fault readStartLine(std::string_view line, int &minorVersion) override;
    Fault judgeHead(Framing &framing) override;
    Reason judgeFirstByte(char octet) const override;

private:
    bool m_isForHead = false;
    bool m_isForConnect = false;
    int m_status = 0;
    std::size_t m_phraseSize = 0;
};

} // namespace telltale::network::http1
