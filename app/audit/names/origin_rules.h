// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/names/rule_text.h"
#include "audit/words.h"
#include "base/diagnostic.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace telltale::audit {

/// Who puts a field there, and how one knows.
struct OriginVerdict
{
    Origin origin = Origin::Unknown;
    std::string_view by;  ///< `Mixpanel`; valid as long as the rules
    std::string_view why; ///< a sentence without its point
};

/// Tells fields that a receiver adds after sending, and those that a library adds, by their names and paths, after
/// rules that are data (resources/rules/origins.toml).
class OriginRules
{
public:
    static OriginRules standard();
    /// The compiled-in rules and further texts, whose rules win.
    static OriginRules withTexts(std::span<const RuleText> texts, std::vector<Diagnostic> &findings);

    /// `patternPath` counts from the event or from the document; what comes in front of a rule's path does not matter.
    OriginVerdict originOf(std::string_view patternPath) const;

private:
    struct Rule
    {
        Origin origin = Origin::Unknown;
        std::string by;
        std::string why;
    };
    struct Pattern
    {
        std::vector<std::string> steps;
        bool isOpen = false; ///< ends in `**`
        std::size_t rule = 0;
    };
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    void read(const RuleText &text, std::vector<Diagnostic> &findings);
    bool fits(const Pattern &pattern, std::span<const std::string_view> steps) const;

    std::vector<Rule> m_rules;
    std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> m_keys;
    std::vector<std::pair<std::string, std::size_t>> m_prefixes;
    std::vector<Pattern> m_patterns;
};

} // namespace telltale::audit
