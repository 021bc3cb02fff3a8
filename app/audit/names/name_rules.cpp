// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/names/name_rules.h"

#include "audit/embedded.h"
#include "audit/names/name_rules_reader.h"

namespace telltale::audit {

NameRules NameRules::standard()
{
    std::vector<Diagnostic> findings;
    return withTexts({}, findings);
}

NameRules NameRules::withTexts(std::span<const RuleText> texts, std::vector<Diagnostic> &findings)
{
    constexpr std::string_view own = "rules/names.toml";
    auto rules = std::make_shared<NameRuleSet>();
    NameRulesReader reader(*rules, findings);
    reader.read({std::string(own), embeddedText(own)});
    for (const RuleText &text : texts)
        reader.read(text);
    reader.finish();
    return NameRules(std::move(rules));
}

} // namespace telltale::audit
