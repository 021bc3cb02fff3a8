// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/policy/policy.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

bool asksForKey(const Treatment &treatment)
{
    switch (treatment.action) {
    case Action::Allow:
    case Action::Drop:
    case Action::Block:
        return false;
    default:
        return privacy::needsKey(treatment.method);
    }
}

} // namespace

bool Policy::needsKey() const
{
    return asksForKey(fallback)
        || std::any_of(rules.begin(), rules.end(), [](const Rule &rule) { return asksForKey(rule.treatment); });
}

bool Policy::isIdle() const
{
    const auto isAllowing = [](const Treatment &treatment) { return treatment.action == Action::Allow; };
    return isAllowing(fallback)
        && std::all_of(rules.begin(), rules.end(), [&](const Rule &rule) { return isAllowing(rule.treatment); });
}

const Treatment &Policy::treatment(std::size_t rule) const
{
    static const Treatment allowed;
    if (rule < rules.size())
        return rules[rule].treatment;
    return rule == rules.size() ? fallback : allowed;
}

bool isAlike(const Rule &one, const Rule &other)
{
    return one.name == other.name && one.matcher == other.matcher && one.treatment == other.treatment;
}

bool isAlike(const Policy &one, const Policy &other)
{
    const auto alike = [](const Rule &a, const Rule &b) { return isAlike(a, b); };
    return one.gate == other.gate && one.fallback == other.fallback
        && std::equal(one.rules.begin(), one.rules.end(), other.rules.begin(), other.rules.end(), alike);
}

} // namespace telltale::privacy
