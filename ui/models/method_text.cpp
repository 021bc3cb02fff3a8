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
        return isIpv6 ? aboutMethods("1 in 1.2 × 10²⁴ of its /48") : aboutMethods("1 in 256 stays possible");
    case Generality::Net16:
        return isIpv6 ? aboutMethods("1 in 7.9 × 10²⁸ of its /32")
                      : aboutMethods("1 in %1 stays possible").arg(numberText(65'536));
    case Generality::Hour:
        return aboutMethods("the hour is known, the moment is gone");
    case Generality::Day:
        return aboutMethods("the day is known, the hour is gone");
    case Generality::Month:
        return aboutMethods("the month is known, the day is gone");
    case Generality::Year:
        return aboutMethods("the year is known, the rest is gone");
    default:
        return aboutMethods("what was left out cannot be turned back");
    }
}

} // namespace

QString generalityText(Generality generality, Recognised recognised)
{
    switch (generality) {
    case Generality::Form:
        return aboutMethods("as its form allows");
    case Generality::Net24:
        return recognised == Recognised::Ipv6 ? aboutMethods("/48")
            : recognised == Recognised::Ipv4  ? aboutMethods("/24")
                                              : aboutMethods("/24 (IPv6 /48)");
    case Generality::Net16:
        return recognised == Recognised::Ipv6 ? aboutMethods("/32")
            : recognised == Recognised::Ipv4  ? aboutMethods("/16")
                                              : aboutMethods("/16 (IPv6 /32)");
    case Generality::Hour:
        return aboutMethods("hour");
    case Generality::Day:
        return aboutMethods("day");
    case Generality::Month:
        return aboutMethods("month");
    case Generality::Year:
        return aboutMethods("year");
    case Generality::Grid:
        return aboutMethods("grid of degrees");
    case Generality::Major:
        return aboutMethods("major version");
    case Generality::Family:
        return aboutMethods("program's name");
    case Generality::Host:
        return aboutMethods("host");
    case Generality::Path:
        return aboutMethods("path without ids");
    case Generality::Bucket:
        return aboutMethods("bucket");
    }
    return {};
}

QString methodTitle(const Method &method, Recognised recognised)
{
    switch (method.kind) {
    case MethodKind::Keep:
        return aboutMethods("as sent today");
    case MethodKind::Drop:
        return aboutMethods("drop");
    case MethodKind::Constant:
        return aboutMethods("replace");
    case MethodKind::Mask:
        return aboutMethods("mask");
    case MethodKind::VendorHash:
        return aboutMethods("vendor's SHA-256");
    case MethodKind::VendorHashLower:
        return aboutMethods("SHA-256, lower case");
    case MethodKind::VendorHashTrimmed:
        return aboutMethods("SHA-256, trimmed");
    case MethodKind::VendorHashTrimmedLower:
        return aboutMethods("SHA-256, trimmed, lower");
    case MethodKind::KeyedHash:
        return aboutMethods("keyed hash");
    case MethodKind::ShortKeyedHash:
        return aboutMethods("keyed, %1 digits").arg(method.digits);
    case MethodKind::Pseudonym:
        return aboutMethods("pseudonym");
    case MethodKind::Generalise:
        return method.generality == Generality::Form
            ? aboutMethods("generalise")
            : aboutMethods("generalise to %1").arg(generalityText(method.generality, recognised));
    }
    return {};
}

QString costText(const Method &method, Recognised recognised, bool isHashed, double rate)
{
    switch (method.kind) {
    case MethodKind::Keep:
        return isHashed ? aboutMethods("see the hashes below") : aboutMethods("none, it is plain");
    case MethodKind::Drop:
    case MethodKind::Constant:
        return aboutMethods("cannot be turned back");
    case MethodKind::Mask:
        return aboutMethods("what is kept stays");
    case MethodKind::KeyedHash:
    case MethodKind::Pseudonym:
        return aboutMethods("needs your key");
    case MethodKind::ShortKeyedHash:
        return aboutMethods("needs your key");
    case MethodKind::Generalise:
        return generalisedCost(method.generality, recognised);
    default:
        break;
    }
    const double space = isHashed ? 0 : spaceOf(recognised);
    if (isVendorHash(method.kind) && space > 0 && rate > 0)
        return aboutMethods("%1: every value tried").arg(QString::fromStdString(privacy::durationText(space / rate)));
    return isHashed ? aboutMethods("as hard as that hash") : aboutMethods("a list of likely values");
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
