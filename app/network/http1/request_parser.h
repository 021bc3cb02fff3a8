// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/message_parser.h"
#include "network/http1/request_line.h"

namespace telltale::network::http1 {

/// Reads requests as a proxy gets them, see MessageParser. Refused is everything that two programs might read in two
/// ways (RFC 9112, 11.2); reasons.h has the list, with the status to answer. Pipelined requests stay with the caller,
/// who calls next() and feeds on.
///
/// A CONNECT request ends with its head: what follows belongs to the tunnel. After a request that wantsUpgrade(), wait
/// for the answer before reading what follows. The line `PRI * HTTP/2.0` is refused as Http2Preface, so that the caller
/// may hand the connection to somebody else, with head().bytes() before the rest.
class RequestParser : public MessageParser
{
public:
    explicit RequestParser(const Options &options = {});

    /// Makes ready for the next request on the same connection; at an End only. When the last one did not keep the
    /// connection alive, a further byte is refused.
    void next();
    /// The same behind a CONNECT, whatever it said of the connection: what comes now is for somebody else.
    void nextInTunnel();

    /// Everything below is known from Head on, and holds until next(). Views lie in head().bytes().
    std::string_view method() const { return m_line.method; }
    /// As it was received.
    std::string_view target() const { return m_line.text; }
    TargetForm targetForm() const { return m_line.target.form; }
    /// Taken apart.
    const RequestTarget &targetParts() const { return m_line.target; }
    /// The value of Host, which may differ from the target's host; nothing when there is none.
    std::optional<Authority> host() const { return m_host; }
    /// The client waits for 100 before it sends the body (RFC 9110, 10.1.1).
    bool expectsContinue() const { return m_expectsContinue; }

protected:
    Fault readStartLine(std::string_view line, int &minorVersion) override;
    Fault judgeHead(Framing &framing) override;
    Reason judgeFirstByte(char octet) const override;

private:
    /// Where a part of the request line stands in the head's bytes, which move while the head grows.
    struct Slice
    {
        std::size_t offset = 0;
        std::size_t size = 0;
    };
    void forget();
    Fault judgeFields();
    Fault judgeHost(std::size_t index);
    Fault judgeBody(const Framing &framing) const;
    std::string_view at(const Slice &slice) const { return head().bytes().substr(slice.offset, slice.size); }

    RequestLine m_line; ///< without its views before the head is whole
    Slice m_method;
    Slice m_target;
    Slice m_targetHost;
    Slice m_path;
    bool m_hasHost = false;
    bool m_hasContentType = false;
    std::optional<Authority> m_host;
    bool m_expectsContinue = false;
};

} // namespace telltale::network::http1
