// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret_text.h"
#include "network/ping/ping_target.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

namespace telltale::network {

/// How long each part of one attempt may take.
struct PingPatience
{
    std::chrono::milliseconds lookup{10'000};
    std::chrono::milliseconds connect{10'000};   ///< with the proxy's part in it
    std::chrono::milliseconds tls{10'000};       ///< the handshake
    std::chrono::milliseconds sending{60'000};   ///< until the last byte is handed to the system
    std::chrono::milliseconds firstByte{30'000}; ///< from then on, until an answer begins
    std::chrono::milliseconds whole{120'000};    ///< from the beginning to the answer's end
};

/// A proxy that is asked for a tunnel (CONNECT), for http as for https. The system's settings are never looked at.
struct PingProxy
{
    std::string host; ///< "": none
    std::uint16_t port = 3128;
    std::string user;
    SecretText password;
};

/// How https is spoken. Files are PEM.
struct PingTlsOptions
{
    std::string extraCaFile;        ///< beside the system's; ""
    std::string certificateFile;    ///< the client's, with what signed it behind it; ""
    std::string keyFile;            ///< its key
    SecretText keyPassphrase;       ///< of the key, where it has one
    bool acceptsUnverified = false; ///< goes on whatever is wrong with the certificate, and says so in the result
};

/// Redirects (RFC 9110, 15.4). 301 and 302 turn POST into GET, 303 all but HEAD; 307 and 308 send the same again.
/// Never from https to http. Authorization, Cookie and Proxy-Authorization stay with the host they were meant for.
struct PingRedirects
{
    int most = 0; ///< that are followed for one ping; 0: none
    /// Asked about every hop to another scheme, host or port; without it none is taken. To be answered at once: who has
    /// to ask a person says no, and sends another ping to where PingAttempt::redirectsTo says.
    std::function<bool(const PingTarget &)> mayFollow;
};

/// Sends again as SDKs do: after a connection that failed or broke off, a timeout, 408, 429 and 5xx but 501 and 505.
/// The n-th wait is first × factor^(n-1), at most `longest`, and varies by ± jitter of itself. Retry-After (seconds or
/// a date) says more where it is there; one beyond `longestAsked` ends the attempts.
struct PingRetries
{
    int most = 0; ///< attempts after the first; 0: none
    std::chrono::milliseconds first{1'000};
    double factor = 2;
    std::chrono::milliseconds longest{60'000};
    std::chrono::milliseconds longestAsked{300'000};
    double jitter = 0.25;           ///< 0…1
    std::function<double()> random; ///< 0…1, for tests; null: the system's
};

struct PingOptions
{
    PingPatience patience;
    PingProxy proxy;
    PingTlsOptions tls;
    PingRedirects redirects;
    PingRetries retries;
    bool keepsAlive = false; ///< connections are kept for the next ping to the same place
    /// Nothing is connected to but loopback addresses, whatever a name says it is. With a proxy, the proxy must be at
    /// one as well, and the target one by its name alone.
    bool loopbackOnly = false;
    /// Asked between lookup and connecting about every address, as text without the port; those it says no to are not
    /// connected to. With a proxy, about the proxy's. Null: all.
    std::function<bool(const PingTarget &, const std::string &address)> mayConnect;
    std::uint64_t largestAnswer = std::uint64_t(16) << 20; ///< bytes of a body that are kept; at more it is cut off
};

} // namespace telltale::network
