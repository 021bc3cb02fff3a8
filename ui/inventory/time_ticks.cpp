// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/time_ticks.h"

#include <QDateTime>
#include <QTimeZone>

namespace telltale::ui {

namespace {

constexpr std::int64_t tickSecond = 1000;
constexpr std::int64_t tickMinute = 60 * tickSecond;
constexpr std::int64_t tickHour = 60 * tickMinute;
constexpr std::int64_t tickDay = 24 * tickHour;

QDateTime utcOf(std::int64_t time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
}

std::vector<TimeTick> monthTicks(std::int64_t begin, std::int64_t end, int step)
{
    std::vector<TimeTick> ticks;
    const QDate first = utcOf(begin).date();
    const int month = (first.month() - 1) / qMin(step, 12) * qMin(step, 12) + 1;
    const int year = step > 12 ? first.year() / (step / 12) * (step / 12) : first.year();
    for (QDate date(year, month, 1);; date = date.addMonths(step)) {
        const std::int64_t time = QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
        if (time > end)
            return ticks;
        if (time >= begin)
            ticks.push_back({time, date.toString(step >= 12 ? QStringLiteral("yyyy") : QStringLiteral("yyyy-MM"))});
    }
}

std::vector<TimeTick> evenTicks(std::int64_t begin, std::int64_t end, std::int64_t step)
{
    const QString format = step >= tickDay ? QStringLiteral("MM-dd")
        : step >= tickMinute               ? QStringLiteral("hh:mm")
                                           : QStringLiteral("hh:mm:ss");
    std::vector<TimeTick> ticks;
    for (std::int64_t time = (begin + step - 1) / step * step; time <= end; time += step)
        ticks.push_back({time, utcOf(time).toString(format)});
    return ticks;
}

} // namespace

std::vector<TimeTick> timeTicks(std::int64_t begin, std::int64_t end, int most)
{
    const std::int64_t least = (end - begin) / qMax(1, most);
    for (const std::int64_t step :
         {tickSecond, 5 * tickSecond, 15 * tickSecond, tickMinute, 5 * tickMinute, 15 * tickMinute, tickHour,
          3 * tickHour, 6 * tickHour, 12 * tickHour, tickDay, 2 * tickDay, 7 * tickDay}) {
        if (step >= least)
            return evenTicks(begin, end, step);
    }
    for (const int months : {1, 2, 3, 6, 12, 24, 60, 120}) {
        if (months * 30 * tickDay >= least)
            return monthTicks(begin, end, months);
    }
    return {};
}

} // namespace telltale::ui
