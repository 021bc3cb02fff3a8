// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/capture_counters.h"

namespace telltale::privacy {

std::vector<std::pair<std::string_view, std::uint64_t>> CaptureCounters::named() const
{
    std::vector<std::pair<std::string_view, std::uint64_t>> all = {
        {"connections", connections},
        {"connections-refused", refusedConnections},
        {"exchanges", exchanges},
        {"answered-here", answeredHere},
        {"forwarded", forwarded},
        {"answered", answered},
        {"failed", failed},
        {"blocked", blocked},
        {"rewritten", rewritten},
        {"events-dropped", droppedEvents},
        {"fields-rewritten", rewrittenFields},
        {"refused", refused},
        {"cut-off", cutOff},
        {"unrecorded", unrecorded},
        {"passed-unrecorded", passedUnseen},
        {"tunnels", tunnels},
        {"tunnel-bytes", tunnelBytes},
        {"bytes-received", bytesReceived},
        {"tls-opened", tlsOpened},
        {"tls-refused", tlsRefused},
        {"upstream-untrusted", untrusted},
        {"streams", streams},
        {"stream-bytes", streamBytes},
        {"names-differ", namesDiffer},
        {"redirected", redirected},
        {"quic-refused", quicRefused},
        {"datagrams", datagrams},
        {"turned-away", turnedAway},
        {"programs-unreached", unreached},
    };
    for (const auto &[reason, count] : refusals)
        all.emplace_back(reason, count);
    return all;
}

} // namespace telltale::privacy
