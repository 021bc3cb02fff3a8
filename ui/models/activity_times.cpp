// SPDX-License-Identifier: GPL-3.0-or-later
// Users, times and hashes of an activity log for people.
#include "base/visible_text.h"
#include "store/activity/canonical_text.h"
#include "ui/models/activity_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace telltale::models {

QString activityUser(const store::ActivityUser &user)
{
    return user.name.empty() ? QString::number(user.id) : visible(user.name);
}

QString dayText(std::int64_t day, std::int64_t today)
{
    //: How a day is written, see the manual of QDate::toString().
    const QString format = QCoreApplication::translate("telltale::models::Activity", "d MMMM yyyy");
    const QString date = QLocale().toString(QDate::fromJulianDay(2'440'588 + day), format);
    return day == today    ? QCoreApplication::translate("telltale::models::Activity", "Today, %1").arg(date)
        : day == today - 1 ? QCoreApplication::translate("telltale::models::Activity", "Yesterday, %1").arg(date)
                           : date;
}

QString timeOfDay(std::int64_t milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(QStringLiteral("HH:mm:ss"));
}

QString groupedHash(const payload::Sha256Value &hash)
{
    QString text = QString::fromStdString(store::hexOf(hash));
    for (qsizetype at = text.size() - 8; at > 0; at -= 8)
        text.insert(at, QLatin1Char(' '));
    return text;
}

} // namespace telltale::models
