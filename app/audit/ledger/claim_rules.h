// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/ledger/claim.h"
#include "audit/names/rule_text.h"
#include "base/diagnostic.h"

#include <memory>
#include <span>
#include <string_view>

namespace telltale::audit {

/// Finds what a page claims about its telemetry, after rules that are data (resources/rules/claims.toml). Regular
/// expressions are RE2's: their time is linear whatever they are.
class ClaimRules
{
public:
    static ClaimRules standard();
    /// The compiled-in rules and further texts; what is wrong with those is left out and told.
    static ClaimRules withTexts(std::span<const RuleText> texts, std::vector<Diagnostic> &findings);
    ClaimRules(ClaimRules &&) noexcept;
    ClaimRules &operator=(ClaimRules &&) noexcept;
    ~ClaimRules();

    /// The claims of a Markdown or HTML page, in order; a sentence may make several.
    std::vector<Claim> find(std::string_view page) const;

private:
    struct Rule;
    ClaimRules();
    void read(const RuleText &text, std::vector<Diagnostic> &findings);

    std::vector<std::unique_ptr<Rule>> m_rules;
};

} // namespace telltale::audit
