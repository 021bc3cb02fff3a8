// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/names/origin_rules.h"

#include "audit/embedded.h"
#include "base/toml/table_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::audit {

namespace {

constexpr std::size_t mostOriginSteps = 32;

std::vector<std::string_view> stepsOf(std::string_view path)
{
    std::vector<std::string_view> steps;
    for (std::size_t at = path.starts_with('/') ? 1 : 0; at <= path.size() && steps.size() < mostOriginSteps;) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        steps.push_back(path.substr(at, end - at));
        at = end + 1;
    }
    return steps;
}

/// Names of headers are the same in any case (RFC 9110, 5.1).
bool isSameHeader(std::string_view one, std::string_view other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](char a, char b) {
        const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
        return lower(a) == lower(b);
    });
}

} // namespace

OriginRules OriginRules::standard()
{
    std::vector<Diagnostic> findings;
    return withTexts({}, findings);
}

OriginRules OriginRules::withTexts(std::span<const RuleText> texts, std::vector<Diagnostic> &findings)
{
    constexpr std::string_view own = "rules/origins.toml";
    OriginRules rules;
    // The first rule that knows a key keeps it.
    for (const RuleText &text : texts)
        rules.read(text, findings);
    rules.read({std::string(own), embeddedText(own)}, findings);
    return rules;
}

void OriginRules::read(const RuleText &text, std::vector<Diagnostic> &findings)
{
    const TomlFindings where{text.source, findings};
    const TomlValue file = parseToml(text.text, text.source, findings);
    TableReader reader(file, QCoreApplication::translate("telltale::OriginRules", "the file"), where);
    for (const TomlValue *table : reader.tables("rule")) {
        TableReader rule(*table, QStringLiteral("[[rule]]"), where);
        const Origin origin =
            rule.choice("origin", originFrom, "product, sdk, receiver or unknown").value_or(Origin::Unknown);
        Rule made{origin, rule.text("by"), rule.neededText("why")};
        const std::vector<std::string> keys = rule.texts("keys");
        const std::vector<std::string> prefixes = rule.texts("prefixes");
        const std::vector<std::string> paths = rule.texts("paths");
        if (!rule.finish())
            continue;
        const std::size_t index = m_rules.size();
        m_rules.push_back(std::move(made));
        for (const std::string &key : keys)
            m_keys.emplace(key, index);
        for (const std::string &prefix : prefixes)
            m_prefixes.emplace_back(prefix, index);
        for (const std::string &path : paths) {
            Pattern pattern{{}, path.ends_with("/**"), index};
            const std::string_view fixed = std::string_view(path).substr(0, path.size() - (pattern.isOpen ? 3 : 0));
            for (const std::string_view step : stepsOf(fixed))
                pattern.steps.emplace_back(step);
            m_patterns.push_back(std::move(pattern));
        }
    }
    reader.finish();
}

bool OriginRules::fits(const Pattern &pattern, std::span<const std::string_view> steps) const
{
    const std::size_t size = pattern.steps.size();
    const auto isSame = [isHeader = !pattern.steps.empty()
                             && pattern.steps.front() == "header"](const std::string &wanted, std::string_view step) {
        return wanted == "*" || wanted == step || (isHeader && isSameHeader(wanted, step));
    };
    if (size > steps.size())
        return false;
    if (!pattern.isOpen)
        return std::equal(pattern.steps.begin(), pattern.steps.end(), steps.end() - static_cast<std::ptrdiff_t>(size),
                          isSame);
    for (std::size_t at = 0; at + size < steps.size(); ++at) {
        if (std::equal(pattern.steps.begin(), pattern.steps.end(), steps.begin() + static_cast<std::ptrdiff_t>(at),
                       isSame))
            return true;
    }
    return false;
}

OriginVerdict OriginRules::originOf(std::string_view patternPath) const
{
    const std::vector<std::string_view> steps = stepsOf(patternPath);
    std::size_t best = m_rules.size();
    const auto take = [&best](std::size_t rule) { best = std::min(best, rule); };
    if (const auto found = m_keys.find(steps.back()); found != m_keys.end())
        take(found->second);
    for (const auto &[prefix, rule] : m_prefixes) {
        if (steps.back().starts_with(prefix))
            take(rule);
    }
    for (const Pattern &pattern : m_patterns) {
        if (pattern.rule < best && fits(pattern, steps))
            take(pattern.rule);
    }
    if (best == m_rules.size())
        return {};
    return {m_rules[best].origin, m_rules[best].by, m_rules[best].why};
}

} // namespace telltale::audit
