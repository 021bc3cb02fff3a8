// SPDX-License-Identifier: GPL-3.0-or-later
// What the inventory page shows, without its page: counting beside the window, rows and their order, marks.
#include "loading.h"

#include "payload/loaders/load.h"
#include "report/inventory_writer.h"
#include "ui/models/cell.h"
#include "ui/models/event_filter.h"
#include "ui/models/inventory_model.h"
#include "ui/models/inventory_run.h"
#include "ui/models/inventory_text.h"
#include "ui/models/shared_knowledge.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace telltale;
using namespace telltale::models;
using telltale::tests::Loaded;

namespace {

std::string builtInExample()
{
    QFile file(QStringLiteral(TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// What is loaded, and its inventory.
struct Counted : Loaded
{
    EventFilter filter{capture, events};
    QTemporaryDir ownRules; ///< none
    SharedKnowledge knowledge{ownRules.path().toStdString()};
    InventoryRun run{capture, events, filter, knowledge};
    ReviewedFields reviewed{std::string()};
    InventoryModel model{reviewed};

    bool count()
    {
        run.setActive(true);
        run.goOn();
        if (!QTest::qWaitFor([this] { return !run.isRunning() && run.snapshot() && run.snapshot()->isWhole; }, 20'000))
            return false;
        model.setSnapshot(run.snapshot());
        return true;
    }
    QString cell(const std::string &path, int column, int role = Qt::DisplayRole) const
    {
        const int row = model.find({}, path);
        return row < 0 ? QStringLiteral("(no row)") : model.index(row, column).data(role).toString();
    }
    QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, column).data().toString();
        return texts;
    }
};

std::string request(const char *host, const std::string &body)
{
    return "POST /track?key=s3cr HTTP/1.1\r\nHost: " + std::string(host)
        + "\r\nAuthorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ\r\n"
          "Content-Type: application/json\r\nContent-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string manyEvents(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "{\"event\":\"page\",\"timestamp\":\"2024-01-09T07:10:17Z\",\"properties\":{\"n\":" + std::to_string(i)
            + ",\"email\":\"a" + std::to_string(i) + "@example.com\"}}\n";
    return text;
}

} // namespace

class TestInventory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void tellsTheExample();
    void sortsByEveryColumn();
    void groups();
    void countsOnlyWhatTheFilterLetsThrough();
    void countsATimeOnly();
    void goesOnAndStartsAgain();
    void canBeCancelled();
    void neverBlocksTheWindow();
    void readsRequests();
    void rowsAreThoseOfTheCommandLine_data();
    void rowsAreThoseOfTheCommandLine();
    void showsOneCategoryOrDestination();
    void marksSurviveARestart();
    void worseThanReviewedIsNewAgain();
    void brokenMarksAreNotWritten();
};

void TestInventory::tellsTheExample()
{
    Counted it;
    const QAbstractItemModelTester tester(&it.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(it.read(builtInExample(), QStringLiteral("telemetry.md")));
    QVERIFY(it.count());
    const InventorySnapshot &snapshot = *it.run.snapshot();
    QCOMPARE(snapshot.events, 4u);
    QCOMPARE(snapshot.fields, 100u);
    QCOMPARE(inventoryCounts(snapshot), QStringLiteral("66 paths over 4 events, 100 fields"));
    QCOMPARE(it.model.rowCount(), 66);
    QCOMPARE(it.cell("/properties/instanceId", InventoryModel::Events), QStringLiteral("3 of 4"));
    QCOMPARE(it.cell("/properties/instanceId", InventoryModel::Category), QStringLiteral("installation"));
    QCOMPARE(it.cell("/properties/instanceId", InventoryModel::Distinct), QStringLiteral("3"));
    QCOMPARE(it.cell("/properties/instanceId", InventoryModel::Examples, ExtraRole), QStringLiteral("+2"));
    QVERIFY(it.cell("/properties/emailDomainHash", InventoryModel::Protection).startsWith(QLatin1String("SHA-256")));
    QCOMPARE(it.cell("/properties/emailDomainHash", InventoryModel::Protection, IconRole), QStringLiteral("lock"));
    QVERIFY(!it.cell("/properties/ipAddress", InventoryModel::Category, Qt::ToolTipRole).isEmpty());
    const QString sentence = findingsSentence(snapshot);
    QVERIFY2(sentence.startsWith(QLatin1String("66 different fields leave in 4 events; ")), qPrintable(sentence));
    std::uint64_t events = 0;
    for (const InventoryDestination &destination : snapshot.destinations) {
        QVERIFY(destination.evidence == Evidence::Catalogue);
        events += destination.events;
    }
    QCOMPARE(events, 4u);
    QCOMPARE(snapshot.moments.size(), 4u);
    // The most telling ones first.
    const QStringList words = it.column(InventoryModel::Category);
    for (qsizetype i = 1; i < words.size(); ++i)
        QVERIFY(*audit::categoryFrom(words[i - 1].toStdString()) <= *audit::categoryFrom(words[i].toStdString()));
}

void TestInventory::sortsByEveryColumn()
{
    Counted it;
    const QAbstractItemModelTester tester(&it.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(it.read(builtInExample(), QStringLiteral("telemetry.md")));
    QVERIFY(it.count());
    const QPersistentModelIndex chosen = it.model.index(it.model.find({}, "/userId"), 0);
    for (int column = 0; column < InventoryModel::ColumnCount; ++column) {
        it.model.sort(column, Qt::AscendingOrder);
        const QStringList up = it.column(column);
        it.model.sort(column, Qt::DescendingOrder);
        QStringList down = it.column(column);
        std::reverse(down.begin(), down.end());
        if (column != InventoryModel::Destination) // rows without a request have none to sort by
            QCOMPARE(up, down);
        QCOMPARE(chosen.data().toString(), QStringLiteral("/userId"));
    }
    it.model.sort(InventoryModel::Path, Qt::AscendingOrder);
    QStringList sorted = it.column(InventoryModel::Path);
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(it.column(InventoryModel::Path), sorted);
}

void TestInventory::groups()
{
    Counted it;
    const QAbstractItemModelTester tester(&it.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(it.read(builtInExample(), QStringLiteral("telemetry.md")));
    it.run.setGroup(audit::InventoryGroup::Event);
    QVERIFY(it.count());
    QCOMPARE(it.run.snapshot()->groups.size(), 4u);
    QVERIFY(it.model.index(0, 0).data(HeadRole).toBool());
    QVERIFY(it.model.rowAt(0) == nullptr && it.model.rowAt(1) != nullptr);
    QCOMPARE(it.model.shownRows().size(), it.run.snapshot()->rows.size());
    it.run.setGroup(audit::InventoryGroup::Destination);
    QVERIFY(it.count());
    QCOMPARE(it.run.snapshot()->groups.size(), it.run.snapshot()->destinations.size());
    QVERIFY(it.run.snapshot()->groups.size() > 1);
    it.run.setGroup(audit::InventoryGroup::Category);
    QVERIFY(it.count());
    QCOMPARE(it.model.shownRows().size(), 66u);
    QCOMPARE(it.run.snapshot()->paths, 66u);
}

void TestInventory::countsOnlyWhatTheFilterLetsThrough()
{
    Counted it;
    QVERIFY(it.read("{\"event\":\"a\",\"x\":1}\n{\"event\":\"b\",\"y\":1}\n", QStringLiteral("a.ndjson")));
    QVERIFY(it.count());
    QCOMPARE(it.model.rowCount(), 3);
    it.filter.setText(QStringLiteral("event:b"));
    QTRY_VERIFY(it.run.snapshot()->events == 1 && !it.run.isRunning());
    it.model.setSnapshot(it.run.snapshot());
    QCOMPARE(it.cell("/y", InventoryModel::Events), QStringLiteral("1 of 1"));
    QCOMPARE(it.model.rowCount(), 2);
    it.filter.setText({});
    QTRY_COMPARE(it.run.snapshot()->events, 2u);
}

void TestInventory::countsATimeOnly()
{
    Counted it;
    QVERIFY(it.read(builtInExample(), QStringLiteral("telemetry.md")));
    QVERIFY(it.count());
    const InventoryMoment moment = it.run.snapshot()->moments.front();
    it.run.setSpan(InventoryRun::Span(moment.time, moment.time + 1));
    QTRY_COMPARE(it.run.snapshot()->events, 1u);
}

void TestInventory::goesOnAndStartsAgain()
{
    Counted it;
    QVERIFY(it.read("{\"event\":\"a\",\"x\":1}\n"));
    QVERIFY(it.count());
    QVERIFY(it.read("{\"event\":\"a\",\"x\":2}\n", QStringLiteral("b.json")));
    it.run.goOn();
    QTRY_COMPARE(it.run.snapshot()->events, 2u);
    it.model.setSnapshot(it.run.snapshot());
    QCOMPARE(it.cell("/x", InventoryModel::Distinct), QStringLiteral("2"));
    it.loader.remove(0);
    QTRY_COMPARE(it.run.snapshot()->events, 1u);
    it.loader.clear();
    QVERIFY(!it.run.snapshot());
}

void TestInventory::canBeCancelled()
{
    Counted it;
    QVERIFY(it.read(manyEvents(300'000), QStringLiteral("a.ndjson")));
    it.run.setActive(true);
    it.run.cancel();
    QTRY_VERIFY(!it.run.isRunning());
    QVERIFY(it.run.snapshot() && !it.run.snapshot()->isWhole);
    QVERIFY(it.run.isCancelled());
    const std::uint64_t before = it.run.snapshot()->events;
    QVERIFY(before < 300'000);
    it.run.goOn();
    QVERIFY(!it.run.isRunning()); // only when somebody wants it
    it.run.resume();
    QTRY_VERIFY_WITH_TIMEOUT(!it.run.isRunning() && it.run.snapshot()->isWhole, 30'000);
    QCOMPARE(it.run.snapshot()->events, 300'000u);
    const auto email = std::find_if(it.run.snapshot()->rows.begin(), it.run.snapshot()->rows.end(),
                                    [](const auto &row) { return row.path == "/properties/email"; });
    QVERIFY(email->isEstimate && email->category == audit::Category::Contact);
}

void TestInventory::neverBlocksTheWindow()
{
    Counted it;
    QVERIFY(it.read(manyEvents(60'000), QStringLiteral("a.ndjson")));
    it.run.setActive(true);
    QElapsedTimer timer;
    qint64 longest = 0;
    for (int i = 0; i < 20; ++i) {
        timer.start();
        it.run.setGroup(i % 2 == 0 ? audit::InventoryGroup::Event : audit::InventoryGroup::Path);
        QCoreApplication::processEvents();
        longest = qMax(longest, timer.elapsed());
        QTest::qWait(5);
    }
    QVERIFY2(longest < 100, qPrintable(QString::number(longest)));
}

void TestInventory::readsRequests()
{
    Counted it;
    QVERIFY(it.read(request("a.example", "[{\"event\":\"open\",\"email\":\"a@example.com\"},{\"event\":\"open\"}]")
                        + request("b.example", "{\"event\":\"open\"}"),
                    QStringLiteral("a.http")));
    QVERIFY(it.count());
    const InventorySnapshot &snapshot = *it.run.snapshot();
    QCOMPARE(snapshot.events, 3u);
    QCOMPARE(snapshot.records, 5u);
    QCOMPARE(snapshot.missing, 0u);
    QCOMPARE(snapshot.destinations.size(), 2u);
    QVERIFY(snapshot.destinations.front().evidence == Evidence::Wire);
    QCOMPARE(it.cell("header/Authorization", InventoryModel::Examples), QStringLiteral("***"));
    QVERIFY(!it.cell("header/Authorization", InventoryModel::Examples, Qt::ToolTipRole).contains(QLatin1String("eyJ")));
    QVERIFY(!it.cell("header/Authorization", InventoryModel::Category, Qt::ToolTipRole).contains(QLatin1String("eyJ")));
    QCOMPARE(it.cell("/*/email", InventoryModel::Destination), QStringLiteral("a.example"));
    QCOMPARE(it.cell("header/Authorization", InventoryModel::Destination, ExtraRole), QStringLiteral("+1"));
    QVERIFY(findingsSentence(snapshot).contains(QLatin1String("credential")));
}

void TestInventory::rowsAreThoseOfTheCommandLine_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::string>("text");
    QTest::newRow("page") << QStringLiteral("telemetry.md") << builtInExample();
    QTest::newRow("lines") << QStringLiteral("a.ndjson") << manyEvents(6000);
    QTest::newRow("array") << QStringLiteral("a.json")
                           << std::string("[{\"event\":\"a\",\n\"x\":1},\n{\"event\":\"b\",\n\"y\":{\"z\":[1,2]}}]");
    QTest::newRow("requests") << QStringLiteral("a.http")
                              << request("a.example",
                                         "[{\"event\":\"open\",\n\"email\":\"a@example.com\"},\n{\"event\":"
                                         "\"shut\",\n\"n\":1}]")
            + request("b.example", "{\"event\":\"open\"}") + request("b.example", "plain text");
}

/// Read again from their bytes, with one table of paths, the rows are the same to the last byte.
void TestInventory::rowsAreThoseOfTheCommandLine()
{
    QFETCH(QString, name);
    QFETCH(std::string, text);
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(text));
    file.close();
    Counted it;
    QSignalSpy finished(&it.loader, &LoadController::finished);
    it.loader.open({file.fileName()});
    QVERIFY(finished.wait(20'000));
    struct Sink : payload::RecordSink
    {
        bool record(const payload::Record &record) override
        {
            inventory.add(record);
            return true;
        }
        void diagnostic(const Diagnostic &) override {}
        audit::Inventory inventory{audit::Knowledge::standard()};
    } sink;
    payload::load(file.fileName().toStdString(), payload::LoadOptions(), sink);
    {
        QVERIFY(it.count());
        const auto written = [&folder](const std::vector<audit::InventoryRow> &rows, std::uint64_t events) {
            QFile out(folder.filePath(QStringLiteral("out.json")));
            if (!out.open(QIODevice::WriteOnly))
                return QByteArray();
            {
                report::Output output(out.handle());
                report::InventoryWriter(output, false, true).json(rows, events);
            }
            out.close();
            return out.open(QIODevice::ReadOnly) ? out.readAll() : QByteArray();
        };
        const QByteArray ours = written(it.run.snapshot()->rows, it.run.snapshot()->events);
        const QByteArray theirs = written(sink.inventory.rows(), sink.inventory.events());
        QVERIFY(ours.size() > 100);
        const QList<QByteArray> ourLines = ours.split('\n');
        const QList<QByteArray> theirLines = theirs.split('\n');
        QCOMPARE(ourLines.size(), theirLines.size());
        for (qsizetype i = 0; i < ourLines.size(); ++i)
            QCOMPARE(ourLines[i], theirLines[i]);
    }
}

void TestInventory::showsOneCategoryOrDestination()
{
    Counted it;
    const QAbstractItemModelTester tester(&it.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(it.read(builtInExample(), QStringLiteral("telemetry.md")));
    QVERIFY(it.count());
    it.model.setCategory(audit::Category::Contact);
    QVERIFY(it.model.rowCount() > 0 && it.model.rowCount() < 10);
    it.model.setCategory({});
    const InventoryDestination destination = it.run.snapshot()->destinations.front();
    it.model.setDestination(destination);
    QCOMPARE(static_cast<std::size_t>(it.model.rowCount()), destination.paths.size());
    it.model.setDestination({});
    QCOMPARE(it.model.rowCount(), 66);
}

void TestInventory::marksSurviveARestart()
{
    const QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("telltale/reviewed.toml")).toStdString();
    Counted it;
    QVERIFY(it.read(builtInExample(), QStringLiteral("telemetry.md")));
    QVERIFY(it.count());
    {
        ReviewedFields reviewed(file);
        InventoryModel model(reviewed);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSnapshot(it.run.snapshot());
        QCOMPARE(model.newCount(), 66);
        model.setReviewed({0, 1, 2}, true);
        QCOMPARE(model.newCount(), 63);
        model.setReviewed({1}, false);
        QVERIFY(reviewed.flush());
    }
    QCOMPARE(QFileInfo(QString::fromStdString(file)).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    ReviewedFields reviewed(file);
    QVERIFY(reviewed.problem().isEmpty());
    InventoryModel model(reviewed);
    model.setSnapshot(it.run.snapshot());
    QCOMPARE(model.newCount(), 64);
    QCOMPARE(model.index(0, InventoryModel::Reviewed).data().toString(), QStringLiteral("reviewed"));
    QCOMPARE(model.index(0, InventoryModel::Reviewed).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    model.setNewFirst(true);
    QCOMPARE(model.index(0, InventoryModel::Reviewed).data().toString(), QStringLiteral("new"));
    QCOMPARE(model.index(65, InventoryModel::Reviewed).data().toString(), QStringLiteral("reviewed"));
    model.setAllReviewed();
    QCOMPARE(model.newCount(), 0);
    QVERIFY(reviewed.flush());
}

void TestInventory::worseThanReviewedIsNewAgain()
{
    ReviewedFields reviewed{std::string()};
    audit::InventoryRow row;
    row.path = "/a";
    row.products = {"appsmith"};
    row.category = audit::Category::Technical;
    row.protection = audit::Protection::Hashed;
    row.declared = true;
    reviewed.set({&row}, true);
    QVERIFY(reviewed.state(row) == ReviewedFields::State::Reviewed);
    audit::InventoryRow other = row;
    other.category = audit::Category::Person;
    QVERIFY(reviewed.state(other) == ReviewedFields::State::Worse);
    other = row;
    other.protection = audit::Protection::Plain;
    QVERIFY(reviewed.state(other) == ReviewedFields::State::Worse);
    other = row;
    other.declared = false;
    QVERIFY(reviewed.state(other) == ReviewedFields::State::Worse);
    other = row;
    other.category = audit::Category::Unknown;
    QVERIFY(reviewed.state(other) == ReviewedFields::State::Reviewed);
    other.products = {"another"};
    QVERIFY(reviewed.state(other) == ReviewedFields::State::New);
}

void TestInventory::brokenMarksAreNotWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("reviewed.toml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[[reviewed]]\nproduct = \"a\"\npath = \n");
    file.close();
    ReviewedFields reviewed(path.toStdString());
    QVERIFY2(reviewed.problem().contains(QLatin1String("line 3")), qPrintable(reviewed.problem()));
    audit::InventoryRow row;
    row.path = "/a";
    reviewed.set({&row}, true);
    QVERIFY(!reviewed.flush());
    QCOMPARE(QFileInfo(path).size(), 35);
}

QTEST_MAIN(TestInventory)
#include "tst_inventory_models.moc"
