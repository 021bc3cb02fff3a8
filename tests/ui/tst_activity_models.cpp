// SPDX-License-Identifier: GPL-3.0-or-later
// The activity log in the window: what is read of it, how it is followed, what is found wrong, what is shown.
#include "activity_logs.h"
#include "support/patience.h"
#include "ui/models/activity_model.h"
#include "ui/models/cell.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace telltale;
using models::ActivityBook;
using models::ActivityGroup;
using models::ActivityModel;
using tests::OwnLog;

namespace {

/// A log with its book and its rows.
struct Read
{
    Read() : Read(OwnLog().path()) {}
    explicit Read(const std::string &path) : book(path), model(book)
    {
        tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    bool begin()
    {
        book.start();
        return isVerified();
    }
    bool isVerified()
    {
        return QTest::qWaitFor([this] { return book.state() != ActivityBook::State::Unread && !book.isVerifying(); },
                               tests::patience)
            && !model.isFiltering();
    }
    bool waitForEntries(qulonglong count)
    {
        return QTest::qWaitFor(
            [&] { return model.shownEntries() == count && !book.isVerifying() && !model.isFiltering(); },
            tests::patience);
    }
    QStringList column(int column) const
    {
        QStringList cells;
        for (int row = 0; row < model.rowCount(); ++row)
            cells << model.index(row, column).data().toString();
        return cells;
    }
    QStringList firstColumn() const { return column(0); }

    ActivityBook book;
    ActivityModel model;
    std::optional<QAbstractItemModelTester> tester;
};

QStringList texts(std::initializer_list<const char *> words)
{
    QStringList list;
    for (const char *word : words)
        list << QString::fromUtf8(word);
    return list;
}

} // namespace

class TestActivityModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void missing();
    void newestFirstUnderDays();
    void wordsOfKinds_data();
    void wordsOfKinds();
    void followsWhoeverWrites();
    void appearsLater();
    void groupsAndCounts();
    void filterFinds();
    void filterGoesOnWithTheLog();
    void damageIsShown();
    void damageIsNeverFilteredAway();
    void unfinishedLineIsShownAndPutAside();
    void cutAtEveryByte();
    void spoiledLater();
    void comparesWithCheckpoints();
    void unreadable();
    void manyEntries();
};

void TestActivityModels::missing()
{
    Read it;
    QVERIFY(it.begin());
    QCOMPARE(it.book.state(), ActivityBook::State::Missing);
    QVERIFY(it.book.verdict() == nullptr);
    QCOMPARE(it.model.rowCount(), 0);
}

void TestActivityModels::newestFirstUnderDays()
{
    OwnLog log;
    log.gate("on", "off");
    log.wait(OwnLog::day);
    log.gate("off", "essential");
    log.gate("essential", "on");
    Read it(log.path());
    QVERIFY(it.begin());
    QCOMPARE(it.firstColumn(), texts({"25 November 2026", "3", "2", "24 November 2026", "1"}));
    QCOMPARE(it.column(ActivityModel::Before).mid(1, 2), texts({"essential", "off"}));
    QCOMPARE(it.model.index(1, ActivityModel::Time).data().toString(), QStringLiteral("00:00:03"));
    QCOMPARE(it.model.index(1, ActivityModel::Who).data().toString(), QStringLiteral("operator"));
    QVERIFY(!(it.model.flags(it.model.index(0, 0)) & Qt::ItemIsSelectable));
    QVERIFY(it.model.flags(it.model.index(1, 0)) & Qt::ItemIsSelectable);
    QCOMPARE(it.model.rowOf(2), 1);
    QCOMPARE(it.model.rowOf(0), 4);
    QCOMPARE(it.model.bookRow(4), std::optional<std::size_t>(0));
    QVERIFY(!it.model.bookRow(3));
    QVERIFY(it.book.verdict()->isIntact());
    QCOMPARE(it.book.verdict()->found.entries, std::uint64_t(3));
}

