// SPDX-License-Identifier: GPL-3.0-or-later
// What rules ask of fields, in words.
#include "audit/values/checks/ascii.h"
#include "base/visible_text.h"
#include "privacy/policy/policy_words.h"
#include "ui/models/rule_text.h"

#include <QCoreApplication>

namespace telltale::models {

using privacy::Matcher;

namespace {

QString aboutConditions(const char *text)
{
    return QCoreApplication::translate("telltale::models::Rules", text);
}

QStringList textsOf(const std::vector<std::string> &words)
{
    QStringList texts;
    for (const std::string &word : words)
        texts << QString::fromStdString(word);
    return texts;
}

template<typename Value>
QStringList wordsOfValues(const std::vector<Value> &values)
{
    QStringList texts;
    for (const Value value : values)
        texts << QString::fromStdString(std::string(audit::word(value)));
    return texts;
}

/// Every word that `from` knows, out of a sentence that names them all: `plain, hashed or empty`.
QStringList namedIn(const char *choices)
{
    QString text = QString::fromLatin1(choices);
    return text.replace(QLatin1String(" or "), QLatin1String(", ")).split(QLatin1String(", "));
}

} // namespace

QString conditionWord(ConditionKind kind)
{
    constexpr const char *words[] = {"product", "event", "path", "category", "destination", "protection", "origin"};
    static_assert(std::size(words) == conditionKinds);
    return QString::fromLatin1(words[static_cast<std::size_t>(kind)]);
}

QStringList conditionValues(const Matcher &matcher, ConditionKind kind)
{
    switch (kind) {
    case ConditionKind::Product:
        return textsOf(matcher.products);
    case ConditionKind::Event:
        return textsOf(matcher.events);
    case ConditionKind::Path:
        return textsOf(matcher.paths);
    case ConditionKind::Category:
        return wordsOfValues(matcher.categories);
    case ConditionKind::Destination:
        return textsOf(matcher.destinations);
    case ConditionKind::Protection:
        return wordsOfValues(matcher.protections);
    case ConditionKind::Origin:
        return wordsOfValues(matcher.origins);
    }
    return {};
}

QStringList conditionChoices(ConditionKind kind)
{
    switch (kind) {
    case ConditionKind::Category:
        return namedIn(privacy::categoryChoices);
    case ConditionKind::Protection:
        return namedIn(privacy::protectionChoices);
    case ConditionKind::Origin:
        return namedIn(privacy::originChoices);
    default:
        return {};
    }
}

bool addCondition(Matcher &matcher, ConditionKind kind, const QString &value)
{
    const std::string text = value.toStdString();
    const auto add = [](auto &list, const auto &one) {
        if (one)
            list.push_back(*one);
        return one.has_value();
    };
    switch (kind) {
    case ConditionKind::Product:
        matcher.products.push_back(audit::checks::lowered(text));
        return true;
    case ConditionKind::Event:
        matcher.events.push_back(text);
        return true;
    case ConditionKind::Path:
        matcher.paths.push_back(text);
        return true;
    case ConditionKind::Destination:
        matcher.destinations.push_back(audit::checks::lowered(text));
        return true;
    case ConditionKind::Category:
        return add(matcher.categories, audit::categoryFrom(text));
    case ConditionKind::Protection:
        return add(matcher.protections, audit::protectionFrom(text));
    case ConditionKind::Origin:
        return add(matcher.origins, audit::originFrom(text));
    }
    return false;
}

QString conditionText(const Matcher &matcher)
{
    QStringList parts;
    for (std::size_t i = 0; i < conditionKinds; ++i) {
        const auto kind = static_cast<ConditionKind>(i);
        QStringList values;
        for (const QString &value : conditionValues(matcher, kind))
            values << visible(value.toStdString());
        if (!values.isEmpty())
            parts << aboutConditions(QT_TRANSLATE_NOOP("telltale::models::Rules", "%1 %2"))
                         .arg(conditionWord(kind),
                              values.join(aboutConditions(QT_TRANSLATE_NOOP("telltale::models::Rules", " or "))));
    }
    return parts.isEmpty() ? aboutConditions(QT_TRANSLATE_NOOP("telltale::models::Rules", "every field"))
                           : parts.join(aboutConditions(QT_TRANSLATE_NOOP("telltale::models::Rules", " and ")));
}

} // namespace telltale::models
