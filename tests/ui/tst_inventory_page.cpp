// SPDX-License-Identifier: GPL-3.0-or-later
// The inventory page in the window: what it says, what clicks and keys do.
#include "ui/contrast.h"
#include "ui/inspect/page_head.h"
#include "ui/inventory/category_chart.h"
#include "ui/inventory/destination_chart.h"
#include "ui/inventory/drift_pane.h"
#include "ui/inventory/inventory_page.h"
#include "ui/inventory/inventory_panels.h"
#include "ui/inventory/inventory_table.h"
#include "ui/inventory/time_ticks.h"
#include "ui/inventory/timeline_chart.h"
#include "ui/models/cell.h"
#include "ui/models/finding_words.h"
#include "ui/models/inventory_export.h"
#include "ui/models/inventory_text.h"
#include "ui/theme/family_colors.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_box.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/segmented_control.h"
#include "ui/window.h"

#include <QAccessible>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QListView>
#include <QScrollBar>
#include <QStandardPaths>

using namespace telltale;
using namespace telltale::ui;
using models::InventoryModel;
using tests::Window;

namespace {

/// The window with the example in its inventory.
struct Counting : Window
{
    using Window::Window;

    InventoryPage &inventory() { return window->inventory(); }
    InventoryTable &table() { return inventory().table(); }
    InventoryModel &fields() { return inventory().fields(); }
    InventoryPanels &panels() { return inventory().panels(); }
    bool isCounted()
    {
        const models::InventoryRun &run = inventory().run();
        return QTest::qWaitFor([&run] { return run.snapshot() && run.snapshot()->isWhole && !run.isRunning(); },
                               tests::patience);
    }
    bool count()
    {
        openExample();
        QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
        return isCounted();
    }
    QString cell(int row, int column) { return fields().index(row, column).data().toString(); }
};

} // namespace

class TestInventoryPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void saysWhatLeaves();
    void emptySaysWhatToDo();
    void clicksNarrowTheTable();
    void keysNarrowTheTable();
    void chartsTellTheirNumbers();
    void groupsByDestination();
    void enterShowsTheEvents();
    void theFilterIsOneOnAllPages();
    void spaceMarksAsReviewed();
    void marksSurviveARestart();
    void newFirstByHandIsKept();
    void newOnesComeFirst();
    void nothingIsCut_data();
    void nothingIsCut();
    void manyEventsHaveColumns();
    void comparesTwoFiles();
    void comparesTwoVersions();
    void exportsWhatIsShown();
    void ticksOfTime();
    void coloursHold();
};

void TestInventoryPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestInventoryPage::init()
{
    QFile::remove(QFile::decodeName(QByteArray::fromStdString(models::ReviewedFields::usualFile())));
}

void TestInventoryPage::saysWhatLeaves()
{
    Counting it;
    QVERIFY(it.count());
    QVERIFY(it.inventory().isVisible() && it.table().isVisible());
    QCOMPARE(it.inventory().counts(), QStringLiteral("66 paths over 4 events, 100 fields"));
    QVERIFY(it.inventory().sentence().contains(QLatin1String("can identify a person")));
    QVERIFY(it.inventory().statusText().contains(QLatin1String("66 rows")));
    QVERIFY(it.table().hasFocus());
    QVERIFY(it.table().currentField() != nullptr);
    auto *rail = it.window->findChild<NavRail *>();
    QCOMPARE(qobject_cast<QListView *>(rail->panes().first().first)->currentIndex().row(), 1);
    QTest::keyClick(it.window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(it.page().isVisible());
    QCOMPARE(qobject_cast<QListView *>(rail->panes().first().first)->currentIndex().row(), 0);
}

void TestInventoryPage::emptySaysWhatToDo()
{
    Counting it;
    it.actions().pageInventory->trigger();
    auto *nothing = it.inventory().findChild<EmptyState *>();
    QVERIFY(nothing->isVisible());
    QCOMPARE(nothing->title(), QStringLiteral("Nothing to count yet"));
    QVERIFY(nothing->findChild<Button *>()->isVisible());
    it.openExample();
    it.actions().pageInventory->trigger();
    QVERIFY(it.isCounted());
    QVERIFY(!nothing->isVisible());
    QTRY_VERIFY(it.table().hasFocus());
}

void TestInventoryPage::clicksNarrowTheTable()
{
    Counting it;
    QVERIFY(it.count());
    CategoryChart &categories = it.panels().categories();
    const auto click = [](InventoryChart &chart, int part) {
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, chart.partRect(part).center());
    };
    click(categories, 0);
    QVERIFY(it.fields().category() == categories.categoryAt(0));
    QCOMPARE(it.fields().rowCount(), 2);
    QCOMPARE(it.inventory().bar().chips().size(), 1);
    QCOMPARE(it.inventory().bar().chips().first()->text(), QStringLiteral("category: contact"));
    DestinationChart &destinations = it.panels().destinations();
    QCOMPARE(destinations.partCount(), 2);
    click(destinations, 1);
    QCOMPARE(it.inventory().bar().chips().size(), 2);
    QCOMPARE(it.fields().rowCount(), 0);
    it.inventory().bar().chips().first()->click();
    QVERIFY(!it.fields().category());
    QCOMPARE(it.fields().rowCount(), 20);
    click(destinations, 1); // once more takes it back
    QCOMPARE(it.fields().rowCount(), 66);
    TimelineChart &timeline = it.panels().timeline();
    QCOMPARE(timeline.partCount(), 4);
    click(timeline, 0);
    QVERIFY(it.isCounted());
    QTRY_COMPARE(it.inventory().run().snapshot()->events, 1u);
    QCOMPARE(timeline.partCount(), 4); // one can go on to another one
    it.inventory().bar().chips().first()->click();
    QTRY_COMPARE(it.inventory().run().snapshot()->events, 4u);
    QCOMPARE(it.fields().rowCount(), 66);
}

