// SPDX-License-Identifier: GPL-3.0-or-later
// What fields are, in the window: the columns of the field tree, and the page that counts them all.
#include "window.h"

#include "ui/inspect/page_head.h"
#include "ui/inventory/bar_chart.h"
#include "ui/inventory/inventory_page.h"
#include "ui/models/cell.h"
#include "ui/models/drift_model.h"
#include "ui/models/event_findings.h"
#include "ui/models/field_tree_model.h"
#include "ui/widgets/filter_box.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QCompleter>
#include <QLabel>
#include <QStatusBar>

using namespace telltale;
using namespace telltale::models;
using namespace telltale::ui;
using telltale::tests::Window;

namespace {

const QByteArray secretLines = "{\"event\":\"a\",\"token\":\"ghp_16C7e42F292c6912E7710c838347Ae178B4a\"}\n";

/// Shows the page and waits until it has counted.
void showInventory(Window &one)
{
    one.window->showInventory();
    QTRY_VERIFY(!one.window->inventory().run().isRunning() && one.window->inventory().model().snapshot());
}

QModelIndex rowOf(const InventoryModel &model, const QString &path, int column)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, InventoryModel::Path).data().toString() == path)
            return model.index(row, column);
    }
    return {};
}

QString cell(const InventoryModel &model, const QString &path, int column)
{
    return rowOf(model, path, column).data().toString();
}

QModelIndex fieldNamed(const QAbstractItemModel &model, const QString &name, int column, const QModelIndex &parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, FieldTreeModel::Field, parent);
        if (index.data().toString() == name)
            return index.siblingAtColumn(column);
        if (const QModelIndex below = fieldNamed(model, name, column, index); below.isValid())
            return below;
    }
    return {};
}

} // namespace

class TestInventoryPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fieldsSayWhatTheyAre_data();
    void fieldsSayWhatTheyAre();
    void hidesCredentials();
    void countsTheExample();
    void modelsAreSound();
    void choosesByBars();
    void barsAreReachedByKeys();
    void groupsByEvent();
    void remembersWhatWasReviewed();
    void goesToEvents();
    void countsWhatTheFilterLetsThrough();
    void comparesTwoFiles();
    void saysWhatToDoWhenEmpty();
    void wordsAreChosenByKeys();
    void anUnfinishedKeyIsNoError();
    void homeAndEndGoToRows();
    void messagesTakeThePlaceOfCounts();
    void aFileIsOpenedOnce();
};

void TestInventoryPage::fieldsSayWhatTheyAre_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QStringList>("texts");
    const auto row = [](const char *field, const QStringList &texts) {
        QTest::newRow(field) << QString::fromLatin1(field) << texts;
    };
    const auto texts = [](const char *category, const char *protection, const char *declared) {
        return QStringList{QString::fromLatin1(category), QString::fromLatin1(protection),
                           QString::fromLatin1(declared)};
    };
    row("emailDomainHash", texts("contact", "SHA-256", "yes"));
    row("email", texts("contact", "empty", "yes"));
    row("ipAddress", texts("network", "plain", "yes"));
    row("$city", texts("location", "plain", "receiver"));
}

void TestInventoryPage::fieldsSayWhatTheyAre()
{
    QFETCH(const QString, field);
    QFETCH(const QStringList, texts);
    Window one;
    one.openExample();
    one.window->inspect().chooseEvent(1);
    const QAbstractItemModel &model = *one.window->inspect().fields().tree().model();
    const QModelIndex index = fieldNamed(model, field, FieldTreeModel::Category);
    QVERIFY(index.isValid());
    QCOMPARE(index.data().toString(), texts[0]);
    QCOMPARE(index.siblingAtColumn(FieldTreeModel::Protection).data().toString(), texts[1]);
    QCOMPARE(index.siblingAtColumn(FieldTreeModel::Declared).data().toString(), texts[2]);
}

void TestInventoryPage::hidesCredentials()
{
    Window one;
    one.open({one.file(QStringLiteral("s.ndjson"), secretLines)});
    InspectPage &page = one.window->inspect();
    const QAbstractItemModel &model = *page.fields().tree().model();
    const QModelIndex value = fieldNamed(model, QStringLiteral("token"), FieldTreeModel::Value);
    QCOMPARE(value.data().toString(), QStringLiteral("***"));
    QVERIFY(!value.data(Qt::ToolTipRole).toString().contains(QStringLiteral("ghp_")));
    page.chooseField(value.data(telltale::models::NodeRole).toUInt());
    one.window->actions().copyValue->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("***"));
    page.findings().showSecrets(true);
    QVERIFY(value.data().toString().startsWith(QStringLiteral("ghp_")));
    one.window->actions().copyValue->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("ghp_")));
}

