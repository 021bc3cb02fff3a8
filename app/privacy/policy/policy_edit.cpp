// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/policy/policy_edit.h"

#include "base/toml/toml_value.h"
#include "privacy/policy/policy_draft.h"
#include "privacy/policy/policy_reader.h"
#include "privacy/policy/policy_writer.h"

#include <QCoreApplication>

#include <functional>

namespace telltale::privacy {

namespace {

QString aboutPolicyEdit(const char *text)
{
    return QCoreApplication::translate("telltale::Policy", text);
}

Error notChanged(const QString &message)
{
    return {"policy-not-changed", message};
}

/// The ways to do it, of which the first that reads back as what is wanted is taken.
using Ways = std::vector<std::function<std::string(const PolicyDraft &, const Policy &)>>;

Result<std::string> changed(std::string_view toml, const std::function<bool(Policy &)> &change, const Ways &ways)
{
    const PolicyReading old = readPolicy(toml, {});
    if (!old.isClean())
        return notChanged(aboutPolicyEdit(
            QT_TRANSLATE_NOOP("telltale::Policy", "The policy has errors, and stays as it is until they are gone.")));
    Policy wanted = old.policy;
    if (!change(wanted))
        return notChanged(
            aboutPolicyEdit(QT_TRANSLATE_NOOP("telltale::Policy", "There is no such rule in the policy any more.")));
    // What is written is not always what was asked for: names of products are in lower case, and each action has
    // parameters of its own.
    const PolicyReading possible = readPolicy(policyText(wanted), {});
    if (!possible.isClean())
        return notChanged(possible.findings.front().message);
    const PolicyDraft draft(toml);
    for (const auto &way : ways) {
        const std::string made = draft.finished(way(draft, old.policy));
        const PolicyReading reading = readPolicy(made, {});
        if (reading.isClean() && isAlike(reading.policy, possible.policy))
            return made;
    }
    return notChanged(aboutPolicyEdit(
        QT_TRANSLATE_NOOP("telltale::Policy", "The policy cannot be changed as it is written. Change it by hand.")));
}

/// With the blank line that set it apart.
std::string removed(const PolicyDraft &draft, std::size_t index)
{
    const SheetRule &rule = draft.sheet().rules()[index];
    std::size_t begin = rule.front;
    std::size_t end = rule.end;
    if (draft.isBlankLine(end)) {
        end = draft.sheet().lineEnd(end);
    } else if (end == draft.text().size() && begin >= draft.lineEnd().size()) {
        const std::size_t above = draft.text().rfind('\n', begin - 1);
        const std::size_t line = above == 0 || above == std::string::npos ? 0 : draft.text().rfind('\n', above - 1);
        const std::size_t from = line == std::string::npos ? 0 : line + 1;
        if (above != std::string::npos && above + 1 == begin && from < begin && draft.isBlankLine(from))
            begin = from;
    }
    return withBytes(draft.text(), {{begin, end, {}}});
}

/// The rules change places; what stands between them stays where it is.
std::string moved(const PolicyDraft &draft, std::size_t from, std::size_t to)
{
    const std::vector<SheetRule> &rules = draft.sheet().rules();
    std::vector<std::size_t> order(rules.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    order.erase(order.begin() + static_cast<std::ptrdiff_t>(from));
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(to), from);
    std::vector<PolicyBytes> edits;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i] != i)
            edits.push_back({rules[i].front, rules[i].end, draft.block(rules[order[i]])});
    }
    return withBytes(draft.text(), std::move(edits));
}

std::string rewritten(const PolicyDraft &draft, std::size_t index, const Rule &rule)
{
    const SheetRule &place = draft.sheet().rules()[index];
    return withBytes(draft.text(), {{place.header, place.end, draft.inLines(ruleText(rule))}});
}

/// A line among the keys of the file itself.
std::string withRootLine(const PolicyDraft &draft, const std::string &line)
{
    const std::size_t at = draft.sheet().rootEnd();
    const bool needsGap = !draft.sheet().hasRootKeys() && at < draft.text().size();
    return withBytes(draft.text(), {{at, at, draft.line(line) + (needsGap ? draft.lineEnd() : std::string())}});
}

