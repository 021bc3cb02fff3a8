// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/policy/policy.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// What is known of all fields at one pattern path of one kind of event, before any value is looked at.
struct FieldPlace
{
    std::string_view product;     ///< "" where no catalogue speaks of the event
    std::string_view event;       ///< its name; "" for envelopes and nameless ones
    std::string_view path;        ///< pattern path from the document's root
    std::string_view destination; ///< see payload::destinationOf(); "" without a request
    audit::Origin origin = audit::Origin::Unknown;
    bool isContainer = false; ///< events were unpacked from it: only rules that name a path count, and no default
};

/// Where no rule, nor the default, is about a field: it stays.
inline constexpr std::uint32_t noRule = 0xFFFFFFFFu;

/// The rules that may be about the fields of one place, in their order. Which one it is depends on the value only where
/// a rule asks for category or protection.
struct RuleChoices
{
    std::vector<std::uint32_t> rules; ///< rules.size() of the policy is the default; empty: noRule
    bool needsVerdict = false;        ///< otherwise it is the first one
    bool allowsAll = true;            ///< whichever it is, the field stays
};

/// Whether one of the globs of Matcher::destinations fits; without any, all do.
bool matchesDestination(const std::vector<std::string> &globs, std::string_view destination);

/// Finds the first rule that matches. Immutable; any thread. The policy must outlive it.
class PolicyMatcher
{
public:
    explicit PolicyMatcher(const Policy &policy);

    /// To be asked once for a place and kept.
    RuleChoices choices(const FieldPlace &place) const;
    /// The first of them that is about a value of this category and protection.
    std::uint32_t rule(const RuleChoices &choices, audit::Category category, audit::Protection protection) const;
    const Policy &policy() const { return m_policy; }

private:
    /// The words of a rule that depend on the value, a bit each.
    struct Mask
    {
        std::uint32_t categories = 0;
        std::uint32_t protections = 0;
        std::uint32_t origins = 0;
    };

    const Policy &m_policy;
    std::vector<Mask> m_masks; ///< by rule
};

} // namespace telltale::privacy
