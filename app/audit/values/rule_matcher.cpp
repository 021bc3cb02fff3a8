// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/rule_matcher.h"

#include "audit/values/checks/ascii.h"
#include "audit/values/key_words.h"

#include <algorithm>
#include <optional>

namespace telltale::audit {

namespace {

bool fits(const ValueRule &rule, const ValueProfile &profile)
{
    return profile.size >= rule.least && (rule.most == 0 || profile.size <= rule.most) && profile.digits >= rule.digits;
}

bool isFrom(const ValueRule &rule, std::string_view region)
{
    return region.empty() || rule.country.empty() || checks::equalsIgnoringCase(rule.country, region);
}

} // namespace

RuleMatcher::RuleMatcher(const ValueRules &rules)
    : m_inside(PatternSet::Where::Anywhere), m_whole(PatternSet::Where::WholeText),
      m_named(PatternSet::Where::WholeText)
{
    for (const ValueRule &rule : rules.rules()) {
        if (!rule.isOff)
            (rule.isInside ? m_inside : rule.needsContext ? m_named : m_whole).add(rule);
    }
    for (Set *set : {&m_inside, &m_whole, &m_named})
        set->compile();
    std::vector<std::string> words;
    for (const ValueRule *rule : m_named.rules) {
        for (const std::string &phrase : rule->context)
            words.push_back(longestWord(phrase));
    }
    m_contexts = LiteralFinder(std::move(words));
}

RuleMatcher::LeastDigits::LeastDigits()
{
    for (auto &least : m_least)
        least.fill(0xFFFFFFFFu);
}

void RuleMatcher::LeastDigits::open(const ValueRule &rule)
{
    const std::size_t last = rule.most == 0 ? lengths - 1 : std::min<std::size_t>(rule.most, lengths - 1);
    for (std::size_t length = std::min<std::size_t>(rule.least, lengths - 1); length <= last; ++length) {
        for (const std::size_t hasBlank : {0u, 1u}) {
            if (hasBlank || !rule.hasBlank)
                m_least[hasBlank][length] = std::min(m_least[hasBlank][length], rule.digits);
        }
    }
}

void RuleMatcher::Set::add(const ValueRule &rule)
{
    // The reader refused what is no expression, so this only fails where there is no memory.
    if (patterns.add(rule.pattern))
        rules.push_back(&rule);
}

void RuleMatcher::Set::compile()
{
    patterns.compile();
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const auto &unfiltered = patterns.unfiltered();
        const bool isSpared = rules[i]->isInside
            && std::find(unfiltered.begin(), unfiltered.end(), static_cast<int>(i)) == unfiltered.end();
        leastDigitsOfAny.open(*rules[i]);
        if (!isSpared)
            leastDigits.open(*rules[i]);
    }
}

void RuleMatcher::rank(const Set &set, std::string_view text, const ValueProfile &profile, const ValueContext &context,
                       Ranked &best) const
{
    std::vector<int> numbers;
    set.patterns.match(text, set.leastDigits.isOpen(profile), numbers);
    std::optional<KeyWords> words;
    for (const int number : numbers) {
        const ValueRule &rule = *set.rules[static_cast<std::size_t>(number)];
        if (!fits(rule, profile) || !isFrom(rule, context.region))
            continue;
        bool isNamed = false;
        if (!rule.context.empty() && !context.key.empty()) {
            if (!words)
                words.emplace(context.key);
            isNamed = std::any_of(rule.context.begin(), rule.context.end(),
                                  [&words](const std::string &phrase) { return words->has(phrase); });
        }
        // A bare number under a key that speaks of something else is that, and so is every number sent as one.
        const bool isBare = profile.digits == profile.size && !rule.context.empty();
        const bool isElse = isBare && (!context.key.empty() || context.type == payload::NodeType::Number);
        const int rank = (isNamed ? 4 : 0) + static_cast<int>(rule.sureness);
        if ((!isNamed && (rule.needsContext || isElse)) || rank <= best.rank)
            continue;
        if (rule.validator && !rule.validator(rule.isInside ? set.patterns.find(number, text) : text))
            continue;
        best = {&rule, rank};
    }
}

const ValueRule *RuleMatcher::inside(std::string_view text, const ValueProfile &profile) const
{
    Ranked best;
    if (m_inside.mayMatch(profile))
        rank(m_inside, text, profile, {}, best);
    return best.rule;
}

const ValueRule *RuleMatcher::whole(std::string_view text, const ValueProfile &profile,
                                    const ValueContext &context) const
{
    Ranked best;
    if (!context.key.empty() && m_named.mayMatch(profile) && m_contexts.findsAny(context.key))
        rank(m_named, text, profile, context, best);
    if (m_whole.mayMatch(profile))
        rank(m_whole, text, profile, context, best);
    return best.rule;
}

} // namespace telltale::audit