void TestActivityModels::wordsOfKinds_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("group");
    const auto row = [](std::string_view what, const char *action, ActivityGroup group) {
        QTest::newRow(action) << QString::fromUtf8(what.data(), static_cast<qsizetype>(what.size()))
                              << QString::fromUtf8(action) << static_cast<int>(group);
    };
    namespace activity = store::activity;
    row(activity::toggle, "gate turned", ActivityGroup::Switches);
    row(activity::switchChange, "switch changed", ActivityGroup::Switches);
    row(activity::switchUndo, "switch put back", ActivityGroup::Switches);
    row(activity::switchVerify, "verdict recorded", ActivityGroup::Switches);
    row(activity::policyEdit, "policy edited", ActivityGroup::Policy);
    row(activity::release, "request released", ActivityGroup::Sent);
    row(activity::ping, "ping sent", ActivityGroup::Sent);
    row(activity::exported, "file exported", ActivityGroup::Sent);
    row(activity::keyUse, "key used", ActivityGroup::Other);
    row(activity::failedAttempt, "wrong passphrase", ActivityGroup::Other);
    row(activity::roleFound, "passphrase changed elsewhere", ActivityGroup::Other);
    row(activity::checkpoint, "checkpoint signed", ActivityGroup::Other);
    row(activity::captureHead, "capture ended", ActivityGroup::Captures);
    row(activity::tornLine, "unfinished line put aside", ActivityGroup::Other);
    row(activity::damagedLine, "changed line found", ActivityGroup::Other);
    row("something-new", "something-new", ActivityGroup::Other);
}

void TestActivityModels::wordsOfKinds()
{
    QFETCH(QString, what);
    QFETCH(int, group);
    store::ActivityRecord record;
    record.what = what.toStdString();
    record.subject = "a\nb";
    record.before = "x\ny\n";
    const models::ActivityWords words = models::activityWords(record);
    QTEST(words.action, "action");
    QVERIFY(!words.icon.isEmpty());
    QCOMPARE(words.on, QStringLiteral("2 lines"));
    QCOMPARE(words.before, QStringLiteral("2 lines"));
    QCOMPARE(words.after, QString(QChar(0x2014)));
    QCOMPARE(static_cast<int>(models::activityGroup(record.what)), group);
}

