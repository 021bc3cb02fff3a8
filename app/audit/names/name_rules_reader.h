// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/names/name_rule_set.h"
#include "audit/names/rule_text.h"
#include "base/toml/table_reader.h"

namespace telltale::audit {

/// Fills a rule set from texts. Rules are compiled when all texts were read: the vocabulary has to be whole first.
class NameRulesReader
{
public:
    NameRulesReader(NameRuleSet &rules, std::vector<Diagnostic> &findings) : m_rules(rules), m_findings(findings) {}

    void read(const RuleText &text);
    void finish();

private:
    struct Sequences
    {
        Anchor anchor;
        std::vector<std::string> texts;
    };
    struct Raw
    {
        NameRule rule;
        std::vector<Sequences> sequences;
        std::vector<std::string> above;
        std::vector<std::string> unless;
        std::vector<std::string> unlessAbove;
    };
    struct Meaning
    {
        std::string word;
        std::vector<std::string> words;
    };

    void readWords(const TomlValue &table, const TomlFindings &findings);
    void readSame(const TomlValue &table, const TomlFindings &findings);
    void readRule(const TomlValue &table, const TomlFindings &findings);
    void learn(const std::vector<std::string> &words, NameRuleSet::Role role);
    /// Knows the word from now on.
    void know(const std::string &word);
    void resolveMeanings();
    std::vector<WordId> compiled(const std::vector<std::string> &words) const;

    NameRuleSet &m_rules;
    std::vector<Diagnostic> &m_findings;
    std::uint16_t m_layer = 0;
    std::vector<std::string> m_known;
    std::vector<Raw> m_raw;
    std::vector<Meaning> m_meanings;
    std::vector<std::pair<std::string, NameRuleSet::Role>> m_roles;
};

} // namespace telltale::audit
