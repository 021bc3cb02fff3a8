// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/method_text.h"

#include "privacy/reidentify/machine_rate.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <cmath>

namespace telltale::models {

using audit::Recognised;
using privacy::Generality;
using privacy::Method;
using privacy::MethodKind;

namespace {

QString aboutMethods(const char *text)
{
    return QCoreApplication::translate("telltale::models::Methods", text);
}

bool isVendorHash(MethodKind kind)
{
    return kind == MethodKind::VendorHash || kind == MethodKind::VendorHashLower
        || kind == MethodKind::VendorHashTrimmed || kind == MethodKind::VendorHashTrimmedLower;
}

/// How many values there are of a form that can be tried one after the other; 0: that is nothing to try.
double spaceOf(Recognised recognised)
{
    switch (recognised) {
    case Recognised::Ipv4:
        return std::exp2(32);
    case Recognised::Mac:
        return std::exp2(48);
    case Recognised::Imei:
        return 1e14; // the last digit follows from the others
    case Recognised::Phone:
        return 1e10;
    default:
        return 0;
    }
}

QString generalisedCost(Generality generality, Recognised recognised)
{
    if (generality == Generality::Form)
        generality = privacy::formGenerality(recognised).value_or(Generality::Form);
    const bool isIpv6 = recognised == Recognised::Ipv6;
    switch (generality) {
    case Generality::Net24:
        return isIpv6 ? aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "1 in 1.2 × 10²⁴ of its /48"))
                      : aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "1 in 256 stays possible"));
    case Generality::Net16:
        return isIpv6 ? aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "1 in 7.9 × 10²⁸ of its /32"))
                      : aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "1 in %1 stays possible"))
                            .arg(numberText(65'536));
    case Generality::Hour:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "the hour is known, the moment is gone"));
    case Generality::Day:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "the day is known, the hour is gone"));
    case Generality::Month:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "the month is known, the day is gone"));
    case Generality::Year:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "the year is known, the rest is gone"));
    default:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "what was left out cannot be turned back"));
    }
}

} // namespace

QString generalityText(Generality generality, Recognised recognised)
{
    switch (generality) {
    case Generality::Form:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "as its form allows"));
    case Generality::Net24:
        return recognised == Recognised::Ipv6 ? aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "/48"))
            : recognised == Recognised::Ipv4
            ? aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "/24"))
            : aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "/24 (IPv6 /48)"));
    case Generality::Net16:
        return recognised == Recognised::Ipv6 ? aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "/32"))
            : recognised == Recognised::Ipv4
            ? aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "/16"))
            : aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "/16 (IPv6 /32)"));
    case Generality::Hour:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "hour"));
    case Generality::Day:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "day"));
    case Generality::Month:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "month"));
    case Generality::Year:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "year"));
    case Generality::Grid:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "grid of degrees"));
    case Generality::Major:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "major version"));
    case Generality::Family:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "program's name"));
    case Generality::Host:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "host"));
    case Generality::Path:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "path without ids"));
    case Generality::Bucket:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "bucket"));
    }
    return {};
}

QString methodTitle(const Method &method, Recognised recognised)
{
    switch (method.kind) {
    case MethodKind::Keep:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "as sent today"));
    case MethodKind::Drop:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "drop"));
    case MethodKind::Constant:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "replace"));
    case MethodKind::Mask:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "mask"));
    case MethodKind::VendorHash:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "vendor's SHA-256"));
    case MethodKind::VendorHashLower:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "SHA-256, lower case"));
    case MethodKind::VendorHashTrimmed:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "SHA-256, trimmed"));
    case MethodKind::VendorHashTrimmedLower:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "SHA-256, trimmed, lower"));
    case MethodKind::KeyedHash:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "keyed hash"));
    case MethodKind::ShortKeyedHash:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "keyed, %1 digits")).arg(method.digits);
    case MethodKind::Pseudonym:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "pseudonym"));
    case MethodKind::Generalise:
        return method.generality == Generality::Form
            ? aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "generalise"))
            : aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "generalise to %1"))
                  .arg(generalityText(method.generality, recognised));
    }
    return {};
}

QString costText(const Method &method, Recognised recognised, bool isHashed, double rate)
{
    switch (method.kind) {
    case MethodKind::Keep:
        return isHashed ? aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "see the hashes below"))
                        : aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "none, it is plain"));
    case MethodKind::Drop:
    case MethodKind::Constant:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "cannot be turned back"));
    case MethodKind::Mask:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "what is kept stays"));
    case MethodKind::KeyedHash:
    case MethodKind::Pseudonym:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "needs your key"));
    case MethodKind::ShortKeyedHash:
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "needs your key"));
    case MethodKind::Generalise:
        return generalisedCost(method.generality, recognised);
    default:
        break;
    }
    const double space = isHashed ? 0 : spaceOf(recognised);
    if (isVendorHash(method.kind) && space > 0 && rate > 0)
        return aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "%1: every value tried"))
            .arg(QString::fromStdString(privacy::durationText(space / rate)));
    return isHashed ? aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "as hard as that hash"))
                    : aboutMethods(QT_TRANSLATE_NOOP("telltale::models::Methods", "a list of likely values"));
}

int meterOf(const Method &method, Recognised recognised)
{
    switch (privacy::wordsOf(method.kind).strength) {
    case privacy::Strength::None:
        return 0;
    case privacy::Strength::Weak:
        return 1;
    case privacy::Strength::Fair:
        return method.kind == MethodKind::Generalise && recognised == Recognised::Ipv4
                && method.generality != Generality::Net16
            ? 1
            : 2;
    case privacy::Strength::Strong:
        return 4;
    case privacy::Strength::Gone:
        return 5;
    }
    return 0;
}

std::vector<Generality> generalitiesOf(Recognised recognised)
{
    const std::optional<Generality> usual = privacy::formGenerality(recognised);
    if (!usual)
        return {};
    switch (*usual) {
    case Generality::Net24:
        return {Generality::Net24, Generality::Net16};
    case Generality::Hour:
    case Generality::Day:
        return {Generality::Day, Generality::Hour, Generality::Month, Generality::Year};
    case Generality::Host:
    case Generality::Path:
        return {Generality::Host, Generality::Path};
    default:
        return {*usual};
    }
}

std::vector<Method> offeredMethods(Recognised recognised, audit::Category category)
{
    std::vector<Method> methods;
    const auto offer = [&methods](MethodKind kind) -> Method & {
        Method method;
        method.kind = kind;
        methods.push_back(method);
        return methods.back();
    };
    offer(MethodKind::Keep);
    offer(MethodKind::Mask);
    const std::vector<Generality> generalities = generalitiesOf(recognised);
    for (std::size_t i = 0; i < generalities.size() && i < 2; ++i)
        offer(MethodKind::Generalise).generality = generalities[i];
    offer(MethodKind::VendorHash);
    offer(MethodKind::KeyedHash);
    offer(MethodKind::ShortKeyedHash);
    offer(MethodKind::Pseudonym);
    offer(MethodKind::Constant).constant = category == audit::Category::Network ? "0.0.0.0" : "removed";
    offer(MethodKind::Drop);
    return methods;
}

} // namespace telltale::models