void TestInventoryPage::countsTheExample()
{
    Window one;
    one.openExample();
    showInventory(one);
    const InventoryModel &model = one.window->inventory().model();
    QCOMPARE(model.rowCount(), 66);
    QCOMPARE(cell(model, QStringLiteral("/event"), InventoryModel::Events), QStringLiteral("4 of 4"));
    QCOMPARE(cell(model, QStringLiteral("/properties/instanceId"), InventoryModel::Category),
             QStringLiteral("installation"));
    QCOMPARE(cell(model, QStringLiteral("/properties/emailDomainHash"), InventoryModel::Protection),
             QStringLiteral("SHA-256"));
    QCOMPARE(cell(model, QStringLiteral("/properties/ipAddress"), InventoryModel::Declared), QStringLiteral("yes"));
    QVERIFY(one.window->inventory().sentence().contains(QStringLiteral("fields leave")));
    // The most telling first.
    QCOMPARE(model.index(0, InventoryModel::Category).data().toString(), QStringLiteral("contact"));
}

void TestInventoryPage::modelsAreSound()
{
    Window one;
    one.openExample();
    showInventory(one);
    InventoryModel &model = one.window->inventory().model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int column = 0; column < InventoryModel::ColumnCount; ++column) {
        model.sort(column, Qt::AscendingOrder);
        model.sort(column, Qt::DescendingOrder);
        QCOMPARE(model.rowCount(), 66);
    }
    const QAbstractItemModelTester fields(one.window->inspect().fields().tree().model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    DriftModel drift;
    const QAbstractItemModelTester changes(&drift, QAbstractItemModelTester::FailureReportingMode::QtTest);
    drift.setRows({{"/a", audit::Change::New, {}, "contact", audit::Category::Contact, true}});
    QCOMPARE(drift.index(0, DriftModel::Path).data().toString(), QStringLiteral("/a"));
}

void TestInventoryPage::choosesByBars()
{
    Window one;
    one.openExample();
    showInventory(one);
    InventoryPage &page = one.window->inventory();
    Q_EMIT page.categories().chosen(0);
    QVERIFY(page.model().rowCount() > 0 && page.model().rowCount() < 66);
    for (int row = 0; row < page.model().rowCount(); ++row)
        QCOMPARE(page.model().index(row, InventoryModel::Category).data().toString(), QStringLiteral("contact"));
    page.table().setFocus();
    QTest::keyClick(&page.table(), Qt::Key_Escape);
    QCOMPARE(page.model().rowCount(), 66);
}

void TestInventoryPage::barsAreReachedByKeys()
{
    Window one;
    one.openExample();
    showInventory(one);
    BarChart &bars = one.window->inventory().categories();
    QVERIFY(bars.accessibleDescription().contains(QStringLiteral("contact 2")));
    QSignalSpy chosen(&bars, &BarChart::chosen);
    bars.setFocus();
    bars.setCurrent(0);
    QTest::keyClick(&bars, Qt::Key_Down);
    QTest::keyClick(&bars, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toInt(), 1);
}

void TestInventoryPage::groupsByEvent()
{
    Window one;
    one.openExample();
    showInventory(one);
    InventoryPage &page = one.window->inventory();
    QSignalSpy finished(&page.run(), &InventoryRun::finished);
    page.groupBy(audit::InventoryGroup::Event);
    QVERIFY(finished.wait(tests::patience));
    QCOMPARE(page.model().rowCount(), 100);
    QVERIFY(!page.table().isColumnHidden(InventoryModel::Group));
}

void TestInventoryPage::remembersWhatWasReviewed()
{
    Window one;
    one.openExample();
    showInventory(one);
    InventoryPage &page = one.window->inventory();
    QCOMPARE(page.model().newCount(), 66);
    page.table().setFocus();
    page.table().setCurrentIndex(page.model().index(0, InventoryModel::Path));
    QTest::keyClick(&page.table(), Qt::Key_Space);
    QCOMPARE(page.model().newCount(), 65);
    page.markAllReviewed();
    QCOMPARE(page.model().newCount(), 0);
    // The next capture shows first what is new.
    one.open({one.file(QStringLiteral("more.ndjson"), "{\"event\":\"x\",\"zzNew\":\"j@example.org\"}\n")});
    showInventory(one);
    QTRY_COMPARE(page.model().newCount(), 1);
    page.setNewFirst(true);
    QCOMPARE(page.model().index(0, InventoryModel::Path).data().toString(), QStringLiteral("/zzNew"));
}

void TestInventoryPage::goesToEvents()
{
    Window one;
    one.openExample();
    showInventory(one);
    InventoryPage &page = one.window->inventory();
    const QModelIndex row = rowOf(page.model(), QStringLiteral("/properties/ipAddress"), InventoryModel::Path);
    Q_EMIT page.table().activated(row);
    QCOMPARE(one.window->inspect().head().filter().text(), QStringLiteral("path:\"/properties/ipAddress\""));
    QTRY_COMPARE(one.window->session().events.rowCount(), 1);
    QVERIFY(one.window->inspect().isVisible());
}