void TestActivityModels::followsWhoeverWrites()
{
    OwnLog log;
    log.gate("on", "off");
    Read it(log.path());
    QVERIFY(it.begin());
    QSignalSpy inserted(&it.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&it.model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex one = it.model.index(1, 0);
    log.gate("off", "on");
    QVERIFY(it.waitForEntries(2));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(one.data().toString(), QStringLiteral("1"));
    log.wait(OwnLog::day);
    log.gate("on", "off");
    QVERIFY(it.waitForEntries(3));
    QCOMPARE(it.firstColumn(), texts({"25 November 2026", "3", "24 November 2026", "2", "1"}));
    QCOMPARE(reset.size(), 0);
    QTRY_COMPARE(it.book.verdict()->found.entries, std::uint64_t(3));
    QVERIFY(it.book.verdict()->isIntact());
}

void TestActivityModels::appearsLater()
{
    OwnLog log;
    Read it(log.path());
    QVERIFY(it.begin());
    QCOMPARE(it.book.state(), ActivityBook::State::Missing);
    log.gate("on", "off");
    QVERIFY(it.waitForEntries(1));
    QCOMPARE(it.book.state(), ActivityBook::State::Read);
    QVERIFY(QFile::remove(QString::fromStdString(log.path())));
    QTRY_COMPARE(it.book.state(), ActivityBook::State::Missing);
    QCOMPARE(it.model.rowCount(), 0);
    QVERIFY(it.book.verdict() == nullptr);
}

void TestActivityModels::groupsAndCounts()
{
    OwnLog log;
    log.gate("on", "off");
    log.add({"ping", "127.0.0.1", {}, "200 OK", {}});
    log.add({"policy-edit", "own.toml", "a", "b", {}});
    log.add({"capture-head", "c.tt", {}, "file 1", "00"});
    Read it(log.path());
    QVERIFY(it.begin());
    QCOMPARE(it.model.count(ActivityGroup::All), 4ull);
    QCOMPARE(it.model.count(ActivityGroup::Sent), 1ull);
    for (const ActivityGroup group :
         {ActivityGroup::Switches, ActivityGroup::Policy, ActivityGroup::Sent, ActivityGroup::Captures}) {
        it.model.setGroup(group);
        QCOMPARE(it.model.shownEntries(), 1ull);
        QCOMPARE(it.model.rowCount(), 2); // and its day
    }
    log.gate("off", "on"); // not one of these
    QTRY_COMPARE(it.model.count(ActivityGroup::All), 5ull);
    QCOMPARE(it.model.shownEntries(), 1ull);
    it.model.setGroup(ActivityGroup::All);
    QCOMPARE(it.model.shownEntries(), 5ull);
}

void TestActivityModels::filterFinds()
{
    OwnLog log;
    log.gate("on", "off");
    log.add({"ping", "127.0.0.1", {}, "200 OK", {}});
    log.add({"ping", "example.org", {}, "503", {}});
    Read it(log.path());
    QVERIFY(it.begin());
    it.model.setFilter(QStringLiteral("what:ping -503"));
    QVERIFY(it.model.isFiltering());
    QVERIFY(it.waitForEntries(1));
    QCOMPARE(it.firstColumn(), texts({"24 November 2026", "2"}));
    it.model.setGroup(ActivityGroup::Switches);
    QCOMPARE(it.model.rowCount(), 0);
    it.model.setFilter({});
    QCOMPARE(it.model.shownEntries(), 1ull);
}

void TestActivityModels::filterGoesOnWithTheLog()
{
    OwnLog log;
    log.gate("on", "off");
    Read it(log.path());
    QVERIFY(it.begin());
    it.model.setFilter(QStringLiteral("ping"));
    QVERIFY(it.waitForEntries(0));
    log.add({"ping", "127.0.0.1", {}, "200 OK", {}});
    log.gate("off", "on");
    QVERIFY(it.waitForEntries(1));
    QTRY_COMPARE(it.model.count(ActivityGroup::All), 3ull);
    QCOMPARE(it.model.shownEntries(), 1ull);
}

void TestActivityModels::damageIsShown()
{
    OwnLog log;
    for (int i = 0; i < 5; ++i)
        log.gate("on", "off");
    log.spoil(1);
    Read it(log.path());
    QVERIFY(it.begin());
    QVERIFY(!it.book.verdict()->isIntact());
    const int row = it.model.rowOf(1);
    QVERIFY(it.model.index(row, 0).data(ActivityModel::ErrorRole).toBool());
    QCOMPARE(it.model.index(row, 0).data(models::ToneRole).value<models::Tone>(), models::Tone::Error);
    QVERIFY(!it.model.index(row, 0).data(Qt::AccessibleDescriptionRole).toString().isEmpty());
    QVERIFY(!it.model.index(it.model.rowOf(0), 0).data(ActivityModel::ErrorRole).toBool());
}

void TestActivityModels::damageIsNeverFilteredAway()
{
    OwnLog log;
    for (int i = 0; i < 3; ++i)
        log.gate("on", "off");
    QList<QByteArray> lines = log.bytes().split('\n');
    lines[1] = "nonsense \x1b[31m";
    log.setBytes(lines.join('\n'));
    Read it(log.path());
    QVERIFY(it.begin());
    QCOMPARE(it.model.rowCount(), 4);
    const int row = it.model.rowOf(1);
    QCOMPARE(it.model.index(row, ActivityModel::Entry).data().toString(), QStringLiteral("line 2"));
    QVERIFY(it.model.index(row, ActivityModel::Action).data().toString().contains(QLatin1String("damaged")));
    for (const QChar c : it.model.index(row, ActivityModel::On).data().toString())
        QVERIFY(c.isPrint());
    it.model.setFilter(QStringLiteral("there is nothing like it"));
    QVERIFY(it.waitForEntries(1));
    QCOMPARE(it.model.bookRow(1), std::optional<std::size_t>(1));
}

void TestActivityModels::unfinishedLineIsShownAndPutAside()
{
    OwnLog log;
    log.gate("on", "off");
    log.gate("off", "on");
    log.setBytes(log.bytes().chopped(20));
    Read it(log.path());
    QVERIFY(it.begin());
    QCOMPARE(it.model.shownEntries(), 2ull);
    QCOMPARE(it.model.index(1, ActivityModel::Action).data().toString(), QStringLiteral("unfinished line"));
    QVERIFY(it.model.index(1, 0).data(ActivityModel::ErrorRole).toBool());
    QVERIFY(!it.book.verdict()->isIntact());
    log.gate("off", "on"); // puts it aside
    QVERIFY(it.waitForEntries(3));
    QTRY_VERIFY(it.book.verdict() != nullptr && it.book.verdict()->isIntact());
    QCOMPARE(it.model.index(2, ActivityModel::Action).data().toString(), QStringLiteral("unfinished line put aside"));
}

void TestActivityModels::cutAtEveryByte()
{
    OwnLog log;
    log.gate("on", "off");
    log.gate("off", "on");
    const QByteArray whole = log.bytes();
    Read it(log.path());
    QVERIFY(it.begin());
    for (qsizetype size = whole.size(); size >= 0; size -= 7) {
        log.setBytes(whole.first(size));
        it.book.lookNow();
        const qsizetype lines = whole.first(size).count('\n') + (size != 0 && whole[size - 1] != '\n' ? 1 : 0);
        QVERIFY(it.waitForEntries(static_cast<qulonglong>(lines)));
        for (int row = 0; row < it.model.rowCount(); ++row) {
            for (int column = 0; column < ActivityModel::ColumnCount; ++column)
                (void)it.model.index(row, column).data();
        }
    }
}

void TestActivityModels::spoiledLater()
{
    OwnLog log;
    for (int i = 0; i < 5; ++i)
        log.gate("on", "off");
    Read it(log.path());
    QVERIFY(it.begin());
    QVERIFY(it.book.verdict()->isIntact());
    log.spoil(2);
    it.book.lookNow();
    QTRY_VERIFY(it.book.verdict() != nullptr && !it.book.verdict()->isIntact());
    QCOMPARE(it.book.verdict()->found.breaks.front().line, std::uint64_t(3));
}

void TestActivityModels::comparesWithCheckpoints()
{
    OwnLog log;
    log.gate("on", "off");
    Read it(log.path());
    QVERIFY(it.begin());
    store::ActivityCheckpoint checkpoint;
    checkpoint.head = *it.book.verdict()->found.head;
    it.book.setProofs({{QStringLiteral("kept.checkpoint"), checkpoint}});
    QTRY_VERIFY(it.book.verdict()->found.checkpoints.size() == 1 && !it.book.isVerifying());
    QVERIFY(it.book.verdict()->isIntact());
    log.gate("off", "on");
    QTRY_COMPARE(it.book.verdict()->found.entries, std::uint64_t(2));
    QVERIFY(it.book.verdict()->isIntact());
    log.setBytes({}); // written anew as a whole
    log.gate("off", "on");
    it.book.lookNow();
    QTRY_VERIFY(it.book.verdict() != nullptr && !it.book.verdict()->isIntact());
    QVERIFY(it.book.verdict()->found.breaks.empty());
    QCOMPARE(it.book.verdict()->found.checkpoints.front(), store::CheckpointVerdict::Rewritten);
}

void TestActivityModels::unreadable()
{
    QTemporaryDir folder;
    Read it(folder.path().toStdString()); // a folder is no log
    QVERIFY(it.begin());
    QCOMPARE(it.book.state(), ActivityBook::State::Unreadable);
    QVERIFY(it.book.error().has_value());
}

void TestActivityModels::manyEntries()
{
    const std::uint64_t count = qEnvironmentVariableIsSet("TELLTALE_MANY") ? 1'000'000 : 20'000;
    OwnLog log;
    log.fill(count);
    Read it(log.path());
    // It looks at every row by itself, and would be what is measured.
    it.tester.reset();
    QElapsedTimer timer;
    timer.start();
    it.book.start();
    qint64 longest = 0;
    QElapsedTimer step;
    const auto until = [&](auto isDone) {
        while (!isDone() && timer.elapsed() < tests::patience) {
            step.start();
            QCoreApplication::processEvents();
            longest = std::max(longest, step.elapsed());
            QThread::msleep(1);
        }
    };
    until([&] { return it.model.shownEntries() == count; });
    const qint64 read = timer.elapsed();
    QCOMPARE(it.model.shownEntries(), qulonglong(count));
    until([&] { return it.book.verdict() != nullptr; });
    const qint64 verified = timer.elapsed();
    QVERIFY(it.book.verdict()->isIntact());
    timer.restart();
    it.model.setFilter(QStringLiteral("subject:capture-42.tt"));
    until([&] { return !it.model.isFiltering(); });
    qInfo("%lld entries: read after %lld ms, verified after %lld ms, filtered in %lld ms; longest step %lld ms",
          static_cast<long long>(count), static_cast<long long>(read), static_cast<long long>(verified),
          static_cast<long long>(timer.elapsed()), static_cast<long long>(longest));
    QCOMPARE(it.model.shownEntries(), qulonglong(count / 100));
}

QTEST_GUILESS_MAIN(TestActivityModels)
#include "tst_activity_models.moc"
