// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rule_text.h"

#include "base/visible_text.h"
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

QString hashText(const Method &method)
{
    switch (method.kind) {
    case MethodKind::KeyedHash:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "hash with key"));
    case MethodKind::ShortKeyedHash:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "hash with key, %1 digits")).arg(method.digits);
    case MethodKind::VendorHashLower:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "hash as the vendor does, in lower case"));
    case MethodKind::VendorHashTrimmed:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "hash as the vendor does, trimmed"));
    case MethodKind::VendorHashTrimmedLower:
        return aboutRules(
            QT_TRANSLATE_NOOP("telltale::models::Rules", "hash as the vendor does, trimmed, in lower case"));
    default:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "hash as the vendor does"));
    }
}

QString rotated(const QString &text, Rotation rotation)
{
    switch (rotation) {
    case Rotation::Day:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "%1, new every day")).arg(text);
    case Rotation::Month:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "%1, new every month")).arg(text);
    case Rotation::Year:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "%1, new every year")).arg(text);
    case Rotation::Never:
        break;
    }
    return text;
}

QString maskedText(const Method &method)
{
    if (method.keepFirst != 0 && method.keepLast != 0)
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "mask, keep the first %1 and last %2"))
            .arg(method.keepFirst)
            .arg(method.keepLast);
    if (method.keepFirst != 0)
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "mask, keep the first %1"))
            .arg(method.keepFirst);
    return method.keepLast != 0
        ? aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "mask, keep the last %1")).arg(method.keepLast)
        : aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "mask"));
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

QString actionText(Action action)
{
    switch (action) {
    case Action::Allow:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "allow"));
    case Action::Drop:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "drop"));
    case Action::Mask:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "mask"));
    case Action::Hash:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "hash"));
    case Action::Pseudonym:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "pseudonym"));
    case Action::Generalise:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "generalise"));
    case Action::Replace:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "replace"));
    case Action::Block:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "keep the whole event"));
    }
    return {};
}

QString actionSentence(Action action)
{
    switch (action) {
    case Action::Allow:
        return aboutRules(
            QT_TRANSLATE_NOOP("telltale::models::Rules", "The field leaves as it is, whatever the rules below say."));
    case Action::Block:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules",
                                            "The whole event stays here. Beside a body, the whole request does."));
    case Action::Drop:
        return aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "The field is taken out, with its name."));
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
        return methodTitle(method, audit::Recognised::Ipv4); // the short word for prefixes
    case Action::Replace:
        return method.constantType == payload::NodeType::String
            ? aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "replace with “%1”"))
                  .arg(visible(method.constant))
            : aboutRules(QT_TRANSLATE_NOOP("telltale::models::Rules", "replace with %1")).arg(visible(method.constant));
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
