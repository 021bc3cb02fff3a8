// SPDX-License-Identifier: GPL-3.0-or-later
// What follows an attempt: another, or nothing.
#include "network/ping/ping_redirect.h"
#include "network/ping/ping_retry.h"
#include "network/ping/ping_sender_parts.h"

#include <QDateTime>

#include <string_view>

namespace telltale::network {

/// Whether another attempt follows, which is then arranged.
bool PingSenderParts::goesOn(std::uint64_t ping, Flight &flight)
{
    const PingAttempt &last = flight.attempts.back();
    if (last.error && std::string_view(last.error->code) == "ping-stopped")
        return false;
    if (reconnects(flight)) {
        flight.why = PingAttempt::Why::Reconnect;
        beginLater(ping);
        return true;
    }
    if (follows(flight)) {
        flight.why = PingAttempt::Why::Redirect;
        beginLater(ping);
        return true;
    }
    const std::optional<std::chrono::milliseconds> wait =
        retryWait(last, m_shared.options.retries, flight.retries, QDateTime::currentSecsSinceEpoch());
    if (!wait)
        return false;
    ++flight.retries;
    flight.why = PingAttempt::Why::Retry;
    flight.waited = *wait;
    flight.due = m_clock.now() + *wait;
    m_clock.wakeBy(flight.due);
    return true;
}

/// A kept connection may have been closed while the request was on its way (RFC 9112, 9.3.1).
bool PingSenderParts::reconnects(Flight &flight) const
{
    const PingAttempt &last = flight.attempts.back();
    return last.error && std::string_view(last.error->code) == "ping-closed" && last.onConnection > 1
        && isIdempotent(last.method) && last.why != PingAttempt::Why::Reconnect;
}

bool PingSenderParts::follows(Flight &flight)
{
    PingAttempt &last = flight.attempts.back();
    if (last.error || !last.answer || !isRedirect(*last.answer))
        return false;
    Result<PingTarget> target = redirectTargetOf(last.to, *last.answer);
    if (!target) {
        last.notFollowed = target.error();
        return false;
    }
    last.redirectsTo = *target;
    last.notFollowed = hopProblem(m_shared.options.redirects, last.to, *target, flight.hops);
    if (last.notFollowed)
        return false;
    ++flight.hops;
    flight.request = redirected(flight.request, last.answer->status, *target);
    return true;
}

} // namespace telltale::network
