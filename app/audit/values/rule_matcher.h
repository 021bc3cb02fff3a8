// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/values/literal_finder.h"
#include "audit/values/pattern_set.h"
#include "audit/values/value_profile.h"
#include "audit/values/value_rules.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace telltale::audit {

/// The patterns of the rules, with a look at length and digits in front that spares most values all of them. Three
/// sets: inside a value, all of it, and all of it under a key that names what it is.
class RuleMatcher
{
public:
    explicit RuleMatcher(const ValueRules &rules);

    /// The rule that fits best, or nullptr: rules whose context the key gives go first, then surer ones, then earlier
    /// ones.
    const ValueRule *inside(std::string_view text, const ValueProfile &profile) const;
    const ValueRule *whole(std::string_view text, const ValueProfile &profile, const ValueContext &context) const;

private:
    /// The first look: by a value's length, and whether it has white space, how many digits it has at least when a
    /// rule can fit it.
    class LeastDigits
    {
    public:
        LeastDigits();
        void open(const ValueRule &rule);
        bool isOpen(const ValueProfile &profile) const
        {
            return profile.digits >= m_least[profile.spaces > 0][profile.size < lengths ? profile.size : lengths - 1];
        }

    private:
        static constexpr std::size_t lengths = 192; ///< the last one stands for all longer ones
        std::array<std::array<std::uint32_t, lengths>, 2> m_least;
    };

    struct Set
    {
        explicit Set(PatternSet::Where where) : patterns(where) {}
        void add(const ValueRule &rule);
        void compile();
        bool mayMatch(const ValueProfile &profile) const { return leastDigitsOfAny.isOpen(profile); }

        LeastDigits leastDigits;      ///< inside values only of the rules that no literal spares
        LeastDigits leastDigitsOfAny; ///< of all
        PatternSet patterns;
        std::vector<const ValueRule *> rules;
    };
    struct Ranked
    {
        const ValueRule *rule = nullptr;
        int rank = -1;
    };
    void rank(const Set &set, std::string_view text, const ValueProfile &profile, const ValueContext &context,
              Ranked &best) const;

    Set m_inside;
    Set m_whole;
    Set m_named;
    LiteralFinder m_contexts; ///< a word of each context that m_named asks for
};

} // namespace telltale::audit
