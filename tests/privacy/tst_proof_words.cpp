// SPDX-License-Identifier: GPL-3.0-or-later
// What a proof reads out of words: intervals, names of opt-out beacons, times in message ids.
#include "audit/catalogue/catalogue_reader.h"
#include "privacy/proof/declared_durations.h"
#include "privacy/proof/message_ids.h"
#include "privacy/proof/opt_out_words.h"

#include <QTest>

#include <random>

using namespace telltale;
using namespace telltale::privacy;

class TestProofWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLongestDuration_data();
    void findsTheLongestDuration();
    void readsAnyBytes();
    void knowsTheIntervalsOfCatalogues();
    void writesDurations_data();
    void writesDurations();
    void recognisesOptOuts_data();
    void recognisesOptOuts();
    void readsTimesOfIds_data();
    void readsTimesOfIds();
};

void TestProofWords::findsTheLongestDuration_data()
{
    QTest::addColumn<qint64>("milliseconds"); // -1: none
    const auto row = [](const char *words, double seconds) {
        QTest::newRow(words) << (seconds < 0 ? -1 : qint64(seconds * 1000));
    };
    constexpr double h = 3600;
    row("2h", 2 * h);
    row("2 h", 2 * h);
    row("2H", 2 * h);
    row("2  h", -1);
    row("6h, in the newest releases 24h", 24 * h);
    row("30 s after the start, then 2h", 2 * h);
    row("when it happens; sent after 10 s or 250 events", 10);
    row("30m to 1h for each organization", h);
    row("when it happens; the browser sends at most 100 events a second together", -1);
    row("once, when the setup form is sent", -1);
    row("at the start, until it worked", -1);
    row("starts on machines with memory pages above 4 KiB", -1);
    row("1-2h", 2 * h);
    row("1\u20132h", 2 * h);
    row("1h\u20132h", 2 * h);
    row("2h,3h", 3 * h);
    row("1.5h", 1.5 * h);
    row("0.5 days", 12 * h);
    row("2,5 h", -1);
    row("1.2.3h", -1);
    row("1h30m", 1.5 * h);
    row("1h 30m", 1.5 * h);
    row("1 hour 30 minutes", 1.5 * h);
    row("1h 2h", 2 * h);
    row("30m 1h", h);
    row("1h30", -1);
    row("1h30x", -1);
    row("10 sheep", -1);
    row("10 s", 10);
    row("10 s.", 10);
    row("10s/20s", 20);
    row("2hosts", -1);
    row("2 hosts", -1);
    row("v2h", -1);
    row("_2h", -1);
    row("2h_", -1);
    row("2h\u00e9", -1);
    row("3 mins", 180);
    row("5 hrs", 5 * h);
    row("2 Days", 48 * h);
    row("1 w", 168 * h);
    row("2 months", 60 * 24 * h);
    row("1 year", 365 * 24 * h);
    row("250 ms", 0.25);
    row("5 m", 300);
    row("0 s", 0);
    row("hourly", h);
    row("Daily, at midnight", 24 * h);
    row("weekly", 168 * h);
    row("every hour", h);
    row("each day", 24 * h);
    row("every 5 minutes", 300);
    row("every m", -1);
    row("every start of the container", -1);
    row("in an hour", -1);
    row("99999999999999999999999999h", 100.0 * 365 * 24 * h);
    row("200 years", 100.0 * 365 * 24 * h);
    row("h", -1);
    row("2", -1);
    row("2 ", -1);
    row("", -1);
}

void TestProofWords::findsTheLongestDuration()
{
    QFETCH(qint64, milliseconds);
    const auto found = longestDurationIn(QTest::currentDataTag());
    QCOMPARE(found ? found->count() : -1, milliseconds);
}

