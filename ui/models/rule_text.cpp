// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rule_text.h"

#include "audit/values/checks/ascii.h"
#include "base/visible_text.h"
#include "privacy/policy/policy_words.h"
#include "ui/models/method_text.h"

#include <QCoreApplication>

namespace telltale::models {

using privacy::Action;
using privacy::Generality;
using privacy::Matcher;
using privacy::Method;
using privacy::MethodKind;
using privacy::Rotation;

namespace {

QString aboutRules(const char *text)
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

QString hashText(const Method &method)
{
    switch (method.kind) {
    case MethodKind::KeyedHash:
        return aboutRules("hash with key");
    case MethodKind::ShortKeyedHash:
        return aboutRules("hash with key, %1 digits").arg(method.digits);
    case MethodKind::VendorHashLower:
        return aboutRules("hash as the vendor does, in lower case");
    case MethodKind::VendorHashTrimmed:
        return aboutRules("hash as the vendor does, trimmed");
    case MethodKind::VendorHashTrimmedLower:
        return aboutRules("hash as the vendor does, trimmed, in lower case");
    default:
        return aboutRules("hash as the vendor does");
    }
}

QString rotated(const QString &text, Rotation rotation)
{
    switch (rotation) {
    case Rotation::Day:
        return aboutRules("%1, new every day").arg(text);
    case Rotation::Month:
        return aboutRules("%1, new every month").arg(text);
    case Rotation::Year:
        return aboutRules("%1, new every year").arg(text);
    case Rotation::Never:
        break;
    }
    return text;
}

QString maskedText(const Method &method)
{
    if (method.keepFirst != 0 && method.keepLast != 0)
        return aboutRules("mask, keep the first %1 and last %2").arg(method.keepFirst).arg(method.keepLast);
    if (method.keepFirst != 0)
        return aboutRules("mask, keep the first %1").arg(method.keepFirst);
    return method.keepLast != 0 ? aboutRules("mask, keep the last %1").arg(method.keepLast) : aboutRules("mask");
}

QString generalityIcon(Generality generality, const Matcher &matcher)
{
    const auto isAbout = [&matcher](audit::Category category) {
        return matcher.categories.size() == 1 && matcher.categories.front() == category;
    };
    switch (generality) {
    case Generality::Net24:
    case Generality::Net16:
        return QStringLiteral("network");
    case Generality::Hour:
    case Generality::Day:
    case Generality::Month:
    case Generality::Year:
        return QStringLiteral("time");
    case Generality::Grid:
        return QStringLiteral("location");
    case Generality::Family:
    case Generality::Major:
        return QStringLiteral("device");
    case Generality::Host:
    case Generality::Path:
        return QStringLiteral("link");
    default:
        break;
    }
    return isAbout(audit::Category::Network) ? QStringLiteral("network")
        : isAbout(audit::Category::Location) ? QStringLiteral("location")
        : isAbout(audit::Category::Time)     ? QStringLiteral("time")
        : isAbout(audit::Category::Device)   ? QStringLiteral("device")
                                             : QStringLiteral("half");
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
            parts << aboutRules("%1 %2").arg(conditionWord(kind), values.join(aboutRules(" or ")));
    }
    return parts.isEmpty() ? aboutRules("every field") : parts.join(aboutRules(" and "));
}

QString actionText(Action action)
{
    switch (action) {
    case Action::Allow:
        return aboutRules("allow");
    case Action::Drop:
        return aboutRules("drop");
    case Action::Mask:
        return aboutRules("mask");
    case Action::Hash:
        return aboutRules("hash");
    case Action::Pseudonym:
        return aboutRules("pseudonym");
    case Action::Generalise:
        return aboutRules("generalise");
    case Action::Replace:
        return aboutRules("replace");
    case Action::Block:
        return aboutRules("keep the whole event");
    }
    return {};
}

QString actionSentence(Action action)
{
    switch (action) {
    case Action::Allow:
        return aboutRules("The field leaves as it is, whatever the rules below say.");
    case Action::Block:
        return aboutRules("The whole event stays here. Beside a body, the whole request does.");
    case Action::Drop:
        return aboutRules("The field is taken out, with its name.");
    default:
        return {};
    }
}

QString treatmentText(const privacy::Treatment &treatment)
{
    const Method &method = treatment.method;
    switch (treatment.action) {
    case Action::Mask:
        return maskedText(method);
    case Action::Hash:
        return rotated(hashText(method), needsKey(method) ? method.rotation : Rotation::Never);
    case Action::Pseudonym:
        return rotated(actionText(treatment.action), method.rotation);
    case Action::Generalise:
        return methodTitle(method);
    case Action::Replace:
        return method.constantType == payload::NodeType::String
            ? aboutRules("replace with “%1”").arg(visible(method.constant))
            : aboutRules("replace with %1").arg(visible(method.constant));
    default:
        return actionText(treatment.action);
    }
}

QString treatmentIcon(const privacy::Treatment &treatment, const Matcher &matcher)
{
    switch (treatment.action) {
    case Action::Allow:
        return QStringLiteral("check");
    case Action::Drop:
        return QStringLiteral("ban");
    case Action::Mask:
        return QStringLiteral("anonymise");
    case Action::Hash:
        return QStringLiteral("lock");
    case Action::Pseudonym:
        return QStringLiteral("pseudonym");
    case Action::Generalise:
        return generalityIcon(treatment.method.generality, matcher);
    case Action::Replace:
        return QStringLiteral("content");
    case Action::Block:
        return QStringLiteral("stop");
    }
    return {};
}

} // namespace telltale::models