std::string withFallbackText(const PolicyDraft &draft, const Treatment &before, const Treatment &after)
{
    const PolicySheet &sheet = draft.sheet();
    if (sheet.fallback())
        return withBytes(draft.text(), {{sheet.fallback()->value, sheet.fallback()->end, treatmentToml(after)}});
    if (sheet.fallbackKeys().empty())
        return withRootLine(draft, "default = " + treatmentToml(after));
    const std::string prefix = sheet.hasFallbackHeader() ? std::string() : "default.";
    return withBytes(draft.text(),
                     draft.settingEdits(sheet.fallbackKeys(), sheet.fallbackKeys().front().line,
                                        treatmentSettings(before), treatmentSettings(after), prefix));
}

/// For rules that stand one after the other in the text.
Ways ifPlain(const std::function<std::string(const PolicyDraft &, const Policy &)> &way)
{
    return {[way](const PolicyDraft &draft, const Policy &old) {
        const bool canBe = draft.sheet().hasPlainRules() && draft.sheet().rules().size() == old.rules.size();
        return canBe ? way(draft, old) : draft.text();
    }};
}

} // namespace

Result<std::string> withoutRule(std::string_view toml, std::size_t index)
{
    const auto change = [index](Policy &policy) {
        if (index >= policy.rules.size())
            return false;
        policy.rules.erase(policy.rules.begin() + static_cast<std::ptrdiff_t>(index));
        return true;
    };
    return changed(toml, change,
                   ifPlain([index](const PolicyDraft &draft, const Policy &) { return removed(draft, index); }));
}

Result<std::string> withRuleMoved(std::string_view toml, std::size_t from, std::size_t to)
{
    const auto change = [from, to](Policy &policy) {
        if (from >= policy.rules.size() || to >= policy.rules.size())
            return false;
        Rule rule = std::move(policy.rules[from]);
        policy.rules.erase(policy.rules.begin() + static_cast<std::ptrdiff_t>(from));
        policy.rules.insert(policy.rules.begin() + static_cast<std::ptrdiff_t>(to), std::move(rule));
        return true;
    };
    return changed(toml, change,
                   ifPlain([from, to](const PolicyDraft &draft, const Policy &) { return moved(draft, from, to); }));
}

Result<std::string> withRuleReplaced(std::string_view toml, std::size_t index, const Rule &rule)
{
    const auto change = [index, &rule](Policy &policy) {
        if (index >= policy.rules.size())
            return false;
        policy.rules[index] = rule;
        return true;
    };
    Ways ways = ifPlain([index, &rule](const PolicyDraft &draft, const Policy &old) {
        const SheetRule &place = draft.sheet().rules()[index];
        return withBytes(draft.text(),
                         draft.settingEdits(place.keys, draft.sheet().lineEnd(place.header),
                                            ruleSettings(old.rules[index]), ruleSettings(rule), {}));
    });
    const Ways whole =
        ifPlain([index, &rule](const PolicyDraft &draft, const Policy &) { return rewritten(draft, index, rule); });
    ways.insert(ways.end(), whole.begin(), whole.end());
    return changed(toml, change, ways);
}

Result<std::string> withGate(std::string_view toml, TelemetryGate gate)
{
    const auto change = [gate](Policy &policy) {
        policy.gate = gate;
        return true;
    };
    return changed(toml, change, {[gate](const PolicyDraft &draft, const Policy &) {
                       const std::string value = tomlString(word(gate));
                       if (const std::optional<SheetKey> &there = draft.sheet().gate())
                           return withBytes(draft.text(), {{there->value, there->end, value}});
                       return withRootLine(draft, "gate = " + value);
                   }});
}

Result<std::string> withDefault(std::string_view toml, const Treatment &treatment)
{
    const auto change = [&treatment](Policy &policy) {
        policy.fallback = treatment;
        return true;
    };
    return changed(toml, change, {[&treatment](const PolicyDraft &draft, const Policy &old) {
                       return withFallbackText(draft, old.fallback, treatment);
                   }});
}

} // namespace telltale::privacy