void TestInventoryPage::keysNarrowTheTable()
{
    Counting it;
    QVERIFY(it.count());
    QTest::keyClick(it.window.get(), Qt::Key_F6, Qt::ShiftModifier); // the bar
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(it.window.get(), Qt::Key_F6, Qt::ShiftModifier);
    CategoryChart &categories = it.panels().categories();
    QVERIFY(categories.hasFocus());
    QTest::keyClick(&categories, Qt::Key_Down);
    QCOMPARE(categories.current(), 1);
    QTest::keyClick(&categories, Qt::Key_Return);
    QVERIFY(it.fields().category() == categories.categoryAt(1));
    QVERIFY(categories.hasFocus());
    QTest::keyClick(&categories, Qt::Key_Space);
    QVERIFY(!it.fields().category());
    QTest::keyClick(&categories, Qt::Key_End);
    QCOMPARE(categories.current(), categories.partCount() - 1);
}

void TestInventoryPage::chartsTellTheirNumbers()
{
    Counting it;
    QVERIFY(it.count());
    for (InventoryChart *chart : {static_cast<InventoryChart *>(&it.panels().categories()),
                                  static_cast<InventoryChart *>(&it.panels().destinations()),
                                  static_cast<InventoryChart *>(&it.panels().timeline())}) {
        QVERIFY(chart->partCount() > 0);
        QCOMPARE(chart->accessibleName(), chart->summary());
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(chart);
        for (int part = 0; part < chart->partCount(); ++part)
            QVERIFY(interface->text(QAccessible::Name).contains(chart->partText(part)));
    }
    QVERIFY(it.panels().categories().summary().startsWith(QLatin1String("Fields by category: contact: 2 fields; ")));
    QVERIFY(it.panels().destinations().summary().contains(QLatin1String("by catalogue")));
}

void TestInventoryPage::groupsByDestination()
{
    Counting it;
    QVERIFY(it.count());
    it.inventory().bar().groups().setCurrent(3);
    QTRY_VERIFY(it.inventory().run().snapshot()->by == audit::InventoryGroup::Destination);
    QVERIFY(it.fields().index(0, 0).data(models::HeadRole).toBool());
    QCOMPARE(it.table().columnSpan(0, 0), int(InventoryModel::ColumnCount));
    it.table().setCurrentIndex(it.fields().index(0, 0));
    QTest::keyClick(&it.table(), Qt::Key_Return); // the head of a group has no events of its own
    QVERIFY(it.inventory().isVisible());
    QTest::keyClick(&it.table(), Qt::Key_Space);
}

