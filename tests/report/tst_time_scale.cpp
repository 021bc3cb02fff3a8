// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures/time_scale.h"

#include <QTest>

using namespace telltale::report;

namespace {

constexpr std::int64_t newYear2024 = 1'704'067'200'000;
constexpr std::int64_t minute = 60'000;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

} // namespace

class TestTimeScale : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standsAtBeginnings_data();
    void standsAtBeginnings();
    void isBoundedAndInside_data();
    void isBoundedAndInside();
    void saysTheSpan();
    void saysDurations();
};

void TestTimeScale::standsAtBeginnings_data()
{
    QTest::addColumn<qint64>("begin");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QString>("texts");
    QTest::addRow("minutes") << qint64{newYear2024 + 7 * hour} << qint64{30 * minute}
                             << QStringLiteral("07:00 07:15 07:30");
    QTest::addRow("midnight says the day")
        << qint64{newYear2024 - hour} << qint64{3 * hour} << QStringLiteral("23:00 2024-01-01 01:00 02:00");
    QTest::addRow("days") << qint64{newYear2024 + hour} << qint64{4 * day}
                          << QStringLiteral("2024-01-02 2024-01-03 2024-01-04 2024-01-05");
    QTest::addRow("months") << qint64{newYear2024} << qint64{100 * day}
                            << QStringLiteral("2024-01 2024-02 2024-03 2024-04");
    QTest::addRow("Mondays") << qint64{newYear2024 + day} << qint64{28 * day}
                             << QStringLiteral("2024-01-08 2024-01-15 2024-01-22 2024-01-29");
    QTest::addRow("years") << qint64{newYear2024 - 1500 * day} << qint64{1500 * day}
                           << QStringLiteral("2020 2022 2024");
    QTest::addRow("before 1970") << qint64{-90 * minute} << qint64{3 * hour}
                                 << QStringLiteral("23:00 1970-01-01 01:00");
    QTest::addRow("one moment") << qint64{newYear2024} << qint64{0} << QStringLiteral("2024-01-01");
}

void TestTimeScale::standsAtBeginnings()
{
    QFETCH(qint64, begin);
    QFETCH(qint64, length);
    QStringList texts;
    for (const ScaleTick &tick : scaleTicks(begin, begin + length, 4))
        texts += QString::fromStdString(tick.text);
    QTEST(texts.join(QLatin1Char(' ')), "texts");
}

void TestTimeScale::isBoundedAndInside_data()
{
    QTest::addColumn<qint64>("begin");
    QTest::addColumn<qint64>("end");
    QTest::addRow("all named") << qint64{-62'135'596'800'000} << qint64{253'402'300'799'999};
    QTest::addRow("unnamed") << std::numeric_limits<qint64>::min() << std::numeric_limits<qint64>::max();
    QTest::addRow("backwards") << qint64{newYear2024} << qint64{0};
    for (qint64 length = 1; length < 10'000 * day; length *= 3)
        QTest::addRow("%lld ms", static_cast<long long>(length)) << qint64{newYear2024} << newYear2024 + length;
}

void TestTimeScale::isBoundedAndInside()
{
    QFETCH(qint64, begin);
    QFETCH(qint64, end);
    const std::vector<ScaleTick> ticks = scaleTicks(begin, end, 6);
    QVERIFY2(ticks.size() <= 10, qPrintable(QString::number(ticks.size())));
    for (const ScaleTick &tick : ticks) {
        QVERIFY(begin <= tick.time && tick.time <= end);
        QVERIFY(!tick.text.empty());
    }
}

void TestTimeScale::saysTheSpan()
{
    QCOMPARE(spanText(newYear2024, newYear2024 + 90 * minute), std::string("2024-01-01 00:00 – 2024-01-01 01:30 UTC"));
    QCOMPARE(spanText(newYear2024, newYear2024 + 365 * day), std::string("2024-01-01 – 2024-12-31 UTC"));
    QCOMPARE(spanText(newYear2024, newYear2024 + 12),
             std::string("2024-01-01 00:00:00.000 – 2024-01-01 00:00:00.012 UTC"));
    QCOMPARE(spanText(std::numeric_limits<qint64>::min(), 0), std::string());
}

void TestTimeScale::saysDurations()
{
    QCOMPARE(durationText(15 * minute), std::string("15 min"));
    QCOMPARE(durationText(90 * minute), std::string("90 min"));
    QCOMPARE(durationText(day), std::string("1 day"));
    QCOMPARE(durationText(2 * day), std::string("2 days"));
    QCOMPARE(durationText(250), std::string("250 ms"));
}

QTEST_GUILESS_MAIN(TestTimeScale)
#include "tst_time_scale.moc"
