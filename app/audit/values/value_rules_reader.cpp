// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/value_rules_reader.h"

#include "audit/values/checks/ascii.h"
#include "audit/values/key_words.h"
#include "audit/values/literal_finder.h"
#include "audit/values/pattern_set.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::audit {

namespace {

QString aboutValueRulesReader(const char *text)
{
    return QCoreApplication::translate("ValueRules", text);
}

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

void ValueRulesReader::error(const QString &message, const toml::source_region &region)
{
    Diagnostic diagnostic;
    diagnostic.code = "bad-rules";
    diagnostic.message = message;
    diagnostic.source = m_source;
    diagnostic.place.line = std::max<std::uint32_t>(region.begin.line, 1);
    diagnostic.place.column = std::max<std::uint32_t>(region.begin.column, 1);
    m_diagnostics.push_back(std::move(diagnostic));
}

void ValueRulesReader::read(std::string_view text)
{
    const toml::parse_result result = toml::parse(text, std::string_view(m_source));
    if (!result) {
        error(aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "not TOML: %1"))
                  .arg(shown(result.error().description())),
              result.error().source());
        return;
    }
    for (const auto &[key, node] : result.table()) {
        const bool isForm = key.str() == "form";
        if (!isForm && key.str() != "value") {
            error(aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "unknown key \"%1\": known are form and value"))
                      .arg(shown(key.str())),
                  key.source());
            continue;
        }
        const toml::array *entries = node.as_array();
        if (!entries || !entries->is_homogeneous(toml::node_type::table)) {
            error(aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "\"%1\" is a list of tables: write [[%1]]"))
                      .arg(shown(key.str())),
                  node.source());
            continue;
        }
        for (const toml::node &entry : *entries)
            isForm ? readForm(*entry.as_table()) : readRule(*entry.as_table());
    }
}

void ValueRulesReader::readForm(const toml::table &table)
{
    const toml::node *name = table.get("recognised");
    if (!name) {
        error(aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "the form has no \"recognised\"")), table.source());
        return;
    }
    const Recognised form = recognised(*name);
    ValueForm &entry = m_rules.m_forms[static_cast<std::size_t>(form)];
    for (const auto &[key, node] : table) {
        if (key.str() == "title")
            entry.title = text(key.str(), node);
        else if (key.str() == "category")
            entry.category = category(node);
        else if (key.str() == "secret")
            entry.isSecret = flag(key.str(), node);
        else if (key.str() == "off")
            entry.isOff = flag(key.str(), node);
        else if (key.str() != "recognised" && key.str() != "note")
            error(aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "unknown key \"%1\" of a form"))
                      .arg(shown(key.str())),
                  key.source());
    }
}

void ValueRulesReader::readRule(const toml::table &table)
{
    const std::size_t before = m_diagnostics.size();
    ValueRule rule;
    // A rule that only switches an earlier one off, or changes a part of it, starts from that one.
    if (const auto name = table["name"].value<std::string>()) {
        for (const ValueRule &known : m_rules.m_rules) {
            if (known.name == *name)
                rule = known;
        }
    }
    for (const auto &[key, node] : table)
        readRuleKey(rule, key.str(), node);
    checkRule(rule, table);
    if (m_diagnostics.size() == before)
        place(std::move(rule));
}

void ValueRulesReader::readRuleKey(ValueRule &rule, std::string_view key, const toml::node &node)
{
    if (key == "recognised") {
        rule.recognised = recognised(node);
    } else if (key == "category") {
        rule.category = category(node);
    } else if (key == "secret") {
        rule.isSecret = flag(key, node);
    } else if (key == "needs_context") {
        rule.needsContext = flag(key, node);
    } else if (key == "off") {
        rule.isOff = flag(key, node);
    } else if (key == "blank") {
        rule.hasBlank = flag(key, node);
    } else if (key == "digits") {
        rule.digits = count(key, node);
    } else if (key == "length") {
        const toml::array *range = node.as_array();
        if (!range || range->size() != 2) {
            error(aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "\"length\" is [least, most]")), node.source());
            return;
        }
        rule.least = count(key, *range->get(0));
        rule.most = count(key, *range->get(1));
    } else if (key == "context") {
        const toml::array *words = node.as_array();
        rule.context.clear();
        if (!words || !words->is_homogeneous(toml::node_type::string)) {
            error(aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "\"context\" is a list of texts")),
                  node.source());
            return;
        }
        for (const toml::node &word : *words) {
            rule.context.push_back(checks::lowered(word.value_or(std::string())));
            // Shorter ones stand in too many keys by accident, and are too short to be searched for.
            if (longestWord(rule.context.back()).size() < LiteralFinder::leastLength)
                error(aboutValueRulesReader(
                          QT_TRANSLATE_NOOP("ValueRules", "a \"context\" has a word of three letters at least")),
                      word.source());
        }
    } else {
        readText(rule, key, node);
    }
}

