// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/reveals/sentences.h"
#include "audit/values/checks/device_ids.h"
#include "audit/values/checks/identifiers.h"
#include "payload/record.h"

namespace telltale::audit {

namespace {

QString macText(const std::array<std::uint8_t, 6> &mac)
{
    QString text;
    for (const std::uint8_t byte : mac)
        text += (text.isEmpty() ? QString() : QStringLiteral(":"))
            + QStringLiteral("%1").arg(byte, 2, 16, QLatin1Char('0'));
    return text;
}

} // namespace

QString timeText(std::int64_t milliseconds, bool withMilliseconds)
{
    std::string text = payload::formatTime(milliseconds);
    if (!withMilliseconds) {
        if (const std::size_t dot = text.find('.'); dot != std::string::npos)
            text.erase(dot, text.size() - dot - 1);
    }
    return textOf(text);
}

Sentences uuidSentences(std::string_view value)
{
    const auto uuid = checks::parseUuid(value);
    if (!uuid)
        return {};
    if (uuid->isNil || uuid->isMax)
        return {revealed(QT_TRANSLATE_NOOP("Reveals", "UUID without content: stands for nobody")).toStdString()};
    Sentences all;
    const auto time = checks::uuidTime(*uuid);
    switch (uuid->version) {
    case 1:
    case 6: {
        all.push_back(revealed(QT_TRANSLATE_NOOP("Reveals", "UUID version %1, created %2"))
                          .arg(uuid->version)
                          .arg(timeText(*time, true))
                          .toStdString());
        const auto node = checks::uuidNode(*uuid);
        all.push_back((checks::isMulticastMac(node)
                           ? revealed(QT_TRANSLATE_NOOP(
                               "Reveals", "made on a machine that hides its MAC address (random node %1)"))
                           : revealed(QT_TRANSLATE_NOOP("Reveals", "made on the machine with the MAC address %1")))
                          .arg(macText(node))
                          .toStdString());
        break;
    }
    case 7:
        all.push_back(revealed(QT_TRANSLATE_NOOP("Reveals", "UUID version 7, created %1"))
                          .arg(timeText(*time, true))
                          .toStdString());
        break;
    case 3:
    case 5:
        all.push_back(
            revealed(QT_TRANSLATE_NOOP("Reveals", "UUID version %1: a digest of a name, the same for the same name"))
                .arg(uuid->version)
                .toStdString());
        break;
    case 4:
        all.push_back(
            revealed(QT_TRANSLATE_NOOP("Reveals", "UUID version 4: random, says nothing by itself")).toStdString());
        break;
    default:
        break;
    }
    return all;
}

Sentences objectIdSentences(std::string_view value)
{
    const auto seconds = checks::objectIdTime(value);
    if (!seconds)
        return {};
    return {revealed(QT_TRANSLATE_NOOP("Reveals", "MongoDB ObjectId, created %1"))
                .arg(timeText(*seconds * 1000, false))
                .toStdString()};
}

Sentences ulidSentences(std::string_view value)
{
    const auto time = checks::ulidTime(value);
    return time
        ? Sentences{revealed(QT_TRANSLATE_NOOP("Reveals", "ULID, created %1")).arg(timeText(*time, true)).toStdString()}
        : Sentences();
}

Sentences ksuidSentences(std::string_view value)
{
    const auto seconds = checks::ksuidTime(value);
    return seconds ? Sentences{revealed(QT_TRANSLATE_NOOP("Reveals", "KSUID, created %1"))
                                   .arg(timeText(*seconds * 1000, false))
                                   .toStdString()}
                   : Sentences();
}

Sentences snowflakeSentences(std::string_view value)
{
    const auto times = checks::snowflakeTimes(value);
    Sentences all;
    if (times && times->twitter)
        all.push_back(revealed(QT_TRANSLATE_NOOP("Reveals", "created %1, if it counts as Twitter's ids do"))
                          .arg(timeText(*times->twitter, true))
                          .toStdString());
    if (times && times->discord)
        all.push_back(revealed(QT_TRANSLATE_NOOP("Reveals", "created %1, if it counts as Discord's ids do"))
                          .arg(timeText(*times->discord, true))
                          .toStdString());
    return all;
}

Sentences macSentences(std::string_view value)
{
    const auto mac = checks::parseMac(value);
    if (!mac)
        return {};
    if (checks::isMulticastMac(*mac))
        return {revealed(QT_TRANSLATE_NOOP("Reveals", "a group's address, no single machine's")).toStdString()};
    if (checks::isLocallyAdministered(*mac))
        return {revealed(QT_TRANSLATE_NOOP("Reveals",
                                           "locally administered: made up by the device, often anew for each network"))
                    .toStdString()};
    return {revealed(QT_TRANSLATE_NOOP("Reveals",
                                       "given by the maker of the card, whose number is %1; stays with the device"))
                .arg(macText(*mac).left(8).toUpper())
                .toStdString()};
}

} // namespace telltale::audit
