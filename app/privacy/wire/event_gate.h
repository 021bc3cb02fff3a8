// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/policy/record_rules.h"

#include <memory>

namespace telltale::privacy {

/// Which events leave while the gate is at `essential`: those of which a catalogue says that they are always sent. What
/// no catalogue speaks of, or whose gate is unknown, is not essential. Not thread-safe.
class EventGate
{
public:
    EventGate(std::shared_ptr<const Policy> policy, std::shared_ptr<const audit::Knowledge> knowledge)
        : m_rules(std::move(policy), std::move(knowledge))
    {
    }

    /// Of an envelope: whether the request by itself is such an event, as a ping is that has no body.
    bool isEssential(const payload::Record &record);

private:
    RecordRules m_rules;
};

} // namespace telltale::privacy