void TestInventoryPage::countsWhatTheFilterLetsThrough()
{
    Window one;
    one.openExample();
    one.window->inspect().head().filter().setText(QStringLiteral("event:FETCH_RELEASE_NOTES"));
    QTRY_COMPARE(one.window->session().events.rowCount(), 1);
    showInventory(one);
    QCOMPARE(one.window->inventory().model().rowCount(), 20);
}

void TestInventoryPage::comparesTwoFiles()
{
    Window one;
    one.open({one.file(QStringLiteral("a.ndjson"), "{\"event\":\"x\",\"id\":1}\n"),
              one.file(QStringLiteral("b.ndjson"), "{\"event\":\"x\",\"id\":1,\"email\":\"j@example.org\"}\n")});
    showInventory(one);
    InventoryPage &page = one.window->inventory();
    QSignalSpy compared(&page, &InventoryPage::compared);
    page.compare(0, 1);
    QVERIFY(compared.count() == 1 || compared.wait(tests::patience));
    QVERIFY(page.changes().isVisible());
    QCOMPARE(page.changes().model()->index(0, DriftModel::Path).data().toString(), QStringLiteral("/email"));
    QTest::keyClick(&page.changes(), Qt::Key_Escape);
    QVERIFY(page.table().isVisible());
}

void TestInventoryPage::saysWhatToDoWhenEmpty()
{
    Window one;
    one.window->showInventory();
    QVERIFY(!one.window->inventory().table().isVisible());
    QVERIFY(one.window->inventory().sentence().isEmpty());
}

void TestInventoryPage::wordsAreChosenByKeys()
{
    Window one;
    one.openExample();
    FilterBox &box = one.window->inspect().head().filter();
    box.setFocus();
    QTest::keyClicks(&box, QStringLiteral("ev"));
    auto *const words = box.findChild<QCompleter *>()->popup();
    QTRY_VERIFY(words->isVisible());
    QVERIFY(!words->currentIndex().isValid());
    QTest::keyClick(&box, Qt::Key_Down);
    QCOMPARE(words->currentIndex().row(), 0);
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(box.text(), QStringLiteral("event:"));
    QVERIFY(words->isVisible()); // its values
    QTest::keyClick(&box, Qt::Key_Down);
    QTest::keyClick(&box, Qt::Key_Tab);
    QVERIFY(box.text().startsWith(QStringLiteral("event:")) && box.text().size() > 6);
    QVERIFY(box.hasFocus());
}

void TestInventoryPage::anUnfinishedKeyIsNoError()
{
    Window one;
    one.openExample();
    PageHead &head = one.window->inspect().head();
    FilterBox &box = head.filter();
    for (const char *text : {"event:", "-path:", "ping event:"}) {
        box.setText(QString::fromLatin1(text));
        QVERIFY2(head.error().isEmpty(), text);
        QVERIFY(box.accessibleDescription().isEmpty());
    }
    for (const char *text : {"evnt:", "event: "}) {
        box.setText(QString::fromLatin1(text));
        QVERIFY2(!head.error().isEmpty(), text);
    }
}

void TestInventoryPage::homeAndEndGoToRows()
{
    Window one;
    one.openExample();
    EventTable &events = one.window->inspect().events();
    events.setFocus();
    QTest::keyClick(&events, Qt::Key_End);
    QCOMPARE(events.currentIndex().row(), 3);
    QTest::keyClick(&events, Qt::Key_Home);
    QCOMPARE(events.currentIndex().row(), 0);
}

void TestInventoryPage::messagesTakeThePlaceOfCounts()
{
    Window one;
    one.openExample();
    QStatusBar *const line = one.window->statusBar();
    QLabel *counts = nullptr;
    for (QLabel *label : line->findChildren<QLabel *>()) {
        if (label->text() == QStringLiteral("4 events, 100 fields"))
            counts = label;
    }
    QVERIFY(counts != nullptr && counts->isVisible());
    line->showMessage(QStringLiteral("Text size 110 %"));
    QVERIFY(!counts->isVisible());
    line->clearMessage();
    QVERIFY(counts->isVisible());
}

void TestInventoryPage::aFileIsOpenedOnce()
{
    Window one;
    const QString path = one.file(QStringLiteral("a.ndjson"), "{\"event\":\"x\"}\n");
    one.open({path});
    one.open({path});
    QCOMPARE(one.window->session().sources.rowCount(), 1);
    one.open({one.file(QStringLiteral("b.ndjson"), "{\"event\":\"y\"}\n"), path});
    QCOMPARE(one.window->session().sources.rowCount(), 2);
}

QTEST_MAIN(TestInventoryPage)
#include "tst_inventory_page.moc"
