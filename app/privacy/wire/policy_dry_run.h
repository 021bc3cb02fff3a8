// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/anonymise/anonymiser.h"
#include "privacy/wire/event_gate.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace telltale::privacy {

/// What one rule would do.
struct RuleHits
{
    std::string name;         ///< "" of the default
    std::uint64_t fields = 0; ///< that it would drop or change, in events that leave
    std::uint64_t events = 0; ///< that have such a field
    std::uint64_t kept = 0;   ///< events that it would keep whole, and requests by a field beside their body
    friend bool operator==(const RuleHits &, const RuleHits &) = default;
};

struct DryRunHits
{
    std::vector<RuleHits> rules; ///< in the order of the policy, the default last
    std::uint64_t events = 0;    ///< that were looked at; those in kept requests too
    std::uint64_t byGate = 0;    ///< of them, that the gate would keep
    std::uint64_t unchanged = 0; ///< of them, that would leave as they are
};

/// Counts what a policy and its gate would do to records, without doing it. Of a record that is kept, only what keeps
/// it counts. Not thread-safe.
class PolicyDryRun
{
public:
    /// Error: policy-needs-key.
    static Result<std::unique_ptr<PolicyDryRun>> make(std::shared_ptr<const Policy> policy,
                                                      std::shared_ptr<const audit::Knowledge> knowledge,
                                                      const KeySource &keys = {});

    /// In the order of the input.
    void take(const payload::Record &record);
    const DryRunHits &hits() const { return m_hits; }

private:
    PolicyDryRun(std::unique_ptr<Anonymiser> anonymiser, std::shared_ptr<const Policy> policy,
                 std::shared_ptr<const audit::Knowledge> knowledge);
    bool isKeptByGate(const payload::Record &record);

    std::unique_ptr<Anonymiser> m_anonymiser;
    std::shared_ptr<const Policy> m_policy;
    EventGate m_gate;
    DryRunHits m_hits;
    std::vector<std::uint64_t> m_last; ///< number of the record in which a rule last changed something
    std::uint64_t m_records = 0;
};

} // namespace telltale::privacy
