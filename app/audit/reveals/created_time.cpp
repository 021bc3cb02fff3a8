// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/reveals/created_time.h"

#include "audit/values/checks/identifiers.h"

#include <QCoreApplication>

#include <cstdlib>

namespace telltale::audit {

namespace {

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

std::optional<std::int64_t> inMilliseconds(std::optional<std::int64_t> seconds)
{
    return seconds ? std::optional(*seconds * second) : std::nullopt;
}

/// In the largest unit of which there are two; whole ones, as ages are told.
QString spanText(std::int64_t span)
{
    const auto in = [span](std::int64_t unit) { return QString::number(span / unit); };
    if (span < 2 * minute)
        return QCoreApplication::translate("Reveals", "%1 s").arg(in(second));
    if (span < 2 * hour)
        return QCoreApplication::translate("Reveals", "%1 min").arg(in(minute));
    if (span < 2 * day)
        return QCoreApplication::translate("Reveals", "%1 h").arg(in(hour));
    return QCoreApplication::translate("Reveals", "%1 days").arg(in(day));
}

} // namespace

std::optional<std::int64_t> createdTime(Recognised recognised, std::string_view value)
{
    switch (recognised) {
    case Recognised::ObjectId:
        return inMilliseconds(checks::objectIdTime(value));
    case Recognised::Ulid:
        return checks::ulidTime(value);
    case Recognised::Ksuid:
        return inMilliseconds(checks::ksuidTime(value));
    case Recognised::Uuid:
        if (const auto uuid = checks::parseUuid(value))
            return checks::uuidTime(*uuid);
        return {};
    default:
        return {};
    }
}

std::string ageSentence(std::int64_t created, std::int64_t event)
{
    const std::int64_t age = event - created;
    if (age < -hour)
        return {};
    const char *const text = age >= 0 ? QT_TRANSLATE_NOOP("Reveals", "made %1 before the event")
                                      : QT_TRANSLATE_NOOP("Reveals", "made %1 after the event, by its own clock");
    return QCoreApplication::translate("Reveals", text).arg(spanText(std::abs(age))).toStdString();
}

} // namespace telltale::audit
