// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that wait: rows keep their places while others come and go, and what they say is only shown.
#include "ui/models/capture_text.h"
#include "ui/models/cell.h"
#include "ui/models/held_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace telltale;
using namespace telltale::models;
using privacy::HeldExchange;

namespace {

HeldExchange one(std::uint64_t exchange, const std::string &target = "/track")
{
    return {exchange, 5'000'000'000, "POST", target, "http://api.example.com:80", 1500};
}

std::vector<HeldExchange> many(std::initializer_list<std::uint64_t> numbers)
{
    std::vector<HeldExchange> held;
    for (const std::uint64_t number : numbers)
        held.push_back(one(number));
    return held;
}

QList<quint64> numbersOf(const HeldModel &model)
{
    QList<quint64> numbers;
    for (int row = 0; row < model.rowCount(); ++row)
        numbers << model.exchangeAt(row).value_or(0);
    return numbers;
}

QString cell(const HeldModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestHeldModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatWaits();
    void rowsKeepTheirPlaces();
    void rowsComeAndGoInRuns();
    void holdsAgainstRandomChanges();
    void hostileTextIsVisible();
    void coverageInWords_data();
    void coverageInWords();
    void timeInOneUnit();
};

void TestHeldModel::saysWhatWaits()
{
    HeldModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.exchangeAt(0) && !model.exchangeAt(-1));
    model.setHeld(many({7}), 13'000'000'000);
    QCOMPARE(cell(model, 0, HeldModel::Number), QStringLiteral("7"));
    QCOMPARE(cell(model, 0, HeldModel::Method), QStringLiteral("POST"));
    QCOMPARE(cell(model, 0, HeldModel::Destination), QStringLiteral("http://api.example.com:80"));
    QCOMPARE(cell(model, 0, HeldModel::Target), QStringLiteral("/track"));
    QCOMPARE(cell(model, 0, HeldModel::Size), QStringLiteral("1.5 kB"));
    QCOMPARE(cell(model, 0, HeldModel::Since), QStringLiteral("8 s"));
    for (int column = 0; column < HeldModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    QVERIFY(!model.headerData(HeldModel::ColumnCount, Qt::Horizontal).isValid());
    QVERIFY(!model.data(QModelIndex()).isValid());
}

void TestHeldModel::rowsKeepTheirPlaces()
{
    HeldModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setHeld(many({1, 2, 3}), 1);
    const QPersistentModelIndex second(model.index(1, 0));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setHeld(many({2, 3, 4}), 1);
    QCOMPARE(second.row(), 0);
    QCOMPARE(second.data().toString(), QStringLiteral("2"));
    QCOMPARE(changes.count(), 0); // it is as late as it was
    model.setHeld(many({2, 3, 4}), 2'000'000'000);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex().column(), int(HeldModel::Since));
    QCOMPARE(resets.count(), 0);
}

void TestHeldModel::rowsComeAndGoInRuns()
{
    HeldModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.setHeld(many({1, 2, 3, 4, 5, 6}), 1);
    QCOMPARE(inserted.count(), 1);
    model.setHeld(many({1, 4, 9, 10}), 1);
    QCOMPARE(removed.count(), 2);
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(numbersOf(model), (QList<quint64>{1, 4, 9, 10}));
    model.setHeld({}, 1);
    QCOMPARE(removed.count(), 3);
    QCOMPARE(model.rowCount(), 0);
}

void TestHeldModel::holdsAgainstRandomChanges()
{
    HeldModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(42);
    std::vector<HeldExchange> held;
    std::uint64_t next = 0;
    for (int round = 0; round < 500; ++round) {
        std::erase_if(held, [&](const HeldExchange &) { return random.bounded(3) == 0; });
        for (quint32 i = random.bounded(4u); i > 0; --i)
            held.push_back(one(++next));
        model.setHeld(held, round);
        QList<quint64> wanted;
        for (const HeldExchange &each : held)
            wanted << each.exchange;
        QCOMPARE(numbersOf(model), wanted);
    }
}

void TestHeldModel::hostileTextIsVisible()
{
    HeldModel model;
    model.setHeld({one(1, "/a\x1b[31m\xE2\x80\xAE<b>\xFF")}, 1);
    const QString target = cell(model, 0, HeldModel::Target);
    QVERIFY(!target.contains(QChar(0x1B)) && !target.contains(QChar(0x202E)));
    const QString tip = model.index(0, HeldModel::Target).data(Qt::ToolTipRole).toString();
    QVERIFY(!tip.contains(QStringLiteral("<b>")));
}

void TestHeldModel::coverageInWords_data()
{
    QTest::addColumn<privacy::CaptureCounters>("counters");
    QTest::addColumn<QString>("words");
    privacy::CaptureCounters counters;
    const auto row = [&](const char *name, const char *words) {
        QTest::newRow(name) << counters << QString::fromUtf8(words);
    };
    row("nothing", "0 requests recorded, 0 lost");
    counters.exchanges = 1;
    row("one", "1 request recorded, 0 lost");
    counters.exchanges = 12;
    counters.refused = 3;
    counters.refusals = {{"bad-field-name", 1}, {"bare-lf", 2}};
    row("refused", "12 requests recorded, 3 refused (2 × bare-lf, 1 × bad-field-name), 0 lost");
    counters.refusals = {{"a", 1}, {"b", 1}, {"c", 1}, {"d", 4}};
    counters.refused = 7;
    row("many reasons", "12 requests recorded, 7 refused (4 × d, 1 × a, 1 × b, …), 0 lost");
    counters.refusals.clear();
    counters.refused = 0;
    counters.tunnels = 1;
    counters.tunnelBytes = 12'000;
    row("tunnel", "12 requests recorded, 1 tunnel: 12 kB not seen, 0 lost");
    counters.tunnels = 2;
    counters.unrecorded = 5;
    counters.passedUnseen = 4;
    row("lost", "12 requests recorded, 2 tunnels: 12 kB not seen, 4 passed unrecorded, 5 lost");
}

void TestHeldModel::coverageInWords()
{
    QFETCH(privacy::CaptureCounters, counters);
    QTEST(coverageText(counters), "words");
}

void TestHeldModel::timeInOneUnit()
{
    constexpr std::int64_t second = 1'000'000'000;
    QCOMPARE(sinceText(10 * second, 5 * second), QStringLiteral("0 s")); // clocks are set back
    QCOMPARE(sinceText(0, 59 * second), QStringLiteral("59 s"));
    QCOMPARE(sinceText(0, 60 * second), QStringLiteral("1 min"));
    QCOMPARE(sinceText(0, 3 * 3600 * second), QStringLiteral("3 h"));
    QCOMPARE(rateText(-1), QStringLiteral("0/s"));
    QCOMPARE(rateText(11.6), QStringLiteral("12/s"));
}

QTEST_GUILESS_MAIN(TestHeldModel)
#include "tst_held_model.moc"
