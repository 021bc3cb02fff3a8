// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/policy/policy_writer.h"

#include "base/toml/toml_value.h"
#include "privacy/policy/policy_reader.h"
#include "privacy/policy/policy_settings.h"
#include "privacy/policy/policy_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace telltale::privacy {

namespace {

using Setting = PolicySetting;

std::string listText(const std::vector<std::string> &words)
{
    if (words.size() == 1)
        return tomlString(words.front());
    std::string text = "[";
    for (const std::string &word : words)
        text += (text.size() > 1 ? ", " : "") + tomlString(word);
    return text + ']';
}

void addList(std::vector<Setting> &settings, const char *key, const std::vector<std::string> &words)
{
    if (!words.empty())
        settings.push_back({key, listText(words)});
}

template<typename Value>
void addList(std::vector<Setting> &settings, const char *key, const std::vector<Value> &values)
{
    std::vector<std::string> words;
    for (const Value value : values)
        words.emplace_back(audit::word(value));
    addList(settings, key, words);
}

/// TOML tells whole numbers and others apart; both are read alike here.
std::string numberText(double number)
{
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed).ptr;
    return std::string(buffer, end);
}

void addParameters(std::vector<Setting> &settings, const Method &method)
{
    const auto addWord = [&](const char *key, std::string_view word) { settings.push_back({key, tomlString(word)}); };
    switch (method.kind) {
    case MethodKind::Constant:
        settings.push_back(
            {"value",
             method.constantType == payload::NodeType::String ? tomlString(method.constant) : method.constant});
        break;
    case MethodKind::Mask:
        if (method.keepFirst != 0)
            settings.push_back({"keep_first", std::to_string(method.keepFirst)});
        if (method.keepLast != 0)
            settings.push_back({"keep_last", std::to_string(method.keepLast)});
        break;
    case MethodKind::Generalise:
        if (method.generality != Generality::Form)
            addWord("to", generalityWord(method.generality));
        if (method.step > 0 && (method.generality == Generality::Grid || method.generality == Generality::Bucket))
            settings.push_back({"step", numberText(method.step)});
        break;
    case MethodKind::Keep:
    case MethodKind::Drop:
        break;
    default:
        if (method.kind != MethodKind::Pseudonym)
            addWord("method", hashWord(method.kind));
        if (method.kind == MethodKind::ShortKeyedHash)
            settings.push_back({"digits", std::to_string(method.digits)});
        if (needsKey(method) && method.rotation != Rotation::Never)
            addWord("rotate", rotationWord(method.rotation));
        break;
    }
}

void addTreatment(std::vector<Setting> &settings, const Treatment &treatment)
{
    settings.push_back({"action", tomlString(word(treatment.action))});
    if (treatment.action != Action::Allow && treatment.action != Action::Block)
        addParameters(settings, treatment.method);
}

/// Where the line begins that holds this byte.
std::size_t lineStart(std::string_view text, std::size_t at)
{
    const std::size_t feed = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    return feed == std::string_view::npos ? 0 : feed + 1;
}

bool isCommentLine(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t");
    return first != std::string_view::npos && line[first] == '#';
}

/// In front of the first rule, and of the comment that stands right above it; npos when it cannot be told.
std::size_t beforeFirstRule(std::string_view toml, const Rule &first)
{
    std::size_t at = 0;
    for (std::uint32_t line = 1; line < first.place.line; ++line) {
        const std::size_t feed = toml.find('\n', at);
        if (feed == std::string_view::npos)
            return feed;
        at = feed + 1;
    }
    const std::size_t word = toml.find_first_not_of(" \t", at);
    if (word == std::string_view::npos || !toml.substr(word).starts_with("[["))
        return std::string_view::npos;
    while (at > 0) {
        const std::size_t above = lineStart(toml, at - 1);
        // The licence at the top of a file is no comment on a rule.
        if (!isCommentLine(toml.substr(above, at - above)) || above == 0)
            break;
        at = above;
    }
    return at;
}

