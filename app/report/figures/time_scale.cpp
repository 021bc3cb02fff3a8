// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures/time_scale.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace telltale::report {

namespace {

constexpr std::int64_t scaleSecond = 1000;
constexpr std::int64_t scaleMinute = 60 * scaleSecond;
constexpr std::int64_t scaleHour = 60 * scaleMinute;
constexpr std::int64_t scaleDay = 24 * scaleHour;
constexpr std::int64_t firstNamed = -62'135'596'800'000; ///< 0001-01-01
constexpr std::int64_t lastNamed = 253'402'300'799'999;  ///< the end of 9999
constexpr std::int64_t firstMonday = 4 * scaleDay;       ///< 1970-01-05

QDateTime utcTime(std::int64_t time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
}

bool isNamed(std::int64_t begin, std::int64_t end)
{
    return firstNamed <= begin && begin <= end && end <= lastNamed;
}

std::string momentText(std::int64_t time, std::int64_t exactness)
{
    const QString format = exactness >= scaleDay ? QStringLiteral("yyyy-MM-dd")
        : exactness >= scaleMinute               ? QStringLiteral("yyyy-MM-dd hh:mm")
        : exactness >= scaleSecond               ? QStringLiteral("yyyy-MM-dd hh:mm:ss")
                                                 : QStringLiteral("yyyy-MM-dd hh:mm:ss.zzz");
    return utcTime(time).toString(format).toStdString();
}

std::string tickText(std::int64_t time, std::int64_t step)
{
    const QDateTime moment = utcTime(time);
    if (step >= scaleDay || moment.time().msecsSinceStartOfDay() == 0)
        return moment.toString(QStringLiteral("yyyy-MM-dd")).toStdString();
    const QString format = step >= scaleMinute ? QStringLiteral("hh:mm")
        : step >= scaleSecond                  ? QStringLiteral("hh:mm:ss")
                                               : QStringLiteral("hh:mm:ss.zzz");
    return moment.toString(format).toStdString();
}

std::vector<ScaleTick> evenScale(std::int64_t begin, std::int64_t end, std::int64_t step)
{
    const std::int64_t origin = step == 7 * scaleDay ? firstMonday : 0;
    const std::int64_t behind = ((begin - origin) % step + step) % step;
    std::vector<ScaleTick> ticks;
    for (std::int64_t time = behind == 0 ? begin : begin + step - behind; time <= end; time += step)
        ticks.push_back({time, tickText(time, step)});
    return ticks;
}

std::vector<ScaleTick> monthScale(std::int64_t begin, std::int64_t end, int step)
{
    const QDate first = utcTime(begin).date();
    const int years = std::max(1, step / 12);
    const int year = std::max(1, first.year() / years * years);
    const int month = step >= 12 ? 1 : (first.month() - 1) / step * step + 1;
    std::vector<ScaleTick> ticks;
    for (QDate date(year, month, 1); date.year() <= 9999; date = date.addMonths(step)) {
        const std::int64_t time = QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
        if (time > end)
            break;
        const QString format = step >= 12 ? QStringLiteral("yyyy") : QStringLiteral("yyyy-MM");
        if (time >= begin)
            ticks.push_back({time, date.toString(format).toStdString()});
    }
    return ticks;
}

} // namespace

std::vector<ScaleTick> scaleTicks(std::int64_t begin, std::int64_t end, std::size_t most)
{
    if (!isNamed(begin, end))
        return {};
    const std::int64_t least = (end - begin) / static_cast<std::int64_t>(std::max<std::size_t>(1, most));
    for (const std::int64_t step :
         {std::int64_t{1}, std::int64_t{10}, std::int64_t{100}, std::int64_t{500}, scaleSecond, 5 * scaleSecond,
          15 * scaleSecond, scaleMinute, 5 * scaleMinute, 15 * scaleMinute, scaleHour, 3 * scaleHour, 6 * scaleHour,
          12 * scaleHour, scaleDay, 2 * scaleDay, 7 * scaleDay}) {
        if (step >= least)
            return evenScale(begin, end, step);
    }
    for (const int months : {1, 3, 6, 12, 24, 60, 120, 600, 1200, 6000, 12000}) {
        if (months * 30 * scaleDay >= least)
            return monthScale(begin, end, months);
    }
    return {};
}

std::string spanText(std::int64_t begin, std::int64_t end)
{
    if (!isNamed(begin, end))
        return {};
    const std::int64_t length = end - begin;
    const std::int64_t exactness = length >= 60 * scaleDay ? scaleDay
        : length >= 10 * scaleMinute                       ? scaleMinute
        : length >= 10 * scaleSecond                       ? scaleSecond
                                                           : 1;
    const std::string from = momentText(begin, exactness);
    const std::string to = momentText(end, exactness);
    return (from == to ? from : from + " – " + to) + " UTC";
}

std::string durationText(std::int64_t milliseconds)
{
    const auto in = [milliseconds](std::int64_t unit) { return QString::number(milliseconds / unit); };
    if (milliseconds == scaleDay)
        return QCoreApplication::translate("telltale::report::Figures", "1 day").toStdString();
    if (milliseconds % scaleDay == 0)
        return QCoreApplication::translate("telltale::report::Figures", "%1 days").arg(in(scaleDay)).toStdString();
    if (milliseconds % scaleHour == 0)
        return QCoreApplication::translate("telltale::report::Figures", "%1 h").arg(in(scaleHour)).toStdString();
    if (milliseconds % scaleMinute == 0)
        return QCoreApplication::translate("telltale::report::Figures", "%1 min").arg(in(scaleMinute)).toStdString();
    if (milliseconds % scaleSecond == 0)
        return QCoreApplication::translate("telltale::report::Figures", "%1 s").arg(in(scaleSecond)).toStdString();
    return QCoreApplication::translate("telltale::report::Figures", "%1 ms").arg(in(1)).toStdString();
}

} // namespace telltale::report
