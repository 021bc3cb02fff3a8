// SPDX-License-Identifier: GPL-3.0-or-later
// The filter of the list of events: behind the window and in it.
#include "loading.h"

#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/page_head.h"
#include "ui/main_window.h"
#include "ui/models/event_export.h"
#include "ui/models/event_filter.h"
#include "ui/models/filter_completion.h"
#include "ui/models/row_order.h"
#include "ui/models/shared_knowledge.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filter_box.h"

#include <QAbstractItemModelTester>
#include <QCompleter>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <map>
#include <numeric>

using namespace telltale;
using namespace telltale::models;
using namespace telltale::ui;
using telltale::tests::Loaded;

namespace {

std::string manyEvents(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "{\"event\":\"" + std::string(i % 3 == 0 ? "open" : "close") + "\",\"n\":" + std::to_string(i) + "}\n";
    return text;
}

QList<int> shown(const EventListModel &events)
{
    QList<int> result;
    for (int row = 0; row < events.rowCount(); ++row)
        result << static_cast<int>(events.eventAt(row));
    return result;
}

} // namespace

class TestFiltering : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void narrowsTheList();
    void keepsTheListWhileTheTextIsWrong();
    void anotherTextStopsTheLooking();
    void looksAtWhatComesLater();
    void startsAgainWhenEventsGo();
    void sortsWhatWasFound();
    void sortsByEveryKey();
    void completes_data();
    void completes();
    void survivesAFileThatShrinks();
    void asksWhatFieldsAre();
    void typedInTheWindow();
    void keepsTheChosenEvent();
};

