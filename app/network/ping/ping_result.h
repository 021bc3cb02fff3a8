// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/ping/ping_target.h"
#include "payload/content_encoding.h"
#include "payload/exchange.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::network {

/// When what happened in one attempt, on a monotonic clock, from its beginning on. Unset: it did not, or there was
/// nothing to do (a kept connection has neither lookup, connected nor encrypted).
struct PingTimeline
{
    using Time = std::optional<std::chrono::nanoseconds>;
    std::int64_t began = 0; ///< by the wall clock: nanoseconds since 1970 UTC
    Time lookedUp;
    Time connected; ///< through the proxy, where there is one
    Time encrypted;
    Time sending; ///< the first byte was handed over; it was recorded before
    Time sent;    ///< the last byte was handed to the system
    Time firstByte;
    Time done; ///< the answer is whole, or the attempt failed
    /// From `sending` to `done`, as tools that measure load count it; unset without an answer.
    Time latency() const;
};

struct PingCertificate
{
    std::string subject; ///< `CN=api.example.com, O=Example`, UTF-8
    std::string issuer;
    std::int64_t notBefore = 0; ///< seconds since 1970 UTC
    std::int64_t notAfter = 0;
    std::string sha256; ///< fingerprint: 64 hexadecimal digits
};

/// What was agreed on with a TLS server.
struct PingTlsReport
{
    std::string version; ///< `TLSv1.3`
    std::string cipher;
    std::string alpn;                   ///< the protocol that the server chose; ""
    std::vector<PingCertificate> chain; ///< the server's own first, as it sent them
    bool isVerified = true;             ///< false: accepted although…
    std::vector<Error> problems;        ///< …of these, with the codes of an attempt's error
    /// Days until the server's own ends, negative once it has; unset without one.
    std::optional<std::int64_t> daysLeft(std::int64_t now) const;
    static constexpr std::int64_t warnFrom = 30; ///< days left
};

/// An answer as it came (RFC 9112).
struct PingAnswer
{
    int status = 0;
    std::string head;     ///< the exact bytes of the status line and the fields, with the blank line
    std::string body;     ///< transfer coding undone, content codings not
    std::string trailers; ///< the exact bytes behind the last chunk, with their blank line; ""
    std::vector<payload::NamedValue> fields;
    std::vector<std::string> interim; ///< heads of 1xx answers before it
    bool isWhole = false;             ///< false: cut off, too large, or malformed further down

    bool is2xx() const { return status / 100 == 2; }
    /// The first field of this name, whatever its case.
    std::optional<std::string_view> field(std::string_view name) const;
    /// The body with its content codings undone, at most so many bytes.
    payload::DecodedBody decoded(std::uint64_t most = std::uint64_t(64) << 20) const;
};

/// One request on the wire, or what became of trying to send it.
struct PingAttempt
{
    enum class Why : std::uint8_t {
        First,
        Retry,     ///< see PingRetries
        Redirect,  ///< see PingRedirects
        Reconnect, ///< the kept connection turned out to be closed; only for methods that may be repeated
    };
    Why why = Why::First;
    PingTarget to;
    std::string method;
    std::chrono::milliseconds waited{0}; ///< before it, as a retry does
    PingTimeline timeline;
    std::string address; ///< that it connected to, with the port: `127.0.0.1:8080`, `[::1]:80`; the proxy's, if any
    std::string localAddress;                 ///< our end, likewise
    std::uint64_t onConnection = 0;           ///< which request of its connection it was, from 1; 0: nothing was sent
    std::shared_ptr<const PingTlsReport> tls; ///< null: no TLS, or no handshake that got far enough
    std::uint64_t bytesWritten = 0;           ///< of the request, handed to the system
    std::uint64_t bytesRead = 0;              ///< of answers, decrypted
    std::uint64_t encryptedWritten = 0;       ///< with TLS: what that was on the wire
    std::uint64_t exchange = 0;               ///< its number in the record; 0: not recorded
    std::optional<PingAnswer> answer;         ///< as much as came, from a whole head on
    std::string unread;                       ///< the first bytes of what is no HTTP/1.1, at most 4 KiB
    /// Why there is no answer, or none that is whole. Codes: ping-name-not-found, ping-connection-refused,
    /// ping-unreachable, ping-address-refused; ping-{lookup,connect,tls,send,first-byte,answer}-timeout;
    /// ping-certificate-{self-signed,expired,not-yet-valid,wrong-host,unknown-issuer,bad,needed,file}, ping-tls-failed;
    /// ping-proxy-{refused,unreachable,authentication}; ping-closed (without an answer), ping-answer-cut-off,
    /// ping-answer-malformed, ping-answer-is-tls, ping-answer-too-large; ping-not-recorded, ping-stopped.
    std::optional<Error> error;
    std::optional<PingTarget> redirectsTo; ///< where a redirect points
    std::optional<Error> notFollowed; ///< why that was not followed: ping-redirect-{off,most,insecure,unconfirmed,bad}
};

/// What became of one ping.
struct PingResult
{
    std::uint64_t ping = 0;            ///< the number that PingSender::send() gave
    std::vector<PingAttempt> attempts; ///< never empty: tries and hops in order, the last one counts

    const PingAttempt &last() const { return attempts.back(); }
    /// A whole answer came, whatever its status.
    bool isAnswered() const { return last().answer && last().answer->isWhole && !last().error; }
    bool is2xx() const { return isAnswered() && last().answer->is2xx(); }
    /// At least one byte of a request left.
    bool wasSent() const;
    /// `http-503`, the error's code, or "" for 2xx.
    std::string reason() const;
};

} // namespace telltale::network
