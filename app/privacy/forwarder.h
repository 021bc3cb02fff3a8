// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/capture_counters.h"
#include "privacy/tunnel_summary.h"

#include <cstdint>
#include <string>
#include <vector>

namespace telltale::privacy {

/// An exchange that waits for a person.
struct HeldExchange
{
    std::uint64_t exchange = 0; ///< its number in the record
    std::int64_t since = 0;     ///< nanoseconds since 1970 UTC
    std::string method;
    std::string target;      ///< as it was received
    std::string destination; ///< `http://HOST:PORT`
    std::uint64_t bytes = 0; ///< of its body
};

/// Sends on what may leave, and holds what waits. The network implements it. May be called from any thread.
class Forwarder
{
public:
    virtual ~Forwarder() = default;
    /// What waits now, in the order in which it came.
    virtual std::vector<HeldExchange> held() const = 0;
    /// Sends a held exchange to where it was meant to go. Of one that does not wait (any more), nothing happens.
    virtual void release(std::uint64_t exchange) = 0;
    /// Keeps it here; its client is told by a 403.
    virtual void drop(std::uint64_t exchange) = 0;
    /// What was seen so far, and what was not.
    virtual CaptureCounters counters() const = 0;
    /// What passed unread, by where it went: at most 1,000 places, those with most bytes.
    virtual std::vector<TunnelSummary> tunnels() const { return {}; }
    /// TLS to this host (a name, or `*.example.com`) is opened from the next connection on.
    virtual void openHost(const std::string &) {}
};

} // namespace telltale::privacy
