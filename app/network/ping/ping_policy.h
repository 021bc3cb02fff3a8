// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_request.h"
#include "privacy/exchange_judge.h"
#include "privacy/wire/wire_policy.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace telltale::network {

/// What a policy makes of a ping.
struct PingPolicyOutcome
{
    std::optional<PingRequest> request; ///< what would leave; unset: it would be kept back
    std::uint64_t fields = 0;           ///< that changed
    std::uint64_t events = 0;           ///< that were taken out
    std::string why;                    ///< UTF-8: which rule, and why, where it changes something or keeps it back
    bool isChanged() const { return fields != 0 || events != 0; }
};

/// Judges it as the wire would. The request must not have a content coding of ours yet: compress what comes out.
PingPolicyOutcome judgePing(const PingRequest &request, privacy::ExchangeJudge &judge);
/// The same with a judge that is made for it.
PingPolicyOutcome judgePing(const PingRequest &request, const std::shared_ptr<const privacy::WirePolicy> &policy);

} // namespace telltale::network
