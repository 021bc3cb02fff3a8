// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/options.h"
#include "network/interceptor/address_range.h"
#include "network/interceptor/capture_scope.h"
#include "network/interceptor/upstream_url.h"
#include "network/redirect/preamble.h"
#include "network/redirect/redirect_statistics.h"
#include "network/tls/certificate_authority.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace telltale::network {

/// Connections of a program that was started to be captured.
struct RedirectOptions
{
    RedirectToken token{}; ///< what its preamble must say
    /// Whether a connection that is not redirected may use the forward proxy all the same: for programs that only obey
    /// proxy variables.
    bool takesProxied = true;
    /// What else is known of the run: asked once a minute and at its end, by the interceptor's thread.
    std::function<RedirectStatistics()> statistics = {};
};

/// What an interceptor is told.
struct InterceptorOptions
{
    std::string listen = "127.0.0.1:8642"; ///< ADDRESS:PORT, PORT, or ADDRESS; port 0: a free one
    std::optional<UpstreamUrl> forward;    ///< reverse proxy to there; without it, collector
    std::vector<AddressRange> allow;       ///< peers beside those of this machine
    bool allowAllUsers = false;            ///< of this machine
    std::vector<std::uint32_t> allowUsers; ///< beside the one who runs this
    bool passWhenUnrecorded = false;       ///< forward what the record cannot take, instead of 503
    /// Who has all of an answer finds it in the record. Costs a second wait for each exchange where persisting is slow.
    bool answersWait = true;

    bool isForwardProxy = true; ///< takes CONNECT and absolute targets
    /// Opens TLS of the hosts in `scope`; null: all TLS passes as a tunnel.
    std::shared_ptr<CertificateAuthority> authority;
    std::shared_ptr<CaptureScope> scope = std::make_shared<CaptureScope>();
    std::optional<RedirectOptions> redirect;
    /// Nothing leaves: every host is answered for here, as its protocol expects. Tunnels are refused, and so are
    /// link-local addresses.
    bool isSandbox = false;
    std::vector<std::string> trustedFiles;       ///< PEM: believed towards upstreams, beside the system's
    std::chrono::milliseconds silentTime{250};   ///< until a client that says nothing is passed on unread
    std::chrono::milliseconds gatherTime{2'000}; ///< until a request that still comes is passed on piece by piece

    http1::Options limits;
    std::uint64_t spoolFrom = std::uint64_t(1) << 20; ///< bytes of a body that are kept in memory
    std::string spoolFolder;                          ///< for the rest; empty: that of temporary files
    std::size_t mostConnections = 20'000;             ///< of clients at once; more are turned away
    std::size_t mostHeld = 1'000;                     ///< exchanges that wait for a person; more are turned away

    std::chrono::milliseconds headTime{30'000};     ///< from the first byte of a request to the end of its head
    std::chrono::milliseconds bodyPause{60'000};    ///< between two pieces of a body
    std::uint64_t leastRate = 64;                   ///< bytes of a body in a second, looked at after a pause's time
    std::chrono::milliseconds idleTime{300'000};    ///< between two requests
    std::chrono::milliseconds connectTime{10'000};  ///< to reach the upstream
    std::chrono::milliseconds answerPause{120'000}; ///< until an answer begins, and between two pieces of it
    std::chrono::milliseconds writePause{60'000};   ///< until a peer takes what is sent to it
    std::chrono::milliseconds grace{2'000};         ///< for what is under way when it stops
};

} // namespace telltale::network
