// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of events by destination: behind the window and in it.
#include "loading.h"

#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/group_pane.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/page_head.h"
#include "ui/main_window.h"
#include "ui/models/event_filter.h"
#include "ui/models/event_reader.h"
#include "ui/models/group_counter.h"
#include "ui/models/group_tree_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filter_box.h"
#include "ui/widgets/row_views.h"

#include <QAbstractItemModelTester>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>

using namespace telltale;
using namespace telltale::models;
using namespace telltale::ui;
using telltale::tests::Loaded;

namespace {

std::string request(const char *host, const char *body)
{
    std::string text(body);
    std::replace(text.begin(), text.end(), '\'', '"');
    return "POST /track HTTP/1.1\r\nHost: " + std::string(host)
        + "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(text.size()) + "\r\n\r\n" + text;
}

/// What several hosts got, one after another in a file of requests.
std::string requests()
{
    return request("a.example", "[{'event':'open'},{'event':'open'},{'event':'say \\'hi\\' (twice)'}]")
        + request("b.example:8080", "{'event':'open'}") + request("a.example", "{'n':1}")
        + request("a.example", "{'event':'back\\\\slash *?'}");
}

QStringList rowsOf(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, GroupTreeModel::Name, parent);
        rows << (parent.isValid() ? QStringLiteral("  ") : QString()) + index.data().toString() + QLatin1Char(' ')
                + index.siblingAtColumn(GroupTreeModel::Events).data().toString();
        rows << rowsOf(model, index);
    }
    return rows;
}

} // namespace

class TestGroups : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsByDestinationAndName();
    void everyRowsFilterFindsItsEvents();
    void goesOnWhileLoading();
    void startsAgainWhenEventsGo();
    void manyNamesAreFolded();
    void namesThatAreNoText();
    void chosenInTheWindow();
    void readsLargeEventsBesideTheWindow();
};

void TestGroups::countsByDestinationAndName()
{
    Loaded loaded;
    GroupCounter counter(loaded.capture, loaded.events);
    counter.setActive(true);
    QVERIFY(loaded.read(requests(), QStringLiteral("a.http")));
    QVERIFY(loaded.read("{\"event\":\"open\"}\n", QStringLiteral("a.json")));
    counter.goOn();
    QTRY_VERIFY(!counter.isRunning());
    GroupTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGroups(counter.groups());
    QCOMPARE(rowsOf(model).join(QLatin1Char('|')),
             QStringLiteral("Everything 11|http://a.example 8|  open 2|  (no name) 1|  back\\slash *? 1|"
                            "  say \"hi\" (twice) 1|  Requests 3|http://b.example:8080 2|  open 1|  Requests 1|"
                            "No destination 1|  open 1"));
}

void TestGroups::everyRowsFilterFindsItsEvents()
{
    Loaded loaded;
    EventFilter filter(loaded.capture, loaded.events);
    GroupCounter counter(loaded.capture, loaded.events);
    QVERIFY(loaded.read(requests(), QStringLiteral("a.http")));
    QVERIFY(loaded.read("{\"event\":\"open\"}\n{\"event\":\"t\\u0061b\\there\"}\n[]\n{\"a\":1}",
                        QStringLiteral("a.ndjson")));
    counter.setActive(true);
    QTRY_VERIFY(!counter.isRunning());
    GroupTreeModel model;
    model.setGroups(counter.groups());
    const auto check = [&](const QModelIndex &index) {
        filter.setText(model.filter(index));
        QVERIFY2(!filter.error(), qPrintable(model.filter(index)));
        while (filter.isRunning())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const QString found = QString::number(loaded.events.rowCount());
        QVERIFY2(found == index.siblingAtColumn(GroupTreeModel::Events).data().toString(),
                 qPrintable(model.filter(index) + QStringLiteral(" found ") + found));
        QCOMPARE(model.indexOf(model.filter(index)), index);
    };
    int rows = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex above = model.index(row, 0);
        check(above);
        ++rows;
        for (int below = 0; below < model.rowCount(above); ++below, ++rows)
            check(model.index(below, 0, above));
    }
    QVERIFY(rows >= 12);
}

void TestGroups::goesOnWhileLoading()
{
    Loaded loaded;
    GroupCounter counter(loaded.capture, loaded.events);
    counter.setActive(true);
    GroupTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(loaded.read("{\"event\":\"a\"}\n"));
    counter.goOn();
    QTRY_VERIFY(!counter.isRunning());
    model.setGroups(counter.groups());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex all = model.index(0, GroupTreeModel::Events);
    QVERIFY(loaded.read("{\"event\":\"a\"}\n", QStringLiteral("b.json")));
    counter.goOn();
    QTRY_COMPARE(counter.groups().front().events, 2u);
    model.setGroups(counter.groups());
    QCOMPARE(reset.count(), 0); // only a count has changed
    QCOMPARE(all.data().toString(), QStringLiteral("2"));
}

