// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_result.h"

#include <algorithm>

namespace telltale::network {

PingTimeline::Time PingTimeline::latency() const
{
    if (!sending || !firstByte || !done)
        return {};
    return *done - *sending;
}

std::optional<std::int64_t> PingTlsReport::daysLeft(std::int64_t now) const
{
    if (chain.empty())
        return {};
    constexpr std::int64_t day = 24 * 60 * 60;
    const std::int64_t left = chain.front().notAfter - now;
    return left < 0 ? (left - day + 1) / day : left / day;
}

std::optional<std::string_view> PingAnswer::field(std::string_view name) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [name](const payload::NamedValue &field) {
        return payload::isSameName(field.name, name);
    });
    return found == fields.end() ? std::nullopt : std::optional<std::string_view>(found->value);
}

payload::DecodedBody PingAnswer::decoded(std::uint64_t most) const
{
    payload::Limits limits;
    limits.document = most;
    return payload::decodeContent(body, payload::joinedValues(fields, "Content-Encoding"), limits);
}

bool PingResult::wasSent() const
{
    return std::any_of(attempts.begin(), attempts.end(),
                       [](const PingAttempt &attempt) { return attempt.bytesWritten != 0; });
}

std::string PingResult::reason() const
{
    if (last().error)
        return last().error->code;
    if (is2xx())
        return {};
    return "http-" + std::to_string(last().answer ? last().answer->status : 0);
}

} // namespace telltale::network