void TestInventoryPage::enterShowsTheEvents()
{
    Counting it;
    QVERIFY(it.count());
    it.table().setCurrentIndex(it.fields().index(it.fields().find({}, "/userId"), 0));
    it.actions().copyPath->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("/userId"));
    QTest::keyClick(&it.table(), Qt::Key_Return);
    QVERIFY(it.page().isVisible());
    QTRY_COMPARE(it.window->session().events.rowCount(), 2);
    QVERIFY(it.page().head().filter().text().startsWith(QLatin1String("path:=")));
    // Every row's filter finds the events that have it.
    QTest::keyClick(it.window.get(), Qt::Key_2, Qt::ControlModifier);
    it.inventory().bar().filter().clear();
    QTRY_COMPARE(it.inventory().run().snapshot()->events, 4u);
    const std::vector<audit::InventoryRow> rows = it.inventory().run().snapshot()->rows;
    for (const audit::InventoryRow &row : rows) {
        it.table().setCurrentIndex(it.fields().index(it.fields().find({}, row.path), 0));
        QString filter;
        const auto heard = connect(&it.inventory(), &InventoryPage::eventsWanted, this,
                                   [&filter](const QString &wanted) { filter = wanted; });
        Q_EMIT it.table().showEventsWanted();
        disconnect(heard);
        QTRY_VERIFY(!it.window->session().filter.isRunning());
        QVERIFY2(it.window->session().events.rowCount() == int(row.events), qPrintable(filter));
        it.page().head().filter().clear();
        it.actions().pageInventory->trigger();
        QTRY_COMPARE(it.inventory().run().snapshot()->events, 4u);
        QVERIFY(it.isCounted());
    }
}

void TestInventoryPage::theFilterIsOneOnAllPages()
{
    Counting it;
    QVERIFY(it.count());
    QTest::keyClick(it.window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(it.inventory().bar().filter().hasFocus());
    QTest::keyClicks(&it.inventory().bar().filter(), QStringLiteral("event:FETCH"));
    QTRY_COMPARE(it.inventory().run().snapshot()->events, 1u);
    QVERIFY(it.fields().rowCount() < 66);
    QCOMPARE(it.page().head().filter().text(), QStringLiteral("event:FETCH"));
    it.page().head().filter().setText(QStringLiteral("nothing-like-it"));
    QTRY_VERIFY(!it.table().isVisible());
    QCOMPARE(it.inventory().findChild<EmptyState *>()->title(), QStringLiteral("No event matches"));
    it.page().head().filter().clear();
    QTRY_VERIFY(it.table().isVisible());
    QVERIFY(it.inventory().bar().filter().text().isEmpty());
}

void TestInventoryPage::spaceMarksAsReviewed()
{
    Counting it;
    QVERIFY(it.count());
    QCOMPARE(it.inventory().bar().newFirst().text(), QStringLiteral("New first (66 new)"));
    QTest::keyClick(&it.table(), Qt::Key_Space);
    QCOMPARE(it.cell(0, InventoryModel::Reviewed), QStringLiteral("reviewed"));
    QCOMPARE(it.inventory().bar().newFirst().text(), QStringLiteral("New first (65 new)"));
    const QModelIndex mark = it.fields().index(2, InventoryModel::Reviewed);
    QTest::mouseClick(it.table().viewport(), Qt::LeftButton, {}, it.table().visualRect(mark).center());
    QCOMPARE(mark.data().toString(), QStringLiteral("reviewed"));
    QTest::mouseClick(it.table().viewport(), Qt::LeftButton, {}, it.table().visualRect(mark).center());
    QCOMPARE(mark.data().toString(), QStringLiteral("new"));
    it.inventory().bar().markAll().click();
    QCOMPARE(it.fields().newCount(), 0);
    QVERIFY(!it.inventory().bar().markAll().isEnabled());
}

void TestInventoryPage::marksSurviveARestart()
{
    {
        Counting it;
        QVERIFY(it.count());
        QTest::keyClick(&it.table(), Qt::Key_Space);
        it.window->close();
    }
    Counting it;
    QVERIFY(it.count());
    QCOMPARE(it.fields().newCount(), 65);
    QVERIFY(it.inventory().bar().newFirst().isChecked()); // what nobody has looked at is what one came for
    QCOMPARE(it.cell(0, InventoryModel::Reviewed), QStringLiteral("new"));
    QCOMPARE(it.cell(65, InventoryModel::Reviewed), QStringLiteral("reviewed"));
}

void TestInventoryPage::newFirstByHandIsKept()
{
    for (const bool byHand : {false, true}) {
        Counting it;
        QVERIFY(it.count());
        it.fields().setAllReviewed();
        if (byHand) {
            it.inventory().bar().newFirst().click();
            it.inventory().bar().newFirst().click();
        }
        it.open({it.file(QStringLiteral("more.json"), "{\"event\":\"a\",\"somethingElse\":1}")});
        QTest::keyClick(it.window.get(), Qt::Key_2, Qt::ControlModifier); // what was opened is looked at first
        QTRY_COMPARE(it.fields().newCount(), 1);
        QVERIFY(it.isCounted());
        QCOMPARE(it.inventory().bar().newFirst().isChecked(), !byHand);
    }
}

void TestInventoryPage::newOnesComeFirst()
{
    Counting it;
    QVERIFY(it.count());
    QTest::keyClick(&it.table(), Qt::Key_Space);
    const QString path = it.cell(0, InventoryModel::Path);
    it.inventory().bar().newFirst().click();
    QCOMPARE(it.cell(65, InventoryModel::Path), path);
    QCOMPARE(it.table().currentIndex().data().toString(), path); // what was chosen stays chosen
    it.inventory().bar().newFirst().click();
    QCOMPARE(it.cell(0, InventoryModel::Path), path);
}

void TestInventoryPage::nothingIsCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1280") << QSize(1280, 800);
    QTest::newRow("1440") << QSize(1440, 900);
    QTest::newRow("1920") << QSize(1920, 1080);
}

