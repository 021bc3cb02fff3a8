// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/value_recogniser.h"

#include "audit/values/checks/ascii.h"
#include "audit/values/checks/places.h"
#include "audit/values/rule_matcher.h"
#include "audit/values/value_judge.h"

#include <QCoreApplication>

namespace telltale::audit {

namespace {

/// Without white space around it, and without one pair of quotes.
std::string_view core(std::string_view text)
{
    text = checks::trimmed(text);
    if (text.size() > 2 && text.front() == text.back() && (text.front() == '"' || text.front() == '\''))
        return text.substr(1, text.size() - 2);
    return text;
}

} // namespace

class ValueRecogniser::Private
{
public:
    explicit Private(ValueRules all) : rules(std::move(all)), matcher(rules) {}
    const ValueRules rules;
    const RuleMatcher matcher;
    const checks::Places places;
};

ValueRecogniser::ValueRecogniser(ValueRules rules) : d(std::make_unique<const Private>(std::move(rules))) {}
ValueRecogniser::~ValueRecogniser() = default;
ValueRecogniser::ValueRecogniser(ValueRecogniser &&) noexcept = default;

const ValueRules &ValueRecogniser::rules() const
{
    return d->rules;
}

ValueMatch ValueRecogniser::judge(std::string_view value, const ValueContext &context) const
{
    switch (context.type) {
    case payload::NodeType::String:
    case payload::NodeType::Text:
    case payload::NodeType::Bytes: {
        const bool isPrefix = value.size() > prefixLimit;
        if (value.size() < 3 && context.key.empty())
            return {};
        const std::string_view text = isPrefix ? value.substr(0, prefixLimit) : core(value);
        return ValueJudge(d->rules, d->matcher, d->places, text, context, isPrefix).string();
    }
    case payload::NodeType::Number:
        // Counts are short; of the short ones only degrees under a name mean something.
        if (value.size() > 40 || (value.size() < 9 && (context.key.empty() || value.size() < 4)))
            return {};
        return ValueJudge(d->rules, d->matcher, d->places, value, context, false).number();
    default:
        return {};
    }
}

std::string ValueRecogniser::why(const ValueMatch &match)
{
    if (match.recognised == Recognised::None || !match.title)
        return {};
    const auto aboutValue = [](const char *text) { return QCoreApplication::translate("Values", text); };
    const QString title = aboutValue(match.title);
    QString sentence = match.detail
        ? aboutValue(QT_TRANSLATE_NOOP("Values", "value is %1 (%2)")).arg(title, aboutValue(match.detail))
        : aboutValue(QT_TRANSLATE_NOOP("Values", "value is %1")).arg(title);
    if (match.isPrefix)
        sentence =
            aboutValue(QT_TRANSLATE_NOOP("Values", "%1, going by its first %2 bytes")).arg(sentence).arg(prefixLimit);
    return sentence.toStdString();
}

ValueVerdict ValueRecogniser::recognise(std::string_view value, const ValueContext &context) const
{
    const ValueMatch match = judge(value, context);
    return {match.recognised, match.category, match.isSecret, why(match), match.sureness, match.isPrefix};
}

} // namespace telltale::audit