void TestFiltering::narrowsTheList()
{
    Loaded loaded;
    EventFilter filter(loaded.capture, loaded.events);
    const QAbstractItemModelTester tester(&loaded.events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(loaded.read(manyEvents(9)));
    filter.setText(QStringLiteral("open"));
    QVERIFY(filter.isRunning());
    QTRY_VERIFY(!filter.isRunning());
    QCOMPARE(shown(loaded.events), (QList<int>{0, 3, 6}));
    QCOMPARE(loaded.events.rowOf(3), 1);
    QCOMPARE(loaded.events.rowOf(4), -1);
    filter.setText(QStringLiteral("nothing like it"));
    QTRY_VERIFY(!filter.isRunning());
    QCOMPARE(loaded.events.rowCount(), 0);
    filter.setText({});
    QCOMPARE(loaded.events.rowCount(), 9);
}

void TestFiltering::keepsTheListWhileTheTextIsWrong()
{
    Loaded loaded;
    EventFilter filter(loaded.capture, loaded.events);
    QVERIFY(loaded.read(manyEvents(9)));
    filter.setText(QStringLiteral("event:open"));
    QTRY_COMPARE(loaded.events.rowCount(), 3);
    filter.setText(QStringLiteral("event:open size:"));
    QVERIFY(filter.error());
    QCOMPARE(filter.error()->offset, std::size_t(11));
    QCOMPARE(loaded.events.rowCount(), 3);
    filter.setText(QStringLiteral("event:open size:>1"));
    QVERIFY(!filter.error());
    QTRY_VERIFY(!filter.isRunning());
    QCOMPARE(loaded.events.rowCount(), 3);
}

void TestFiltering::anotherTextStopsTheLooking()
{
    Loaded loaded;
    EventFilter filter(loaded.capture, loaded.events);
    QVERIFY(loaded.read(manyEvents(60'000)));
    for (const char *text : {"value:1", "value:2", "value:3", "event:/o.*n/", "n"})
        filter.setText(QLatin1String(text));
    filter.setText(QStringLiteral("value:=42"));
    QTRY_VERIFY(!filter.isRunning());
    QCOMPARE(shown(loaded.events), QList<int>{42});
    filter.setText(QStringLiteral("value:7"));
    filter.stop();
    QVERIFY(!filter.isRunning());
}

void TestFiltering::looksAtWhatComesLater()
{
    Loaded loaded;
    EventFilter filter(loaded.capture, loaded.events);
    const QAbstractItemModelTester tester(&loaded.events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setText(QStringLiteral("open"));
    QTRY_VERIFY(!filter.isRunning());
    QVERIFY(loaded.read(manyEvents(6)));
    filter.goOn();
    QTRY_COMPARE(shown(loaded.events), (QList<int>{0, 3}));
    QVERIFY(loaded.read(manyEvents(3), QStringLiteral("b.json")));
    filter.goOn();
    QTRY_COMPARE(shown(loaded.events), (QList<int>{0, 3, 6}));
}

void TestFiltering::startsAgainWhenEventsGo()
{
    Loaded loaded;
    EventFilter filter(loaded.capture, loaded.events);
    QVERIFY(loaded.read(manyEvents(4), QStringLiteral("a.json")));
    QVERIFY(loaded.read(manyEvents(4), QStringLiteral("b.json")));
    filter.setText(QStringLiteral("open"));
    QTRY_COMPARE(shown(loaded.events), (QList<int>{0, 3, 4, 7}));
    loaded.loader.remove(0);
    QTRY_COMPARE(shown(loaded.events), (QList<int>{0, 3}));
    loaded.loader.clear();
    QTRY_COMPARE(loaded.events.rowCount(), 0);
}

void TestFiltering::sortsWhatWasFound()
{
    Loaded loaded;
    EventFilter filter(loaded.capture, loaded.events);
    const QAbstractItemModelTester tester(&loaded.events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(loaded.read(manyEvents(9)));
    loaded.events.sort(EventListModel::Number, Qt::DescendingOrder);
    filter.setText(QStringLiteral("open"));
    QTRY_COMPARE(shown(loaded.events), (QList<int>{6, 3, 0}));
    loaded.events.sort(EventListModel::Number, Qt::AscendingOrder);
    QCOMPARE(shown(loaded.events), (QList<int>{0, 3, 6}));
    filter.setText({});
    QCOMPARE(loaded.events.rowCount(), 9);
    QCOMPARE(loaded.events.eventAt(8), std::size_t(8));
}

/// Against comparing: the same order for every key, both ways, with equal ones in the order of the input.
void TestFiltering::sortsByEveryKey()
{
    Loaded loaded;
    std::string text;
    for (int i = 0; i < 500; ++i) {
        const std::string time = "2024-01-" + std::to_string(10 + i * 7 % 20) + "T00:00:00Z";
        text += "{\"event\":\"e" + std::to_string(i * 31 % 17) + "\",\"time\":\"" + time + "\",\"x\":\""
            + std::string(static_cast<std::size_t>(i * 13 % 40), 'x') + "\"}\n";
    }
    QVERIFY(loaded.read(text));
    for (std::size_t i = 0; i < 500; i += 3)
        loaded.events.setMarks({{i, {i % 2 == 0, i % 5 == 0 ? "x" : ""}}});
    const payload::CaptureView view = loaded.capture.view();
    const auto check = [&](SortKey key, auto keyOf) {
        for (const bool descending : {false, true}) {
            std::vector<std::uint32_t> events(view.rows.size());
            std::iota(events.begin(), events.end(), 0u);
            std::vector<std::uint32_t> expected = events;
            std::stable_sort(expected.begin(), expected.end(), [&](std::uint32_t a, std::uint32_t b) {
                return descending ? keyOf(view.rows[b]) < keyOf(view.rows[a])
                                  : keyOf(view.rows[a]) < keyOf(view.rows[b]);
            });
            sortRows(events, view, key, descending);
            QVERIFY(events == expected);
            // The same when some come later.
            std::iota(events.begin(), events.end(), 0u);
            std::vector<std::uint32_t> merged(events.begin(), events.begin() + 450);
            sortRows(merged, view, key, descending);
            merged.insert(merged.end(), events.begin() + 450, events.end());
            mergeRows(merged, 450, view, key, descending);
            QVERIFY(merged == expected);
        }
    };
    std::map<std::uint64_t, std::size_t> numbers;
    for (std::size_t i = 0; i < view.rows.size(); ++i)
        numbers[view.rows[i].offset] = i;
    check(SortKey::Mark, [&](const payload::EventRow &row) {
        const payload::EventMark *mark = view.marks.find(numbers[row.offset]);
        return mark == nullptr ? 0 : 2 * mark->isFlagged + !mark->note.empty();
    });
    check(SortKey::Time, [](const payload::EventRow &row) { return row.time; });
    check(SortKey::Size, [](const payload::EventRow &row) { return row.length; });
    check(SortKey::Fields, [](const payload::EventRow &row) { return row.fields; });
    check(SortKey::Name, [&](const payload::EventRow &row) { return view.names[row.name]; });
    check(SortKey::Number, [&](const payload::EventRow &row) { return row.offset; });
    check(SortKey::Source, [](const payload::EventRow &row) { return row.source; });
}

void TestFiltering::completes_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("from");
    const auto row = [](const char *text, const char *words, int from) {
        QTest::newRow(text) << QString::fromLatin1(words) << from;
    };
    row("ev", "event:", 0);
    row("x -ev", "event:", 3);
    row("(pa", "path:", 1);
    row("so", "source:", 0);
    row("event:op", "open", 6);
    row("event:", "open close", 6);
    row("is:pro", "problem", 3);
    row("declared:", "no yes", 9);
    row("protection:e", "encrypted empty hashed masked", 11);
    row("gate:wh", "when-enabled", 5);
    row("category:fin", "financial", 9);
    row("product:", "appsmith", 8);
    row("\"ev", "", 0);
    row("", "", 0);
    row("xyz", "", 0);
    row("nokey:x", "", 6);
}

void TestFiltering::completes()
{
    QFETCH(QString, words);
    QFETCH(int, from);
    Loaded loaded;
    QVERIFY(loaded.read(manyEvents(3)));
    const QString text = QLatin1String(QTest::currentDataTag());
    const FilterCompletions found = completeFilter(text, text.size(), loaded.capture);
    QCOMPARE(found.words.join(QLatin1Char(' ')), words);
    QCOMPARE(int(found.from), from);
}

void TestFiltering::asksWhatFieldsAre()
{
    const QTemporaryDir folder;
    SharedKnowledge knowledge(folder.path().toStdString());
    Loaded loaded;
    EventFilter filter(loaded.capture, loaded.events);
    filter.judgeBy(&knowledge);
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += i % 1000 == 7 ? "{\"event\":\"login\",\"password\":\"hunter2hunter2\"}\n"
                              : "{\"event\":\"ping\",\"version\":\"1.2.3\"}\n";
    text += "{\"event\":\"FETCH_RELEASE_NOTES\",\"edition\":\"CE\"}\n";
    QVERIFY(loaded.read(text));
    filter.setText(QStringLiteral("category:credential"));
    QTRY_VERIFY(!filter.isRunning());
    QCOMPARE(shown(loaded.events), (QList<int>{7, 1007, 2007}));
    filter.setText(QStringLiteral("gate:always"));
    QTRY_VERIFY(!filter.isRunning());
    QCOMPARE(shown(loaded.events), (QList<int>{3000}));
    filter.setText(QStringLiteral("category:contacts"));
    QVERIFY(filter.error()); // a slip is told
}

/// What is gone from the file cannot be shown, but everything else goes on.
void TestFiltering::survivesAFileThatShrinks()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Theme theme;
    QFile file(folder.filePath(QStringLiteral("events.ndjson")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(manyEvents(50'000)));
    file.close();
    MainWindow window(theme, settings);
    window.session().knowledge.get();
    window.show();
    window.openFiles({file.fileName()});
    QTRY_VERIFY(window.session().events.rowCount() == 50'000 && !window.session().loader.isBusy());
    QVERIFY(QFile::resize(file.fileName(), 5));
    for (const std::size_t event : {std::size_t(0), std::size_t(100), std::size_t(49'999)})
        window.inspect().chooseEvent(event);
    QVERIFY(window.inspect().banner().isVisible());
    QVERIFY(window.inspect().banner().title().contains(QStringLiteral("has changed")));
    window.inspect().head().filter().setText(QStringLiteral("value:49999"));
    QTRY_VERIFY(!window.session().filter.isRunning());
    EventExport exporter;
    QSignalSpy finished(&exporter, &EventExport::finished);
    exporter.start(window.session().capture.view(), {0, 25'000}, ExportFormat::Json,
                   folder.filePath(QStringLiteral("out.json")));
    QVERIFY(finished.wait(tests::patience));
    QVERIFY2(finished.at(0).at(2).toString().contains(QStringLiteral("2 rows are missing")),
             qPrintable(finished.at(0).at(2).toString()));
}

void TestFiltering::typedInTheWindow()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Theme theme;
    MainWindow window(theme, settings);
    window.session().knowledge.get();
    window.show();
    window.openPasted(QString::fromStdString(manyEvents(9)));
    QTRY_COMPARE(window.session().events.rowCount(), 9);
    QTRY_VERIFY(!window.session().loader.isBusy());
    window.actions().filter->trigger();
    FilterBox &box = window.inspect().head().filter();
    QTest::keyClicks(&box, QStringLiteral("evnt:open"));
    QVERIFY2(window.inspect().head().error().contains(QStringLiteral("Did you mean event:?")),
             qPrintable(window.inspect().head().error()));
    QCOMPARE(window.session().events.rowCount(), 9);
    QTest::keyClick(&box, Qt::Key_Escape);
    QVERIFY(box.text().isEmpty());
    QVERIFY(window.inspect().head().error().isEmpty());
    QTest::keyClicks(&box, QStringLiteral("open"));
    QTRY_COMPARE(window.session().events.rowCount(), 3);
    QCOMPARE(window.inspect().head().counts(), QStringLiteral("3 of 9 rows match"));
    QTest::keyClicks(&box, QStringLiteral(" nothing"));
    QTRY_VERIFY(!window.inspect().events().isVisible()); // an empty list says why it is empty
    QTest::keyClick(&box, Qt::Key_Escape);
    QTRY_COMPARE(window.session().events.rowCount(), 9);
    QTRY_VERIFY(window.inspect().events().isVisible());
}

void TestFiltering::keepsTheChosenEvent()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Theme theme;
    MainWindow window(theme, settings);
    window.session().knowledge.get();
    window.show();
    window.openPasted(QString::fromStdString(manyEvents(9)));
    QTRY_VERIFY(window.session().events.rowCount() == 9 && !window.session().loader.isBusy());
    window.inspect().chooseEvent(6);
    window.inspect().head().filter().setText(QStringLiteral("open"));
    QTRY_COMPARE(window.session().events.rowCount(), 3);
    QCOMPARE(window.inspect().events().currentEvent().value_or(99), std::size_t(6));
    window.inspect().head().filter().setText(QStringLiteral("close"));
    QTRY_COMPARE(window.session().events.rowCount(), 6);
    QCOMPARE(window.inspect().events().currentEvent().value_or(99), std::size_t(1));
}

QTEST_MAIN(TestFiltering)
#include "tst_filtering.moc"