void TestInventoryPage::nothingIsCut()
{
    QFETCH(QSize, size);
    Counting it(Theme::Mode::Light, size);
    QVERIFY(it.count());
    QCoreApplication::processEvents();
    QVERIFY(!it.table().horizontalScrollBar()->isVisible());
    QVERIFY(it.table().height() >= 6 * 24);
    for (const InventoryChart *chart : {static_cast<InventoryChart *>(&it.panels().categories()),
                                        static_cast<InventoryChart *>(&it.panels().destinations()),
                                        static_cast<InventoryChart *>(&it.panels().timeline())}) {
        for (int part = 0; part < chart->partCount(); ++part)
            QVERIFY2(chart->viewport()->rect().contains(chart->partRect(part)), qPrintable(chart->partText(part)));
    }
    const QFontMetrics metrics(it.theme.mono());
    for (int row = 0; row < it.fields().rowCount(); ++row) {
        for (const int column : {int(InventoryModel::Events), int(InventoryModel::Distinct)}) {
            const int room = it.table().columnWidth(column) - 16 - (column == InventoryModel::Events ? 39 : 0);
            QVERIFY(metrics.horizontalAdvance(it.cell(row, column)) <= room);
        }
    }
}

void TestInventoryPage::manyEventsHaveColumns()
{
    Counting it;
    QByteArray lines;
    for (int i = 0; i < 300; ++i)
        lines += "{\"event\":\"a\",\"timestamp\":\"2024-01-" + QByteArray::number(10 + i % 9) + "T10:00:00Z\"}\n";
    it.open({it.file(QStringLiteral("a.ndjson"), lines)});
    it.actions().pageInventory->trigger();
    QVERIFY(it.isCounted());
    TimelineChart &timeline = it.panels().timeline();
    QCOMPARE(timeline.partCount(), 9);
    QCOMPARE(timeline.rangeText().left(10), QStringLiteral("2024-01-10"));
    QTest::keyClick(&timeline, Qt::Key_Right);
    QTest::keyClick(&timeline, Qt::Key_Return);
    QTRY_VERIFY(it.inventory().run().snapshot()->events < 40 && it.isCounted());
    QCOMPARE(it.panels().destinations().partText(0).section(QLatin1Char(':'), 0, 0), QStringLiteral("not known"));
}

void TestInventoryPage::comparesTwoFiles()
{
    Counting it;
    QByteArray changed = Window::example();
    changed.replace("\"ipAddress\"", "\"remoteIp\"");
    it.open({it.file(QStringLiteral("one.md"), Window::example()), it.file(QStringLiteral("two.md"), changed)});
    it.actions().pageInventory->trigger();
    QVERIFY(it.isCounted());
    const auto pairs = it.inventory().comparisons();
    QVERIFY(!pairs.empty());
    QCOMPARE(pairs.front().first.name, QStringLiteral("one.md"));
    QCOMPARE(pairs.front().second.name, QStringLiteral("two.md"));
    it.inventory().compare(pairs.front().first, pairs.front().second);
    DriftPane &drift = it.inventory().drift();
    QTRY_VERIFY(!drift.run().isRunning());
    QVERIFY(drift.table().isVisible());
    QCOMPARE(drift.summary(), QStringLiteral("1 new, 1 gone, 0 changed; 1 newly identifying"));
    const QAbstractItemModel &rows = *drift.table().model();
    QCOMPARE(rows.index(0, models::DriftModel::Path).data().toString(), QStringLiteral("/properties/remoteIp"));
    QCOMPARE(rows.index(0, models::DriftModel::Change).data(models::IconRole).toString(), QStringLiteral("warn"));
    QTRY_VERIFY(drift.table().hasFocus());
    QTest::keyClick(&drift.table(), Qt::Key_Escape);
    QVERIFY(!it.inventory().isComparing() && it.table().isVisible());
    // Closing one of them ends the comparison.
    it.inventory().compare(pairs.front().first, pairs.front().second);
    it.window->session().loader.remove(0);
    QVERIFY(!it.inventory().isComparing());
}

