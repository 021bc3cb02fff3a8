// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_composer.h"
#include "network/ping/ping_policy.h"

#include <memory>
#include <optional>

namespace telltale::network {

/// A ping that is ready to leave, and what there is to show of it.
struct PreparedPing
{
    PingRequest request;                     ///< what leaves, to the byte
    PingRequest plain;                       ///< the same without content coding, for people to read
    PingSecrets secrets;                     ///< of variables, and what else looks like a credential
    std::optional<PingPolicyOutcome> policy; ///< where one was applied; without its request
};

/// Composes, applies the policy where one is given, then compresses: the way of every ping, whoever sends it. Errors:
/// those of composePing(), and ping-kept-back, which says by what. `knowledge`: null where only the secrets of
/// variables are wanted, which takes a small part of the time: for the many of a run whose first one was looked at.
Result<PreparedPing> preparePing(const PingTemplate &made, const PingValues &values, const PingTarget &to,
                                 const PingAdditions &options, const std::shared_ptr<const audit::Knowledge> &knowledge,
                                 const std::shared_ptr<const privacy::WirePolicy> &policy = nullptr);

} // namespace telltale::network
