// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/policy/policy_matcher.h"

#include "audit/values/checks/ascii.h"
#include "base/glob.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

template<typename Value>
std::uint32_t bitsOf(const std::vector<Value> &values)
{
    if (values.empty())
        return 0xFFFFFFFFu;
    std::uint32_t bits = 0;
    for (const Value value : values)
        bits |= 1u << static_cast<unsigned>(value);
    return bits;
}

template<typename Value>
bool hasBit(std::uint32_t bits, Value value)
{
    return (bits >> static_cast<unsigned>(value) & 1u) != 0;
}

bool matchesAny(const std::vector<std::string> &globs, std::string_view text)
{
    return globs.empty()
        || std::any_of(globs.begin(), globs.end(), [text](const std::string &glob) { return matchesGlob(glob, text); });
}

/// Names of headers are the same in any case (RFC 9110, 5.1).
bool matchesPath(const std::vector<std::string> &globs, std::string_view path)
{
    if (matchesAny(globs, path))
        return true;
    if (!path.starts_with("header/"))
        return false;
    const std::string lower = audit::checks::lowered(path);
    return std::any_of(globs.begin(), globs.end(),
                       [&lower](const std::string &glob) { return matchesGlob(audit::checks::lowered(glob), lower); });
}

/// `https://[::1]:8080` → `[::1]`
std::string_view hostIn(std::string_view destination)
{
    const std::size_t scheme = destination.find("://");
    if (scheme != std::string_view::npos)
        destination.remove_prefix(scheme + 3);
    const std::size_t colon = destination.find(':', destination.starts_with('[') ? destination.find(']') : 0);
    return destination.substr(0, colon);
}

bool matchesPlace(const Matcher &matcher, const FieldPlace &place)
{
    return matchesAny(matcher.products, place.product) && matchesAny(matcher.events, place.event)
        && matchesPath(matcher.paths, place.path) && matchesDestination(matcher.destinations, place.destination);
}

} // namespace

bool matchesDestination(const std::vector<std::string> &globs, std::string_view destination)
{
    if (globs.empty())
        return true;
    const std::string lower = audit::checks::lowered(destination);
    return std::any_of(globs.begin(), globs.end(), [&lower](const std::string &glob) {
        return matchesGlob(glob, glob.find("://") != std::string::npos ? std::string_view(lower) : hostIn(lower));
    });
}

PolicyMatcher::PolicyMatcher(const Policy &policy) : m_policy(policy)
{
    m_masks.reserve(policy.rules.size());
    for (const Rule &rule : policy.rules)
        m_masks.push_back(
            {bitsOf(rule.matcher.categories), bitsOf(rule.matcher.protections), bitsOf(rule.matcher.origins)});
}

RuleChoices PolicyMatcher::choices(const FieldPlace &place) const
{
    RuleChoices found;
    bool isSure = false;
    for (std::uint32_t i = 0; i < m_policy.rules.size() && !isSure; ++i) {
        const Matcher &matcher = m_policy.rules[i].matcher;
        if ((place.isContainer && matcher.paths.empty()) || !hasBit(m_masks[i].origins, place.origin)
            || !matchesPlace(matcher, place))
            continue;
        found.rules.push_back(i);
        isSure = matcher.categories.empty() && matcher.protections.empty();
        found.needsVerdict |= !isSure;
    }
    if (!isSure && !place.isContainer)
        found.rules.push_back(static_cast<std::uint32_t>(m_policy.rules.size()));
    found.allowsAll = std::all_of(found.rules.begin(), found.rules.end(), [this](std::uint32_t rule) {
        return m_policy.treatment(rule).action == Action::Allow;
    });
    return found;
}

std::uint32_t PolicyMatcher::rule(const RuleChoices &choices, audit::Category category,
                                  audit::Protection protection) const
{
    for (const std::uint32_t rule : choices.rules) {
        const bool matches = rule >= m_masks.size()
            || (hasBit(m_masks[rule].categories, category) && hasBit(m_masks[rule].protections, protection));
        if (matches)
            return rule;
    }
    return noRule;
}

} // namespace telltale::privacy