void TestInventoryPage::comparesTwoVersions()
{
    Counting it;
    it.open({it.file(QStringLiteral("a.ndjson"),
                     "{\"event\":\"a\",\"version\":\"1.9.0\"}\n{\"event\":\"a\",\"version\":\"1.10.0\",\"email\":\"a@b."
                     "example\"}\n")});
    it.actions().pageInventory->trigger();
    QVERIFY(it.isCounted());
    const auto pairs = it.inventory().comparisons();
    QCOMPARE(pairs.size(), 1u);
    QCOMPARE(pairs.front().first.version, std::string("1.9.0"));
    it.inventory().compare(pairs.front().first, pairs.front().second);
    DriftPane &drift = it.inventory().drift();
    QTRY_VERIFY(!drift.run().isRunning());
    QVERIFY(drift.summary().startsWith(QLatin1String("1 new, 0 gone")));
    drift.back().click();
    QVERIFY(it.table().isVisible());
}

void TestInventoryPage::exportsWhatIsShown()
{
    Counting it;
    it.openRequests();
    it.actions().pageInventory->trigger();
    QVERIFY(it.isCounted());
    std::vector<audit::InventoryRow> rows;
    for (const audit::InventoryRow *row : it.fields().shownRows())
        rows.push_back(*row);
    const QTemporaryDir folder;
    models::InventoryExport exporter;
    for (const auto &[format, name] :
         {std::pair(models::ExportFormat::Csv, "a.csv"), std::pair(models::ExportFormat::Json, "a.json"),
          std::pair(models::ExportFormat::Ndjson, "a.ndjson")}) {
        QSignalSpy finished(&exporter, &models::InventoryExport::finished);
        const QString path = folder.filePath(QLatin1String(name));
        exporter.start(rows, 1, {}, format, path);
        QVERIFY(finished.wait(10'000));
        QCOMPARE(finished.first().at(2).toString(), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(text.contains("header/Host"));
        QVERIFY(text.contains("***") && !text.contains("demo")); // the key in the query
        QCOMPARE(text.count('\n'),
                 format == models::ExportFormat::Ndjson    ? qsizetype(rows.size())
                     : format == models::ExportFormat::Csv ? qsizetype(rows.size()) + 1
                                                           : qsizetype(rows.size()) + 2);
    }
}

void TestInventoryPage::ticksOfTime()
{
    constexpr std::int64_t day = 24 * 3600 * 1000;
    const std::int64_t begin = 1604500000000; // 2020-11-04
    const auto years = timeTicks(begin, begin + 1160 * day, 5);
    QVERIFY(!years.empty() && years.size() <= 6);
    QCOMPARE(years.front().text, QStringLiteral("2021"));
    const auto hours = timeTicks(begin, begin + day / 2, 5);
    QVERIFY(!hours.empty() && hours.size() <= 6);
    QVERIFY(hours.front().text.endsWith(QLatin1String(":00")));
    for (const auto &[span, most] : {std::pair(day * 40'000, 5), std::pair(day * 80, 3), std::pair(std::int64_t(0), 4)})
        QVERIFY(timeTicks(begin, begin + span, most).size() <= 8);
}

void TestInventoryPage::coloursHold()
{
    for (const Colors &colors : {Colors::light(), Colors::dark()}) {
        for (std::size_t i = 0; i < models::familyCount; ++i) {
            const auto family = static_cast<models::Family>(i);
            const FamilyColors own = familyColors(colors, family);
            const QColor ground = own.fill.isValid() ? own.fill : colors.base;
            QVERIFY2(tests::contrast(own.text, ground) >= 4.5, qPrintable(models::familyText(family)));
            QVERIFY2(tests::contrast(own.text, colors.base) >= 4.5, qPrintable(models::familyText(family)));
            QVERIFY2(tests::contrast(own.bar, colors.base) >= 3, qPrintable(models::familyText(family)));
            QVERIFY2(tests::contrast(own.onBar, own.bar) >= 4.5, qPrintable(models::familyText(family)));
        }
        QVERIFY(tests::contrast(colors.accent, colors.accentTint) >= 4.5); // tags
    }
}

QTEST_MAIN(TestInventoryPage)
#include "tst_inventory_page.moc"