void TestProofWords::readsAnyBytes()
{
    std::mt19937 random(7);
    const std::string letters = "0123456789hmsdw. ,-e\xc3\xff\0y"
                                "eveachour";
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (unsigned n = random() % 24; n > 0; --n)
            text += letters[random() % letters.size()];
        const auto found = longestDurationIn(text);
        QVERIFY(!found || (found->count() >= 0 && found->count() <= 100LL * 365 * 86'400'000));
    }
    QVERIFY(longestDurationIn(std::string(100'000, '9') + "h"));
    QVERIFY(!longestDurationIn(std::string(100'000, '1')));
}

void TestProofWords::knowsTheIntervalsOfCatalogues()
{
    const audit::CatalogueRead read = audit::openCatalogue("appsmith");
    QVERIFY(read.isClean());
    const auto of = [&read](const char *kind) {
        for (const audit::CatalogueEvent &event : read.catalogue.events) {
            if (event.kind == kind)
                return longestDurationIn(event.interval).value_or(std::chrono::milliseconds(-1));
        }
        return std::chrono::milliseconds(-2);
    };
    using std::chrono::hours;
    QVERIFY(of("keep-alive-ping") == hours(2));
    QVERIFY(of("instance-active") == hours(24));
    QVERIFY(of("instance-stats") == hours(24));
    QVERIFY(of("organization-features") == hours(1));
    QVERIFY(of("navigation-and-clicks") == std::chrono::milliseconds(-1));
}

void TestProofWords::writesDurations_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("0 ms") << qint64(0);
    QTest::newRow("300 ms") << qint64(300);
    QTest::newRow("45 s") << qint64(45'900);
    QTest::newRow("1 min 5 s") << qint64(65'000);
    QTest::newRow("2 h") << qint64(7'200'000);
    QTest::newRow("2 h 10 min") << qint64(7'800'000);
    QTest::newRow("2 h") << qint64(7'230'000);
    QTest::newRow("24 h") << qint64(86'400'000);
    QTest::newRow("47 h 59 min") << qint64(2 * 86'400'000 - 1);
    QTest::newRow("3 d 1 h") << qint64(73LL * 3'600'000);
    QTest::newRow("0 ms") << qint64(-5);
}

void TestProofWords::writesDurations()
{
    QFETCH(qint64, milliseconds);
    QCOMPARE(durationText(std::chrono::milliseconds(milliseconds)), std::string(QTest::currentDataTag()));
}

void TestProofWords::recognisesOptOuts_data()
{
    QTest::addColumn<bool>("says");
    for (const char *name : {"opt-out",
                             "opt_out",
                             "optout",
                             "OptOut",
                             "optOut",
                             "user opted out",
                             "telemetry_opt_out",
                             "opting-out",
                             "telemetry disabled",
                             "telemetry_disabled",
                             "TelemetryDisabled",
                             "analyticsDisabled",
                             "analytics_disabled",
                             "disable-analytics",
                             "tracking off",
                             "turned off telemetry",
                             "consent.revoked",
                             "/v1/consent/withdrawn",
                             "/optout",
                             "DISABLE_TELEMETRY"})
        QTest::newRow(name) << true;
    for (const char *name : {"", "opt-in", "optional output", "option out", "out opt", "logout", "telemetry",
                             "telemetry enabled", "feature_disabled", "telemetry office", "page_view", "analytics",
                             "disabled", "offline", "\xff\xfe", "consent given", "metric", "opt", "o p t out"})
        QTest::newRow(name) << false;
}

void TestProofWords::recognisesOptOuts()
{
    QFETCH(bool, says);
    QCOMPARE(saysOptOut(QTest::currentDataTag()), says);
}

void TestProofWords::readsTimesOfIds_data()
{
    QTest::addColumn<qint64>("time"); // -1: none
    QTest::newRow("ajs-next-1704784217602-4f6c7e2a-0000-4000-8000-000000000000") << qint64(1'704'784'217'602);
    QTest::newRow("ajs-next-1704784217602") << qint64(-1);
    QTest::newRow("ajs-next--1-x") << qint64(-1);
    QTest::newRow("ajs-next-12-x") << qint64(-1);
    QTest::newRow("ajs-next-99999999999999999999999-x") << qint64(-1);
    QTest::newRow("018ced8b-3d82-7000-8000-000000000000") << qint64(0x018ced8b3d82);
    QTest::newRow("4f6c7e2a-0000-4000-8000-000000000000") << qint64(-1);
    QTest::newRow("609ce8fb4092701c69df9846") << qint64(0x609ce8fb) * 1000;
    QTest::newRow("ffffffff4092701c69df9846") << qint64(-1);
    QTest::newRow("609ce8fb4092701c69df984") << qint64(-1);
    QTest::newRow("") << qint64(-1);
    QTest::newRow("12345678-\xff") << qint64(-1);
}

void TestProofWords::readsTimesOfIds()
{
    QFETCH(qint64, time);
    QCOMPARE(timeOfMessageId(QTest::currentDataTag()).value_or(-1), time);
}

QTEST_APPLESS_MAIN(TestProofWords)
#include "tst_proof_words.moc"
