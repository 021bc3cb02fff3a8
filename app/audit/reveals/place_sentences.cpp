// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/reveals/sentences.h"
#include "audit/values/checks/ascii.h"
#include "audit/values/checks/email.h"
#include "audit/values/checks/hostname.h"
#include "audit/values/checks/ip_address.h"
#include "audit/values/checks/phone.h"
#include "audit/values/checks/texts.h"
#include "audit/values/checks/time_text.h"
#include "payload/record.h"

#include <QLocale>
#include <QTimeZone>

namespace telltale::audit {

using namespace checks;

namespace {

QString territoryName(std::string_view code)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(textOf(code));
    return territory == QLocale::AnyTerritory ? QString() : QLocale::territoryToString(territory);
}

} // namespace

Sentences timeSentences(std::string_view value)
{
    if (const auto epoch = parseEpoch(value))
        return {
            revealed(QT_TRANSLATE_NOOP("Reveals", "%1, %2"))
                .arg(timeText(epoch->milliseconds, true), QCoreApplication::translate("Values", unitText(epoch->unit)))
                .toStdString()};
    const auto time = payload::parseTime(value);
    if (!time)
        return {};
    const std::size_t sign = value.find_last_of("+-");
    const bool isLocal = sign != std::string_view::npos && sign > 10
        && value.substr(sign + 1).find_first_not_of("0:") != std::string_view::npos;
    if (!isLocal)
        return {};
    return {revealed(QT_TRANSLATE_NOOP("Reveals", "local time of the zone UTC%1; in UTC %2"))
                .arg(textOf(value.substr(sign)), timeText(*time, true))
                .toStdString()};
}

Sentences ipSentences(std::string_view value)
{
    std::string_view host = value;
    auto address = parseIp(host);
    if (!address && host.find('.') != std::string_view::npos) {
        host = host.substr(0, host.rfind(':'));
        address = parseIp(host);
    }
    if (!address)
        return {};
    Sentences all;
    if (const char *kind = ipKindText(ipKind(*address))) {
        all.push_back(revealed(QT_TRANSLATE_NOOP("Reveals", "%1, %2"))
                          .arg(address->isV6 ? QStringLiteral("IPv6") : QStringLiteral("IPv4"),
                               QCoreApplication::translate("Values", kind))
                          .toStdString());
    } else if (!address->isV6) {
        const auto &b = address->bytes;
        all.push_back(
            revealed(QT_TRANSLATE_NOOP(
                         "Reveals", "public IPv4 address in the network %1.%2.%3.0/24: leads to a provider and a town"))
                .arg(b[0])
                .arg(b[1])
                .arg(b[2])
                .toStdString());
    } else {
        all.push_back(revealed(QT_TRANSLATE_NOOP(
                                   "Reveals", "public IPv6 address: its first half is often one household or company"))
                          .toStdString());
    }
    if (address->isV6 && address->bytes[11] == 0xff && address->bytes[12] == 0xfe)
        all.push_back(revealed(QT_TRANSLATE_NOOP("Reveals", "its second half is made of the machine's MAC address"))
                          .toStdString());
    if (!address->zone.empty())
        all.push_back(revealed(QT_TRANSLATE_NOOP("Reveals", "names the network interface %1"))
                          .arg(textOf(address->zone))
                          .toStdString());
    if (address->prefix >= 0)
        all.push_back(revealed(QT_TRANSLATE_NOOP("Reveals", "a whole network")).toStdString());
    return all;
}

Sentences pathSentences(std::string_view value)
{
    const std::string_view owner = homeOwner(value);
    return owner.empty() ? Sentences()
                         : Sentences{revealed(QT_TRANSLATE_NOOP("Reveals", "name of the user on the machine: %1"))
                                         .arg(textOf(owner))
                                         .toStdString()};
}

Sentences localeSentences(std::string_view value)
{
    const std::size_t end = value.find_first_of(".@");
    const QString name = textOf(value.substr(0, end)).replace(u'-', u'_');
    const QLocale locale(name);
    if (locale.language() == QLocale::C)
        return {};
    const QString language = QLocale::languageToString(locale.language());
    const std::size_t mark = name.toStdString().rfind('_');
    const QString territory =
        mark == std::string::npos ? QString() : territoryName(name.toStdString().substr(mark + 1));
    if (territory.isEmpty())
        return {revealed(QT_TRANSLATE_NOOP("Reveals", "language %1")).arg(language).toStdString()};
    return {revealed(QT_TRANSLATE_NOOP("Reveals", "language %1, as in %2")).arg(language, territory).toStdString()};
}

Sentences zoneSentences(std::string_view value)
{
    const QTimeZone zone(QByteArray(value.data(), static_cast<qsizetype>(value.size())));
    if (!zone.isValid() || zone.territory() == QLocale::AnyTerritory || zone.territory() == QLocale::World)
        return {};
    return {revealed(QT_TRANSLATE_NOOP("Reveals", "somewhere in %1"))
                .arg(QLocale::territoryToString(zone.territory()))
                .toStdString()};
}

Sentences countrySentences(std::string_view value)
{
    const QString name = territoryName(value);
    return name.isEmpty() ? Sentences() : Sentences{name.toStdString()};
}

Sentences emailSentences(std::string_view value)
{
    const std::size_t at = value.rfind('@');
    if (at == std::string_view::npos)
        return {};
    Sentences all{
        revealed(QT_TRANSLATE_NOOP("Reveals", "at the domain %1")).arg(textOf(value.substr(at + 1))).toStdString()};
    if (const std::size_t plus = value.substr(0, at).find('+'); plus != std::string_view::npos && plus > 0)
        all.push_back(revealed(QT_TRANSLATE_NOOP("Reveals", "with the tag %1 of its owner"))
                          .arg(textOf(value.substr(plus + 1, at - plus - 1)))
                          .toStdString());
    return all;
}

Sentences hostSentences(std::string_view value)
{
    const std::string_view host = value.substr(0, value.find(':'));
    return isInternalHostname(host)
        ? Sentences{revealed(QT_TRANSLATE_NOOP("Reveals", "internal host name %1")).arg(textOf(host)).toStdString()}
        : Sentences();
}

Sentences versionSentences(std::string_view value)
{
    const std::string_view digits = value.substr(lower(value.empty() ? ' ' : value[0]) == 'v' ? 1 : 0);
    const std::size_t mark = digits.find_first_of("-+");
    const QString release = textOf(digits.substr(0, mark));
    if (mark == std::string_view::npos)
        return {revealed(QT_TRANSLATE_NOOP("Reveals", "release %1")).arg(release).toStdString()};
    return {(digits[mark] == '-' ? revealed(QT_TRANSLATE_NOOP("Reveals", "release %1, not a finished one: %2"))
                                 : revealed(QT_TRANSLATE_NOOP("Reveals", "release %1, build %2")))
                .arg(release, textOf(digits.substr(mark + 1)))
                .toStdString()};
}

Sentences phoneSentences(std::string_view value, std::string_view region)
{
    const std::string kind = phoneKind(value, region);
    return kind.empty()
        ? Sentences()
        : Sentences{revealed(QT_TRANSLATE_NOOP("Reveals", "telephone number: %1")).arg(textOf(kind)).toStdString()};
}

} // namespace telltale::audit
