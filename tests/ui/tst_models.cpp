// SPDX-License-Identifier: GPL-3.0-or-later
#include "loading.h"

#include "audit/knowledge.h"
#include "ui/models/cell.h"
#include "ui/models/field_tree_model.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/models/problems_model.h"

#include <QAbstractItemModelTester>

using namespace telltale;
using namespace telltale::models;
using telltale::tests::Loaded;

class TestModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void eventsAppend();
    void eventsSort();
    void eventsSourcesRemoved();
    void eventsTellProductAndGate();
    void fieldsAsTree();
    void fieldsBothWays();
    void fieldsOfALeaf();
    void fieldsMany();
    void unterminated();
    void bytesToFields_data();
    void bytesToFields();
    void copies();
    void problemsInOrder();
    void reports();
    void formats();
    void toolTipsArePlain();
};

void TestModels::eventsAppend()
{
    Loaded loaded;
    const QAbstractItemModelTester tester(&loaded.events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester sources(&loaded.sources, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&loaded.events, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&loaded.events, &QAbstractItemModel::modelReset);
    QVERIFY(loaded.read("[{\"event\":\"a\",\"x\":1},{\"event\":\"b\"},{\"x\":{}}]"));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(loaded.events.rowCount(), 3);
    QCOMPARE(loaded.sources.rowCount(), 1);
    QCOMPARE(loaded.events.index(0, EventListModel::Event).data().toString(), QStringLiteral("a"));
    QCOMPARE(loaded.events.index(0, EventListModel::Fields).data().toString(), QStringLiteral("2"));
    QCOMPARE(loaded.events.index(2, EventListModel::Event).data().toString(), QStringLiteral("(no name)"));
    QCOMPARE(loaded.events.index(1, EventListModel::Source).data().toString(), QStringLiteral("a.json:1"));
    QVERIFY(!loaded.events.hasSections());
    QSignalSpy cleared(&loaded.events, &QAbstractItemModel::modelReset);
    loaded.loader.clear();
    QCOMPARE(cleared.count(), 1);
    QCOMPARE(loaded.events.rowCount(), 0);
}

void TestModels::eventsSort()
{
    Loaded loaded;
    const QAbstractItemModelTester tester(&loaded.events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(loaded.read("[{\"event\":\"b\"},{\"event\":\"c\",\"x\":1},{\"event\":\"a\",\"x\":1,\"y\":2}]"));
    const QPersistentModelIndex kept(loaded.events.index(2, EventListModel::Event));
    QSignalSpy changed(&loaded.events, &QAbstractItemModel::layoutChanged);
    loaded.events.sort(EventListModel::Event, Qt::AscendingOrder);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(kept.row(), 0);
    QCOMPARE(kept.data().toString(), QStringLiteral("a"));
    QCOMPARE(loaded.events.eventAt(0), std::size_t(2));
    QCOMPARE(loaded.events.rowOf(1), 2);
    loaded.events.sort(EventListModel::Fields, Qt::DescendingOrder);
    QCOMPARE(loaded.events.eventAt(0), std::size_t(2));
    QCOMPARE(loaded.events.eventAt(2), std::size_t(0));
    // Rows that come later go to the end, and to their place when reading ends.
    QVERIFY(loaded.read("{\"event\":\"d\",\"x\":1,\"y\":2,\"z\":3}"));
    QCOMPARE(loaded.events.eventAt(0), std::size_t(3));
    loaded.events.sort(EventListModel::Number, Qt::AscendingOrder);
    QCOMPARE(loaded.events.eventAt(0), std::size_t(0));
}

void TestModels::eventsSourcesRemoved()
{
    Loaded loaded;
    const QAbstractItemModelTester tester(&loaded.events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(loaded.read("{\"event\":\"a\"}", QStringLiteral("one.json")));
    QVERIFY(loaded.read("{\"event\":\"b\"}", QStringLiteral("two.json")));
    loaded.loader.remove(0);
    QCOMPARE(loaded.events.rowCount(), 1);
    QCOMPARE(loaded.sources.rowCount(), 1);
    QCOMPARE(loaded.sources.sourceAt(0), std::uint16_t(1));
    QCOMPARE(loaded.events.index(0, EventListModel::Event).data().toString(), QStringLiteral("b"));
    QCOMPARE(loaded.events.eventHolding(1, 3).value_or(99), std::size_t(0));
    QVERIFY(!loaded.events.eventHolding(1, 5000));
}

void TestModels::eventsTellProductAndGate()
{
    Loaded loaded;
    const QAbstractItemModelTester tester(&loaded.events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(loaded.read("[{\"event\":\"nobody knows\"},{\"event\":\"APPLICATIONS_PAGE_LOAD\"},"
                        "{\"event\":\"FETCH_RELEASE_NOTES\"},{\"x\":1}]"));
    QVERIFY(!loaded.events.hasProducts());
    const auto text = [&](int row, int column) { return loaded.events.index(row, column).data().toString(); };
    QVERIFY(text(2, EventListModel::Product).isEmpty());
    QSignalSpy appeared(&loaded.events, &EventListModel::columnsAppeared);
    loaded.events.setKnowledge(audit::Knowledge::standard());
    QCOMPARE(appeared.count(), 1);
    QVERIFY(loaded.events.hasProducts());
    QVERIFY(text(0, EventListModel::Product).isEmpty() && text(0, EventListModel::Gate).isEmpty());
    QCOMPARE(text(1, EventListModel::Product), QStringLiteral("Appsmith"));
    QCOMPARE(text(1, EventListModel::Gate), QStringLiteral("when enabled"));
    QCOMPARE(text(2, EventListModel::Gate), QStringLiteral("always"));
    const QModelIndex always = loaded.events.index(2, EventListModel::Gate);
    QCOMPARE(always.data(ToneRole).value<Tone>(), Tone::Warning);
    QCOMPARE(always.data(IconRole).toString(), QStringLiteral("infinity"));
    QVERIFY(text(3, EventListModel::Gate).isEmpty());
    loaded.events.sort(EventListModel::Gate, Qt::AscendingOrder);
    QCOMPARE(loaded.events.eventAt(0), std::size_t(2));
    QCOMPARE(loaded.events.eventAt(1), std::size_t(1));
    QCOMPARE(loaded.events.eventAt(2), std::size_t(0)); // what nobody knows stays in its order, behind
    loaded.events.sort(EventListModel::Product, Qt::DescendingOrder);
    QCOMPARE(loaded.events.eventAt(0), std::size_t(1));
    QCOMPARE(loaded.events.eventAt(3), std::size_t(3));
    QVERIFY(loaded.read("{\"event\":\"FETCH_RELEASE_NOTES\"}"));
    QCOMPARE(loaded.events.rowCount(), 5);
    loaded.events.clear();
    QVERIFY(!loaded.events.hasProducts());
}

void TestModels::fieldsAsTree()
{
    Loaded loaded;
    QVERIFY(loaded.read("{\"a\":1,\"b\":{\"c\":[true,\"x\"],\"d\":{}},\"a\":\"\"}"));
    FieldTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setEvent(loaded.document());
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.rowCount(), 3); // both a's
    const QModelIndex b = model.index(1, FieldTreeModel::Field);
    QCOMPARE(b.data().toString(), QStringLiteral("b"));
    QCOMPARE(b.data(ExtraRole).toString(), QStringLiteral("3 fields"));
    QCOMPARE(model.rowCount(b), 2);
    const QModelIndex c = model.index(0, FieldTreeModel::Field, b);
    QCOMPARE(model.index(1, FieldTreeModel::Field, c).data().toString(), QStringLiteral("1"));
    QCOMPARE(model.index(1, FieldTreeModel::Value, c).data().toString(), QStringLiteral("x"));
    QCOMPARE(model.index(1, FieldTreeModel::Value, b).data().toString(), QStringLiteral("{}"));
    QCOMPARE(model.index(2, FieldTreeModel::Value).data().toString(), QStringLiteral("\"\""));
    model.setEvent(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestModels::fieldsBothWays()
{
    Loaded loaded;
    QVERIFY(loaded.read("{\"a\":[[1,2],{\"b\":[{}]}],\"c\":{\"d\":null}}"));
    FieldTreeModel model;
    model.setEvent(loaded.document());
    const std::size_t nodes = model.event()->document().nodes().size();
    QVERIFY(!model.indexOf(0).isValid());
    for (payload::NodeIndex node = 1; node < nodes; ++node) {
        const QModelIndex index = model.indexOf(node);
        QVERIFY(index.isValid());
        QCOMPARE(model.node(index), node);
        QCOMPARE(index.data(NodeRole).toUInt(), node);
        QCOMPARE(model.index(index.row(), 0, index.parent()), index);
    }
}

void TestModels::fieldsOfALeaf()
{
    Loaded loaded;
    QVERIFY(loaded.read("42"));
    FieldTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEvent(loaded.document());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, FieldTreeModel::Value).data().toString(), QStringLiteral("42"));
    QCOMPARE(model.node(model.indexOf(0)), 0u);
}

void TestModels::fieldsMany()
{
    Loaded loaded;
    std::string text = "{\"all\":[0";
    for (int i = 1; i < 1'000'000; ++i)
        text += ",1";
    QVERIFY(loaded.read(text + "]}"));
    FieldTreeModel model;
    model.setEvent(loaded.document());
    const QModelIndex all = model.index(0, 0);
    QCOMPARE(model.rowCount(all), 1'000'000);
    QCOMPARE(model.fieldsBelow(0), 1'000'000u);
    QCOMPARE(model.index(999'999, FieldTreeModel::Field, all).data().toString(), QStringLiteral("999999"));
}

void TestModels::unterminated()
{
    Loaded loaded;
    QVERIFY(loaded.read("{\"event\":\"x\",\"name\":\"APP"));
    const EventDocumentPtr event = loaded.document();
    QVERIFY(event);
    QVERIFY(!event->isComplete());
    QVERIFY(event->endsWithText());
    FieldTreeModel model;
    model.setEvent(event);
    const QModelIndex last = model.index(1, FieldTreeModel::Value);
    QCOMPARE(last.data().toString(), QStringLiteral("\"APP"));
    QCOMPARE(last.data(ExtraRole).toString(), QStringLiteral("not closed"));
    QCOMPARE(last.data(ToneRole).value<Tone>(), Tone::Error);
    QCOMPARE(loaded.events.index(0, EventListModel::Fields).data().toString(), QStringLiteral("2 of ?"));
    QCOMPARE(loaded.events.index(0, EventListModel::Event).data(IconRole).toString(), QStringLiteral("warn"));
}

void TestModels::bytesToFields_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("path");
    //  {"a": 1, "b" : {"c":"x"} }
    //  0         10        20
    QTest::newRow("brace: what follows") << 0 << QStringLiteral("/a");
    QTest::newRow("key") << 2 << QStringLiteral("/a");
    QTest::newRow("space") << 5 << QStringLiteral("/a");
    QTest::newRow("value") << 6 << QStringLiteral("/a");
    QTest::newRow("comma: what follows") << 7 << QStringLiteral("/b");
    QTest::newRow("key of an object") << 10 << QStringLiteral("/b");
    QTest::newRow("inner key") << 17 << QStringLiteral("/b/c");
    QTest::newRow("quote") << 20 << QStringLiteral("/b/c");
    QTest::newRow("last quote") << 22 << QStringLiteral("/b/c");
    QTest::newRow("behind the last") << 25 << QStringLiteral("/b/c");
}

void TestModels::bytesToFields()
{
    QFETCH(int, offset);
    QFETCH(QString, path);
    Loaded loaded;
    QVERIFY(loaded.read("{\"a\": 1, \"b\" : {\"c\":\"x\"} }"));
    const EventDocumentPtr event = loaded.document();
    QCOMPARE(copyPath(*event, event->nodeAt(static_cast<std::uint32_t>(offset))), path);
}

void TestModels::copies()
{
    Loaded loaded;
    QVERIFY(loaded.read("{\"a/b\":{\"n\": 1.50e+02, \"s\":\"\\u0041\\n\\ud800\"}}"));
    const EventDocumentPtr event = loaded.document();
    QCOMPARE(copyPath(*event, 2), QStringLiteral("/a~1b/n"));
    QCOMPARE(copyValue(*event, 2), QStringLiteral("1.50e+02"));
    QCOMPARE(copyJson(*event, 3), QStringLiteral("\"\\u0041\\n\\ud800\""));
    QCOMPARE(copyValue(*event, 3), QStringLiteral("A\n") + QChar(0xD800));
    QCOMPARE(copyJson(*event, 1), QStringLiteral("{\"n\": 1.50e+02, \"s\":\"\\u0041\\n\\ud800\"}"));
}

void TestModels::problemsInOrder()
{
    ProblemsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setDiagnostics(
        {{Severity::Warning, "json-comment", QStringLiteral("Comment"), QStringLiteral("Read."), "f", {5, 2, 3}, true},
         {Severity::Error, "cut-off", QStringLiteral("Cut"), {}, "f", {9, 4, 1}, true},
         {Severity::Warning, "empty", QStringLiteral("Empty"), {}, "f", {}, false}});
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.countText(), QStringLiteral("1 error, 2 warnings"));
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("Cut"));
    QCOMPARE(model.index(1).data(SubtitleRole).toString(), QStringLiteral("json-comment. Read."));
    QCOMPARE(model.index(1).data(ExtraRole).toString(), QStringLiteral("2:3"));
    QVERIFY(model.index(2).data(ExtraRole).toString().isEmpty());
    QCOMPARE(model.toText().section(QLatin1Char('\n'), 0, 0), QStringLiteral("f:4:1: error: Cut [cut-off]"));
}

void TestModels::reports()
{
    Loaded loaded;
    QVERIFY(loaded.read("{\"event\":\"a\"}", QStringLiteral("good.json")));
    QVERIFY(!loadReport(loaded.capture, 0));
    QVERIFY(loaded.read("{\"event\":\"a\"}\n{\"event\":\"b\",\"x\":\"y", QStringLiteral("cut.json")));
    const std::optional<LoadReport> cut = loadReport(loaded.capture, 1);
    QVERIFY(cut);
    QCOMPARE(cut->severity, Severity::Warning);
    QCOMPARE(cut->title, QStringLiteral("cut.json ends in the middle of a value. Everything before it is shown."));
    QVERIFY2(cut->detail.startsWith(
                 QStringLiteral("1 event is whole. Of the last one, 2 fields were read; the text stops at line 2")),
             qPrintable(cut->detail));
    QVERIFY(cut->canGo);
    QVERIFY(loaded.read("   \n", QStringLiteral("blank.json")));
    const std::optional<LoadReport> blank = loadReport(loaded.capture, 2);
    QVERIFY(blank);
    QVERIFY(!blank->canGo);
    QVERIFY2(blank->title.startsWith(QStringLiteral("blank.json: ")), qPrintable(blank->title));
    QVERIFY(loaded.read("GET /flags?x=1 HTTP/1.1\r\nHost: a\r\n\r\n", QStringLiteral("requests.http")));
    QVERIFY(!loadReport(loaded.capture, 3)); // a request is something to look at
    QCOMPARE(loaded.sources.index(3).data(SubtitleRole).toString(), QStringLiteral("1 request"));
}

void TestModels::formats()
{
    QCOMPARE(sizeText(0), QStringLiteral("0 B"));
    QCOMPARE(sizeText(999), QStringLiteral("999 B"));
    QCOMPARE(sizeText(1464), QStringLiteral("1.5 kB"));
    QCOMPARE(sizeText(12'345), QStringLiteral("12 kB"));
    QCOMPARE(sizeText(999'999), QStringLiteral("1.0 MB"));
    QCOMPARE(numberText(1'234'567).remove(QChar(0x2009)), QStringLiteral("1234567"));
    QCOMPARE(numberText(1'234).size(), 5);
    QCOMPARE(timeText(1'704'784'217'602), QStringLiteral("2024-01-09 07:10:17.602"));
    QVERIFY(timeText(payload::EventRow::noTime).isEmpty());
    QCOMPARE(fileName("/a/b/c.json"), QStringLiteral("c.json"));
    QCOMPARE(fileName("-"), QStringLiteral("-"));
    QCOMPARE(countText(1, 1), QStringLiteral("1 event, 1 field"));
    QCOMPARE(countText(4, 100), QStringLiteral("4 events, 100 fields"));
    QCOMPARE(countText(1, 13, 2), QStringLiteral("2 requests, 1 event, 13 fields"));
    QCOMPARE(countText(0, 3, 1), QStringLiteral("1 request, 0 events, 3 fields"));
    QCOMPARE(toText("a\xFF"), QStringLiteral("a") + QChar(0xFFFD));
}

void TestModels::toolTipsArePlain()
{
    Loaded loaded;
    QVERIFY(loaded.read("{\"event\":\"<b>bold</b><img src=x>\"}"));
    const QString tip = loaded.events.index(0, EventListModel::Event).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QStringLiteral("&lt;img")));
    QVERIFY(!tip.contains(QStringLiteral("<img")));
}

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