std::string withRuleAt(std::string_view toml, std::size_t at, std::string added)
{
    const bool isWindows = toml.find("\r\n") != std::string_view::npos;
    const bool isAtEnd = at == toml.size();
    std::string text(toml.substr(0, at));
    if (isAtEnd && !text.empty() && text.back() != '\n')
        text += '\n';
    if (isAtEnd && !text.empty())
        added.insert(0, "\n");
    else if (!isAtEnd)
        added += '\n';
    for (const char c : added)
        text += c == '\n' && isWindows ? std::string("\r\n") : std::string(1, c);
    return text += toml.substr(at);
}

/// The new text holds the old policy and this rule, and nothing else has changed.
bool isOldWithRule(const Policy &old, const PolicyReading &made, const Rule &rule, RulePlace place)
{
    const std::vector<Rule> &rules = made.policy.rules;
    if (!made.isClean() || rules.size() != old.rules.size() + 1 || made.policy.gate != old.gate
        || made.policy.fallback != old.fallback)
        return false;
    const std::size_t shift = place == RulePlace::First ? 1 : 0;
    return isAlike(shift != 0 ? rules.front() : rules.back(), rule)
        && std::equal(old.rules.begin(), old.rules.end(), rules.begin() + static_cast<std::ptrdiff_t>(shift),
                      [](const Rule &one, const Rule &other) { return isAlike(one, other); });
}

} // namespace

std::vector<PolicySetting> treatmentSettings(const Treatment &treatment)
{
    std::vector<Setting> settings;
    addTreatment(settings, treatment);
    return settings;
}

std::string treatmentToml(const Treatment &treatment)
{
    const std::vector<Setting> settings = treatmentSettings(treatment);
    if (settings.size() == 1)
        return settings.front().value;
    std::string text = "{ ";
    for (const Setting &setting : settings)
        text += (text.size() > 2 ? ", " : "") + setting.key + " = " + setting.value;
    return text + " }";
}

std::vector<PolicySetting> ruleSettings(const Rule &rule)
{
    std::vector<Setting> settings;
    settings.push_back({"name", tomlString(rule.name)});
    addList(settings, "product", rule.matcher.products);
    addList(settings, "event", rule.matcher.events);
    addList(settings, "path", rule.matcher.paths);
    addList(settings, "category", rule.matcher.categories);
    addList(settings, "destination", rule.matcher.destinations);
    addList(settings, "protection", rule.matcher.protections);
    addList(settings, "origin", rule.matcher.origins);
    addTreatment(settings, rule.treatment);
    return settings;
}

std::string ruleText(const Rule &rule)
{
    std::string text = "[[rule]]\n";
    for (const Setting &setting : ruleSettings(rule))
        text += setting.key + " = " + setting.value + '\n';
    return text;
}

std::string policyText(const Policy &policy)
{
    std::string text =
        "gate = " + tomlString(word(policy.gate)) + "\ndefault = " + treatmentToml(policy.fallback) + '\n';
    for (const Rule &rule : policy.rules)
        text += '\n' + ruleText(rule);
    return text;
}

Result<std::string> withRule(std::string_view toml, const Rule &rule, RulePlace place)
{
    const auto refusal = [](const char *text) {
        return Error{"policy-not-changed", QCoreApplication::translate("telltale::Policy", text)};
    };
    const PolicyReading old = readPolicy(toml, {});
    if (!old.isClean())
        return refusal(
            QT_TRANSLATE_NOOP("telltale::Policy", "The policy has errors, and stays as it is until they are gone."));
    const bool isFirst = place == RulePlace::First && !old.policy.rules.empty();
    const std::size_t at = isFirst ? beforeFirstRule(toml, old.policy.rules.front()) : toml.size();
    if (at != std::string_view::npos) {
        std::string made = withRuleAt(toml, at, ruleText(rule));
        if (isOldWithRule(old.policy, readPolicy(made, {}), rule, place))
            return made;
    }
    return refusal(QT_TRANSLATE_NOOP("telltale::Policy",
                                     "The rule cannot be put into the policy as it is written. Write it in by hand."));
}

} // namespace telltale::privacy
