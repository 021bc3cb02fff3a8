// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/names/name_rule_set.h"
#include "audit/names/rule_text.h"
#include "base/diagnostic.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::audit {

/// Judges fields by their names alone, after rules that are data (resources/rules/names.toml tells their form).
class NameRules
{
public:
    /// The rules that are compiled in.
    static NameRules standard();
    /// The compiled-in rules and further texts, of which later ones win where several rules fit equally well. A text
    /// that is no TOML is left out; a bad rule is left out; both are findings.
    static NameRules withTexts(std::span<const RuleText> texts, std::vector<Diagnostic> &findings);

    /// Judges the last step of a pattern path (`/context/ip`, `/batch/*/userId`, `header/User-Agent`) or a bare name.
    /// The steps above help where the last one says nothing by itself: `/user/id`, `/library/name`.
    NameVerdict judge(std::string_view patternPath) const { return m_rules->judge(patternPath); }

private:
    explicit NameRules(std::shared_ptr<const NameRuleSet> rules) : m_rules(std::move(rules)) {}

    std::shared_ptr<const NameRuleSet> m_rules;
};

} // namespace telltale::audit
