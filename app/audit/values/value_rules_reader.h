// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/values/value_rules.h"
#include "base/toml/toml_library.h"

namespace telltale::audit {

/// Reads a rules file into rules; everything wrong with it is reported, not only the first thing.
class ValueRulesReader
{
public:
    ValueRulesReader(ValueRules &rules, std::string source) : m_rules(rules), m_source(std::move(source)) {}
    void read(std::string_view text);
    std::vector<Diagnostic> takeDiagnostics() { return std::move(m_diagnostics); }

private:
    void readForm(const toml::table &table);
    void readRule(const toml::table &table);
    void readRuleKey(ValueRule &rule, std::string_view key, const toml::node &node);
    void readText(ValueRule &rule, std::string_view key, const toml::node &node);
    void checkRule(const ValueRule &rule, const toml::table &table);
    void place(ValueRule rule);

    std::string text(std::string_view key, const toml::node &node);
    bool flag(std::string_view key, const toml::node &node);
    Category category(const toml::node &node);
    Recognised recognised(const toml::node &node);
    std::uint32_t count(std::string_view key, const toml::node &node);
    void error(const QString &message, const toml::source_region &region);

    ValueRules &m_rules;
    std::string m_source;
    std::vector<Diagnostic> m_diagnostics;
};

} // namespace telltale::audit
