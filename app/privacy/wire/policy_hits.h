// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/policy/record_rules.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace telltale::privacy {

/// What one rule decides.
struct RuleCount
{
    std::uint64_t fields = 0; ///< whose rule it is, whether that changes their values or not
    std::uint64_t events = 0; ///< that have such a field
    std::uint64_t kept = 0;   ///< events that it keeps whole
    friend bool operator==(const RuleCount &, const RuleCount &) = default;
};

struct PolicyCounts
{
    std::vector<RuleCount> rules;       ///< in the order of the policy, the default last
    std::uint64_t events = 0;           ///< that were looked at
    std::uint64_t fields = 0;           ///< those beside events too
    std::uint64_t unruled = 0;          ///< of them, that no rule is about and the default neither
    std::uint64_t leaving = 0;          ///< events that leave while the gate is on
    std::uint64_t leavingEssential = 0; ///< and while it is at essential
    friend bool operator==(const PolicyCounts &, const PolicyCounts &) = default;
};

/// Counts which rule decides about each field of records, and which events leave at each gate. Nothing is changed, so
/// no key is needed. Not thread-safe.
class PolicyHits
{
public:
    PolicyHits(std::shared_ptr<const Policy> policy, std::shared_ptr<const audit::Knowledge> knowledge);

    /// In the order of the input: the envelope of a request in front of its events.
    void take(const payload::Record &record);
    const PolicyCounts &counts() const { return m_counts; }

private:
    std::uint32_t countFields(const payload::Record &record);
    std::uint32_t ruleOf(payload::NodeIndex leaf);
    void noteRequest(const payload::Record &envelope, std::uint32_t keptBy);
    bool isOfKept(const payload::Record &record) const;

    RecordRules m_rules;
    PolicyCounts m_counts;
    std::vector<std::uint64_t> m_last; ///< number of the record in which a rule was last seen
    std::uint64_t m_records = 0;
    std::string m_keptSource; ///< of a request that stays as a whole
    std::uint32_t m_keptNumber = 0;
    std::uint32_t m_keptBy = noRule; ///< noRule: it leaves
};

} // namespace telltale::privacy