void TestGroups::startsAgainWhenEventsGo()
{
    Loaded loaded;
    GroupCounter counter(loaded.capture, loaded.events);
    QVERIFY(loaded.read("{\"event\":\"a\"}\n"));
    QVERIFY(loaded.read("{\"event\":\"b\"}\n", QStringLiteral("b.json")));
    counter.setActive(true);
    QTRY_COMPARE(counter.groups().size(), 2u);
    loaded.loader.remove(0);
    QTRY_COMPARE(counter.groups().size(), 1u);
    QCOMPARE(counter.groups().front().name, std::string("b"));
    loaded.loader.clear();
    QVERIFY(counter.groups().empty());
    GroupTreeModel model;
    model.setGroups(counter.groups());
    QCOMPARE(model.rowCount(), 0);
}

void TestGroups::manyNamesAreFolded()
{
    std::vector<EventGroup> groups;
    for (int i = 0; i < 1500; ++i)
        groups.push_back({{}, "n" + std::to_string(i), EventGroup::Kind::Named, 2, 4, 6});
    GroupTreeModel model;
    model.setGroups(groups);
    const QModelIndex place = model.index(1, 0);
    QCOMPARE(model.rowCount(place), 1001);
    const QModelIndex rest = model.index(1000, GroupTreeModel::Events, place);
    QCOMPARE(rest.data().toString(), QStringLiteral("1\u2009000"));
    QCOMPARE(place.siblingAtColumn(GroupTreeModel::Events).data().toString(), QStringLiteral("3\u2009000"));
}

void TestGroups::namesThatAreNoText()
{
    QCOMPARE(exactFilter(QLatin1String("event"), "a\xff b"), QStringLiteral("event:a*?b"));
    QCOMPARE(exactFilter(QLatin1String("event"), "a b\"\\"), QStringLiteral("event:=\"a b\\\"\\\\\""));
    QCOMPARE(exactFilter(QLatin1String("host"), "https://a.b:1"), QStringLiteral("host:=https://a.b:1"));
}

void TestGroups::chosenInTheWindow()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Theme theme;
    theme.apply(Theme::Mode::Light);
    MainWindow window(theme, settings);
    window.session().knowledge.get();
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window, tests::patience));
    window.openPasted(QString::fromStdString(requests()));
    QTRY_COMPARE(window.session().events.rowCount(), 10);
    QVERIFY(!window.inspect().groups().isVisible());
    QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier);
    QVERIFY(window.inspect().groups().isVisible());
    RowTree &tree = window.inspect().groups().tree();
    QTRY_COMPARE(tree.model()->rowCount(), 3);
    tree.setFocus();
    tree.setCurrentIndex(tree.model()->index(0, 0));
    QTest::keyClick(&tree, Qt::Key_Down);
    QTest::keyClick(&tree, Qt::Key_Down);
    QCOMPARE(window.inspect().head().filter().text(), QStringLiteral("host:=http://a.example event:=open"));
    QTRY_COMPARE(window.session().events.rowCount(), 2);
    QVERIFY(tree.hasFocus());
    // Another filter than that of a row: no row claims to be what is shown.
    window.inspect().head().filter().setText(QStringLiteral("open"));
    QTRY_COMPARE(window.session().events.rowCount(), 3);
    QVERIFY(!tree.currentIndex().isValid());
    window.inspect().head().filter().clear();
    QCOMPARE(tree.currentIndex(), tree.model()->index(0, 0));
    QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier);
    QVERIFY(!window.inspect().groups().isVisible());
}

void TestGroups::readsLargeEventsBesideTheWindow()
{
    Loaded loaded;
    QVERIFY(
        loaded.read("{\"event\":\"small\"}\n{\"event\":\"large\",\"text\":\"" + std::string(2'000'000, 'x') + "\"}\n",
                    QStringLiteral("a.ndjson")));
    EventReader reader;
    QSignalSpy ready(&reader, &EventReader::ready);
    reader.read(loaded.capture, 1);
    QVERIFY(reader.isReading());
    QVERIFY(ready.isEmpty());
    reader.read(loaded.capture, 0); // the large one is not wanted any more
    QCOMPARE(ready.count(), 1);
    QVERIFY(!reader.isReading());
    reader.read(loaded.capture, 1);
    QVERIFY(ready.wait(tests::patience));
    QCOMPARE(ready.count(), 2);
    QCOMPARE(ready.last().first().value<EventDocumentPtr>()->row().length, loaded.capture.row(1).length);
}

QTEST_MAIN(TestGroups)
#include "tst_groups.moc"
