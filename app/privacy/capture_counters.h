// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_contents.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// What a capture saw, and what it could not see. The names under which the record keeps them are a contract:
/// HACKING.md, "The coverage statement".
struct CaptureCounters
{
    std::uint64_t connections = 0;        ///< that were accepted
    std::uint64_t refusedConnections = 0; ///< of other users or addresses, or beyond the limit
    std::uint64_t exchanges = 0;          ///< requests received whole and recorded
    std::uint64_t answeredHere = 0;       ///< by the collector
    std::uint64_t forwarded = 0;          ///< sent on
    std::uint64_t answered = 0;           ///< those of them whose whole answer came back
    std::uint64_t failed = 0;             ///< those of them whose answer did not come, or was cut off
    std::uint64_t blocked = 0;            ///< kept here by a rule or by hand
    std::uint64_t rewritten = 0;          ///< those sent on with other bytes than came
    std::uint64_t droppedEvents = 0;      ///< taken out of those
    std::uint64_t rewrittenFields = 0;    ///< of those, gone or changed
    std::uint64_t held = 0;               ///< that wait for a person now
    std::uint64_t refused = 0;            ///< requests that were no request that is accepted
    std::map<std::string, std::uint64_t, std::less<>> refusals; ///< the same, by their reason
    std::uint64_t cutOff = 0;                                   ///< requests whose client went away in the middle
    std::uint64_t unrecorded = 0;                               ///< refused with 503 because the record could not grow
    std::uint64_t passedUnseen = 0;  ///< let through although they could not be recorded: by setting only
    std::uint64_t tunnels = 0;       ///< connections that became something else than HTTP: what is in them is not seen
    std::uint64_t tunnelBytes = 0;   ///< that passed through them, both ways
    std::uint64_t tlsOpened = 0;     ///< connections whose TLS was ended here
    std::uint64_t tlsRefused = 0;    ///< whose client would not have our certificate: it looks like pinning
    std::uint64_t untrusted = 0;     ///< connections to upstreams whose certificate does not hold: nothing was sent
    std::uint64_t streams = 0;       ///< connections of a protocol that is kept, and not taken apart (HTTP/2)
    std::uint64_t streamBytes = 0;   ///< of these, both ways
    std::uint64_t namesDiffer = 0;   ///< connections where Host or SNI names another host than was connected to
    std::uint64_t redirected = 0;    ///< connections of a program that was started here, brought here
    std::uint64_t quicRefused = 0;   ///< its attempts to speak QUIC (UDP port 443), which are refused
    std::uint64_t datagrams = 0;     ///< its other datagrams, which stay here
    std::uint64_t turnedAway = 0;    ///< connections that were not looked into, and did not pass
    std::uint64_t unreached = 0;     ///< programs it started that could not be brought here
    std::uint64_t bytesReceived = 0; ///< of requests
    std::uint64_t openConnections = 0; ///< now

    /// By the names of the record. The views last as long as these counters.
    std::vector<std::pair<std::string_view, std::uint64_t>> named() const;
    /// From what a record says; names that are not known are reasons of refusals.
    static CaptureCounters fromNamed(const std::vector<std::pair<std::string_view, std::uint64_t>> &named);
    /// Those of another capture as well. What is so only now (held, openConnections) is left as it is.
    void add(const CaptureCounters &other);
    /// Nothing came that could have been looked at, nor was anything turned away.
    bool isEmpty() const { return exchanges == 0 && refused == 0 && tunnels == 0; }
};

} // namespace telltale::privacy
