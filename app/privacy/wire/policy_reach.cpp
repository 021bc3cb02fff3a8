// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/wire/policy_reach.h"

#include "privacy/policy/policy_matcher.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

bool isBesideBodies(const std::string &glob)
{
    return glob.starts_with("header/") || glob.starts_with("query/") || glob.starts_with("cookie/");
}

bool isAboutBodies(const Matcher &matcher)
{
    return matcher.paths.empty() || !std::all_of(matcher.paths.begin(), matcher.paths.end(), isBesideBodies);
}

/// Asks for nothing but where it goes: no rule behind it is about that destination.
bool decidesAll(const Matcher &matcher)
{
    return matcher.products.empty() && matcher.events.empty() && matcher.paths.empty() && matcher.categories.empty()
        && matcher.protections.empty() && matcher.origins.empty();
}

bool mayConcernAnything(const Policy &policy, std::string_view destination, bool isBody)
{
    for (const Rule &rule : policy.rules) {
        if (!matchesDestination(rule.matcher.destinations, destination) || (isBody && !isAboutBodies(rule.matcher)))
            continue;
        if (rule.treatment.action != Action::Allow)
            return true;
        if (decidesAll(rule.matcher))
            return false;
    }
    return policy.fallback.action != Action::Allow;
}

} // namespace

bool mayConcern(const Policy &policy, std::string_view destination)
{
    return mayConcernAnything(policy, destination, false);
}

bool mayConcernBody(const Policy &policy, std::string_view destination)
{
    return mayConcernAnything(policy, destination, true);
}

} // namespace telltale::privacy