void ValueRulesReader::readText(ValueRule &rule, std::string_view key, const toml::node &node)
{
    if (key == "name") {
        rule.name = text(key, node);
    } else if (key == "title") {
        rule.title = text(key, node);
    } else if (key == "note") {
        rule.note = text(key, node);
    } else if (key == "country") {
        rule.country = checks::uppered(text(key, node));
        if (rule.country.size() != 2)
            error(aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "\"country\" has two letters")), node.source());
    } else if (key == "pattern") {
        rule.pattern = text(key, node);
        if (const std::string problem = PatternSet::problem(rule.pattern); !problem.empty())
            error(aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "\"pattern\" is no expression: %1"))
                      .arg(shown(problem)),
                  node.source());
    } else if (key == "validator") {
        const std::string name = text(key, node);
        rule.validator = checks::findValidator(name);
        if (!rule.validator && !name.empty())
            error(
                aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "there is no validator \"%1\"")).arg(shown(name)),
                node.source());
    } else if (key == "where") {
        const std::string where = text(key, node);
        rule.isInside = where == "inside";
        if (!rule.isInside && where != "whole")
            error(aboutValueRulesReader(
                      QT_TRANSLATE_NOOP("ValueRules", "\"where\" is \"whole\" or \"inside\", not \"%1\""))
                      .arg(shown(where)),
                  node.source());
    } else if (key == "sureness") {
        const std::string word = text(key, node);
        rule.sureness = word == "sure" ? Sureness::Sure : word == "likely" ? Sureness::Likely : Sureness::Weak;
        if (rule.sureness == Sureness::Weak && word != "weak")
            error(aboutValueRulesReader(
                      QT_TRANSLATE_NOOP("ValueRules", "\"sureness\" is weak, likely or sure, not \"%1\""))
                      .arg(shown(word)),
                  node.source());
    } else {
        error(aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "unknown key \"%1\" of a value")).arg(shown(key)),
              node.source());
    }
}

void ValueRulesReader::checkRule(const ValueRule &rule, const toml::table &table)
{
    const auto want = [&](bool isThere, const char *key) {
        if (!isThere)
            error(aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "the value has no \"%1\"")).arg(shown(key)),
                  table.source());
    };
    want(!rule.name.empty(), "name");
    if (rule.isOff)
        return;
    want(!rule.title.empty(), "title");
    want(!rule.pattern.empty() || table.contains("pattern"), "pattern");
    want(rule.recognised != Recognised::None || table.contains("recognised"), "recognised");
    if (rule.needsContext && rule.context.empty())
        error(aboutValueRulesReader(
                  QT_TRANSLATE_NOOP("ValueRules", "\"needs_context\" without \"context\": the rule could never apply")),
              table.source());
    if (rule.most != 0 && rule.most < rule.least)
        error(aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "\"length\" ends before it begins")),
              table.source());
    if (!rule.pattern.empty() && PatternSet::fitsNothing(rule.pattern))
        error(aboutValueRulesReader(
                  QT_TRANSLATE_NOOP("ValueRules", "\"pattern\" fits the empty text, so it would fit everything")),
              table.source());
}

void ValueRulesReader::place(ValueRule rule)
{
    auto &rules = m_rules.m_rules;
    const auto known =
        std::find_if(rules.begin(), rules.end(), [&](const ValueRule &other) { return other.name == rule.name; });
    if (known == rules.end())
        rules.push_back(std::move(rule));
    else
        *known = std::move(rule);
}

std::string ValueRulesReader::text(std::string_view key, const toml::node &node)
{
    if (const auto value = node.value_exact<std::string>())
        return *value;
    error(aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "\"%1\" is a text")).arg(shown(key)), node.source());
    return {};
}

bool ValueRulesReader::flag(std::string_view key, const toml::node &node)
{
    if (const auto value = node.value_exact<bool>())
        return *value;
    error(aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "\"%1\" is true or false")).arg(shown(key)),
          node.source());
    return false;
}

std::uint32_t ValueRulesReader::count(std::string_view key, const toml::node &node)
{
    const auto value = node.value_exact<std::int64_t>();
    if (value && *value >= 0 && *value <= 1'000'000)
        return static_cast<std::uint32_t>(*value);
    error(
        aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "\"%1\" is a number from 0 to 1000000")).arg(shown(key)),
        node.source());
    return 0;
}

Category ValueRulesReader::category(const toml::node &node)
{
    const std::string word = text("category", node);
    if (const auto found = categoryFrom(word))
        return *found;
    if (!word.empty())
        error(aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "there is no category \"%1\"")).arg(shown(word)),
              node.source());
    return Category::Unknown;
}

Recognised ValueRulesReader::recognised(const toml::node &node)
{
    const std::string word = text("recognised", node);
    if (const auto found = recognisedFrom(word))
        return *found;
    error(aboutValueRulesReader(QT_TRANSLATE_NOOP("ValueRules", "there is no form \"%1\"")).arg(shown(word)),
          node.source());
    return Recognised::None;
}

} // namespace telltale::audit
