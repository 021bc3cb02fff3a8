// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/check/baseline.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace telltale::privacy {

/// Violations of one input that are the same one: where the first stands, and how many there are.
struct ViolationGroup
{
    ViolationIdentity identity;
    std::uint32_t rule = 0; ///< see Violation, as the others
    std::string file;
    std::string source;
    std::uint32_t line = 0;
    std::uint32_t lineInFile = 0;
    std::string path;
    std::string message;
    std::string fingerprint;
    bool isKnown = false; ///< it is in the baseline
    std::uint64_t count = 0;
};

/// Counts violations, and tells new ones from known ones. Memory grows with different ones only, and no further than a
/// limit: behind it they are counted by rule alone. Not thread-safe.
class ViolationTally
{
public:
    struct OfRule
    {
        std::uint64_t count = 0;
        std::uint64_t known = 0;
        std::uint64_t beyond = 0; ///< of them, those that no group counts
    };
    static constexpr std::size_t mostGroups = 100'000;
    static constexpr std::size_t mostBytes = 64u << 20;

    /// All must outlive it; without a baseline every violation is a new one.
    ViolationTally(const std::vector<CheckRule> &rules, Baseline *baseline)
        : m_rules(rules), m_baseline(baseline), m_ofRules(rules.size())
    {
    }

    /// The group that it counts in; behind the limit one of its own that is valid until the next call.
    const ViolationGroup &take(const Violation &violation);

    const std::deque<ViolationGroup> &groups() const { return m_groups; } ///< as they came
    const OfRule &of(std::size_t rule) const { return m_ofRules[rule]; }
    std::uint64_t count() const { return m_count; }
    std::uint64_t known() const { return m_known; }
    /// How many rules were broken.
    std::size_t brokenRules() const;
    /// There were more different ones than the limit.
    bool isCut() const { return m_isCut; }

private:
    ViolationGroup groupOf(const Violation &violation);

    const std::vector<CheckRule> &m_rules;
    Baseline *m_baseline;
    std::vector<OfRule> m_ofRules;
    std::deque<ViolationGroup> m_groups;
    std::unordered_map<std::string, std::size_t> m_byKey;
    std::string m_key;
    ViolationGroup m_extra;
    std::size_t m_bytes = 0;
    std::uint64_t m_count = 0;
    std::uint64_t m_known = 0;
    bool m_isCut = false;
};

} // namespace telltale::privacy
