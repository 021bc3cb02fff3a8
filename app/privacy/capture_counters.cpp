// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/capture_counters.h"

#include <algorithm>
#include <iterator>

namespace telltale::privacy {

namespace {

struct NamedCounter
{
    std::string_view name;
    std::uint64_t CaptureCounters::*counter;
};

/// In the order of the record. Names are never changed.
constexpr NamedCounter namedCounters[] = {
    {"connections", &CaptureCounters::connections},
    {"connections-refused", &CaptureCounters::refusedConnections},
    {"exchanges", &CaptureCounters::exchanges},
    {"answered-here", &CaptureCounters::answeredHere},
    {"forwarded", &CaptureCounters::forwarded},
    {"answered", &CaptureCounters::answered},
    {"failed", &CaptureCounters::failed},
    {"blocked", &CaptureCounters::blocked},
    {"rewritten", &CaptureCounters::rewritten},
    {"events-dropped", &CaptureCounters::droppedEvents},
    {"fields-rewritten", &CaptureCounters::rewrittenFields},
    {"refused", &CaptureCounters::refused},
    {"cut-off", &CaptureCounters::cutOff},
    {"unrecorded", &CaptureCounters::unrecorded},
    {"passed-unrecorded", &CaptureCounters::passedUnseen},
    {"tunnels", &CaptureCounters::tunnels},
    {"tunnel-bytes", &CaptureCounters::tunnelBytes},
    {"bytes-received", &CaptureCounters::bytesReceived},
    {"tls-opened", &CaptureCounters::tlsOpened},
    {"tls-refused", &CaptureCounters::tlsRefused},
    {"upstream-untrusted", &CaptureCounters::untrusted},
    {"streams", &CaptureCounters::streams},
    {"stream-bytes", &CaptureCounters::streamBytes},
    {"names-differ", &CaptureCounters::namesDiffer},
    {"redirected", &CaptureCounters::redirected},
    {"quic-refused", &CaptureCounters::quicRefused},
    {"datagrams", &CaptureCounters::datagrams},
    {"turned-away", &CaptureCounters::turnedAway},
    {"programs-unreached", &CaptureCounters::unreached},
};

} // namespace

std::vector<std::pair<std::string_view, std::uint64_t>> CaptureCounters::named() const
{
    std::vector<std::pair<std::string_view, std::uint64_t>> all;
    all.reserve(std::size(namedCounters) + refusals.size());
    for (const NamedCounter &known : namedCounters)
        all.emplace_back(known.name, this->*known.counter);
    for (const auto &[reason, count] : refusals)
        all.emplace_back(reason, count);
    return all;
}

CaptureCounters CaptureCounters::fromNamed(const std::vector<std::pair<std::string_view, std::uint64_t>> &named)
{
    CaptureCounters counters;
    for (const auto &[name, count] : named) {
        const auto *const known = std::find_if(std::begin(namedCounters), std::end(namedCounters),
                                               [name = name](const NamedCounter &one) { return one.name == name; });
        if (known != std::end(namedCounters))
            counters.*known->counter = count;
        else
            counters.refusals[std::string(name)] = count;
    }
    return counters;
}

void CaptureCounters::add(const CaptureCounters &other)
{
    for (const NamedCounter &known : namedCounters)
        this->*known.counter += other.*known.counter;
    for (const auto &[reason, count] : other.refusals)
        refusals[reason] += count;
}

} // namespace telltale::privacy
