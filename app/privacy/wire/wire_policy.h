// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/knowledge.h"
#include "base/result.h"
#include "payload/limits.h"
#include "privacy/keys/key_source.h"
#include "privacy/policy/policy.h"

#include <memory>

namespace telltale::privacy {

/// How the wire behaves beside what a policy says.
struct WireSettings
{
    /// What the client of a request hears that does not leave.
    enum class Kept : std::uint8_t {
        AsProtocol, ///< what its protocol wants to hear, so that products go on working
        Refuse,     ///< 403
        Hold,       ///< nothing: it waits for a person, who may let it go all the same
    };
    Kept kept = Kept::AsProtocol;
    bool passesUndecoded = false; ///< bodies that cannot be taken apart leave although a rule could be about them
    bool passesTunnels = false;   ///< while the gate is not on; nobody sees what is in them
    payload::Limits limits;       ///< a body beyond `document` cannot be taken apart
};

/// What is in force on the wire: a policy, what fields are judged by, the keys, and the gate. Immutable once shared;
/// any thread, but for the keys, of which every thread makes a copy.
struct WirePolicy
{
    std::shared_ptr<const Policy> policy; ///< never null
    std::shared_ptr<const audit::Knowledge> knowledge;
    KeySource keys = {};
    TelemetryGate gate = TelemetryGate::On; ///< counts, not that of the policy
    WireSettings settings = {};

    /// Everything leaves as it came, unread.
    bool isOpen() const { return gate == TelemetryGate::On && policy->isIdle(); }
};

/// With the gate of the policy. Error: policy-needs-key.
Result<std::shared_ptr<const WirePolicy>> makeWirePolicy(Policy policy,
                                                         std::shared_ptr<const audit::Knowledge> knowledge,
                                                         const KeySource &keys = {}, const WireSettings &settings = {});

} // namespace telltale::privacy
