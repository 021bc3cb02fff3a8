// SPDX-License-Identifier: GPL-3.0-or-later
// The window with nothing but keys.
#include "fake_run.h"
#include "ui/help_dialog.h"
#include "ui/inspect/compare_dialog.h"
#include "ui/inspect/page_head.h"
#include "ui/inspect/problem_list.h"
#include "ui/inspect/value_view.h"
#include "ui/run/run_desk.h"
#include "ui/run/run_panel.h"
#include "ui/view_keys.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filter_box.h"
#include "ui/widgets/nav_rail.h"
#include "ui/window.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTimer>

using namespace telltale;
using namespace telltale::ui;
using tests::Window;

namespace {

void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
}

QWidget *focus()
{
    return QApplication::focusWidget();
}

} // namespace

class TestKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void partsForwardAndBack();
    void partsOfTheStartPage();
    void enterGoesInEscapeComesBack();
    void escapeClosesMessages();
    void noticeGoesWithEscape();
    void enterPressesButtons();
    void deleteClosesAFile();
    void menuKeyOnAField();
    void dialogsGiveTheFocusBack();
    void helpListsEveryKey();
    void helpIsScrolledByKeys();
    void copyWithoutSelectionCopiesTheValue();
    void sortsAndHidesColumns();
    void filterAndBack();
    void branchesByKeys();
    void problemsByKeys();
    void listShowsWhereOneIs();
};

void TestKeys::partsForwardAndBack()
{
    Window it;
    it.openExample();
    it.page().events().setFocus();
    QList<QWidget *> way;
    for (int i = 0; i < 7; ++i) {
        press(Qt::Key_F6);
        way << focus();
    }
    QCOMPARE(way[0], &it.tree());
    QVERIFY(it.page().inspector().isAncestorOf(way[1]));
    QCOMPARE(way[2], &it.bytes());
    auto *rail = it.window->findChild<NavRail *>();
    QVERIFY(rail->isAncestorOf(way[3]));
    QCOMPARE(way[4], &rail->files());
    QCOMPARE(way[5], &it.page().head().filter());
    QCOMPARE(way[6], &it.page().events());
    for (int i = 5; i >= 0; --i) {
        press(Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(focus(), way[i]);
    }
    // From anywhere within a part to the next one.
    it.page().inspector().findChild<QPlainTextEdit *>()->setFocus();
    press(Qt::Key_F6);
    QCOMPARE(focus(), &it.bytes());
}

void TestKeys::partsOfTheStartPage()
{
    Window it;
    it.showExample();
    QVERIFY(qobject_cast<Card *>(focus()) != nullptr);
    press(Qt::Key_F6);
    QVERIFY(qobject_cast<EventTable *>(focus()) != nullptr);
    press(Qt::Key_F6);
    QVERIFY(it.window->findChild<NavRail *>()->isAncestorOf(focus()));
    press(Qt::Key_F6);
    QVERIFY(qobject_cast<Card *>(focus()) != nullptr);
}

void TestKeys::enterGoesInEscapeComesBack()
{
    Window it;
    it.openExample();
    it.page().events().setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(focus(), &it.tree());
    press(Qt::Key_Down);
    const payload::NodeIndex field = it.page().field();
    press(Qt::Key_Enter);
    QCOMPARE(focus(), &it.bytes());
    QCOMPARE(it.bytes().selected(), field);
    press(Qt::Key_Escape);
    QCOMPARE(focus(), &it.tree());
    QCOMPARE(it.page().field(), field);
    press(Qt::Key_Escape);
    QCOMPARE(focus(), &it.page().events());
    press(Qt::Key_Escape);
    QCOMPARE(focus(), &it.page().events());
    QCOMPARE(it.page().events().currentEvent().value_or(9), std::size_t(1));
}

void TestKeys::escapeClosesMessages()
{
    Window it;
    it.openCut();
    Banner &banner = it.page().banner();
    QVERIFY(banner.isVisible());
    it.page().events().setFocus();
    press(Qt::Key_Escape);
    QVERIFY(!banner.isVisible());
    QCOMPARE(focus(), &it.page().events());
    banner.show(Severity::Note, QStringLiteral("a"), {}, QStringLiteral("b"), {});
    press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(focus(), &banner.firstButton());
    press(Qt::Key_Escape);
    QVERIFY(!banner.isVisible());
    QCOMPARE(focus(), &it.page().events());
}

void TestKeys::noticeGoesWithEscape()
{
    Window it;
    it.openExample();
    Banner &notice = it.window->notice();
    notice.show(Severity::Note, QStringLiteral("a.json has changed."), {}, QStringLiteral("Read it again"), {});
    it.page().events().setFocus();
    press(Qt::Key_Escape);
    QVERIFY(!notice.isVisible());
    notice.show(Severity::Note, QStringLiteral("a.json has changed."), {}, {}, {});
    notice.firstButton().setFocus(); // its cross
    press(Qt::Key_Return);
    QVERIFY(!notice.isVisible());
    QCOMPARE(focus(), &it.page().events());
}

void TestKeys::enterPressesButtons()
{
    Window it;
    it.showExample();
    it.window->setRunEngine(std::make_shared<tests::FakeRun>());
    QSignalSpy opened(it.actions().run, &QAction::triggered);
    press(Qt::Key_Tab);
    QVERIFY(qobject_cast<Card *>(focus()) != nullptr);
    press(Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QTRY_COMPARE(focus(), &it.window->run().panel()->command());
}

void TestKeys::deleteClosesAFile()
{
    Window it;
    it.open({it.file(QStringLiteral("a.json"), "{\"a\":1}"), it.file(QStringLiteral("b.json"), "{\"b\":1}")});
    QListView &files = it.window->findChild<NavRail *>()->files();
    files.setFocus();
    press(Qt::Key_End);
    press(Qt::Key_Delete);
    QCOMPARE(it.window->session().sources.rowCount(), 1);
    QCOMPARE(it.window->session().sources.index(0).data().toString(), QStringLiteral("a.json"));
    QCOMPARE(focus(), &files);
    press(Qt::Key_Return);
    QVERIFY(!it.window->isShowingStart());
}

void TestKeys::menuKeyOnAField()
{
    Window it;
    it.openExample();
    it.tree().setFocus();
    press(Qt::Key_Down);
    QStringList found;
    QTimer::singleShot(0, this, [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        for (const QAction *action : menu->actions())
            found << action->iconText();
        QTest::keyClick(menu, Qt::Key_Escape);
    });
    // What the window system makes of the Menu key and of Shift+F10.
    const QPoint place = it.tree().inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, it.tree().mapToGlobal(place));
    QApplication::sendEvent(&it.tree(), &event);
    QVERIFY(found.contains(QStringLiteral("Copy path")));
    QApplication::setActiveWindow(it.window.get()); // as the window system does
    QCOMPARE(focus(), &it.tree());
}

void TestKeys::dialogsGiveTheFocusBack()
{
    Window it;
    it.openExample();
    it.tree().setFocus();
    press(Qt::Key_F1, Qt::ControlModifier);
    auto *help = it.window->findChild<HelpDialog *>();
    QVERIFY(help != nullptr && help->isVisible());
    QApplication::setActiveWindow(help);
    press(Qt::Key_Escape);
    QVERIFY(!help->isVisible());
    QApplication::setActiveWindow(it.window.get());
    QCOMPARE(focus(), &it.tree());
    it.page().events().setFocus();
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_D, Qt::ControlModifier);
    QPointer<CompareDialog> compare = it.window->findChild<CompareDialog *>();
    QVERIFY(compare != nullptr);
    QApplication::setActiveWindow(compare);
    QVERIFY(qobject_cast<RowTable *>(focus()) != nullptr); // not on a button
    press(Qt::Key_Escape);
    QTRY_VERIFY(compare == nullptr);
    QApplication::setActiveWindow(it.window.get());
    QCOMPARE(focus(), &it.page().events());
}

void TestKeys::helpListsEveryKey()
{
    Window it;
    it.actions().help->trigger();
    QStringList texts;
    for (const QLabel *label : it.window->findChild<HelpDialog *>()->findChildren<QLabel *>())
        texts << label->text();
    const QString all = texts.join(QLatin1Char('\n'));
    int keys = 0;
    for (const QAction *action : it.window->findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts()) {
            QVERIFY2(all.contains(key.toString(QKeySequence::NativeText)), qPrintable(key.toString()));
            QVERIFY2(texts.contains(action->iconText()), qPrintable(action->iconText()));
            ++keys;
        }
    }
    QVERIFY(keys > 25);
    QVERIFY(viewKeys().size() >= 4);
    for (const ViewKeys &view : viewKeys()) {
        QVERIFY(texts.contains(view.view));
        for (const ViewKeys::Key &key : view.keys)
            QVERIFY(texts.contains(key.key) && texts.contains(key.does));
    }
}

void TestKeys::helpIsScrolledByKeys()
{
    Window it;
    it.theme.setTextSize(200);
    it.actions().help->trigger();
    auto *help = it.window->findChild<HelpDialog *>();
    QApplication::setActiveWindow(help);
    auto *area = qobject_cast<QAbstractScrollArea *>(focus());
    QVERIFY(area != nullptr);
    QVERIFY(area->verticalScrollBar()->maximum() > 0);
    press(Qt::Key_PageDown);
    QVERIFY(area->verticalScrollBar()->value() > 0);
}

void TestKeys::copyWithoutSelectionCopiesTheValue()
{
    Window it;
    it.open({it.file(QStringLiteral("a.json"), "{\"event\":\"one two\"}")});
    auto *value = it.page().findChild<ValueView *>();
    value->setFocus();
    QApplication::clipboard()->clear();
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("one two"));
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier); // not "expand all": it is a text
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().trimmed(), QStringLiteral("one"));
}

void TestKeys::sortsAndHidesColumns()
{
    Window it;
    it.openExample();
    QMenu &menu = *it.actions().columns;
    const auto choose = [](QMenu &from, const QString &name) {
        Q_EMIT from.aboutToShow();
        for (QAction *action : from.actions()) {
            if (action->iconText() == name || action->text().remove(QLatin1Char('&')) == name) {
                action->trigger();
                return;
            }
        }
        QFAIL(qPrintable(name));
    };
    Q_EMIT menu.aboutToShow();
    QMenu *sort = menu.actions().first()->menu();
    QVERIFY(sort != nullptr);
    choose(*sort, QStringLiteral("Event"));
    EventTable &events = it.page().events();
    const QHeaderView &header = *events.horizontalHeader();
    QCOMPARE(header.sortIndicatorSection(), int(models::EventListModel::Event));
    QCOMPARE(header.sortIndicatorOrder(), Qt::AscendingOrder);
    Q_EMIT menu.aboutToShow();
    choose(*menu.actions().first()->menu(), QStringLiteral("Event"));
    QCOMPARE(header.sortIndicatorOrder(), Qt::DescendingOrder);
    choose(menu, QStringLiteral("Size"));
    QVERIFY(events.isColumnHidden(models::EventListModel::Size));
    choose(menu, QStringLiteral("Size"));
    QVERIFY(!events.isColumnHidden(models::EventListModel::Size));
}

void TestKeys::filterAndBack()
{
    Window it;
    it.openExample();
    it.page().events().setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    FilterBox &box = it.page().head().filter();
    QCOMPARE(focus(), &box);
    QTest::keyClicks(&box, QStringLiteral("release"));
    QTRY_COMPARE(it.window->session().events.rowCount(), 1);
    QApplication::setActiveWindow(it.window.get()); // the list of words has just gone
    box.setFocus();
    press(Qt::Key_Down);
    QCOMPARE(focus(), &it.page().events());
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Escape);
    QTRY_COMPARE(it.window->session().events.rowCount(), 4);
    QCOMPARE(focus(), &box);
    press(Qt::Key_Escape);
    QCOMPARE(focus(), &it.page().events());
}

void TestKeys::branchesByKeys()
{
    Window it;
    it.openExample();
    it.page().chooseEvent(0);
    it.tree().setFocus();
    const QModelIndex branch = it.tree().model()->index(1, 0);
    press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!it.tree().isExpanded(branch));
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(it.tree().isExpanded(branch));
    it.tree().setCurrentIndex(branch);
    press(Qt::Key_Left);
    QVERIFY(!it.tree().isExpanded(branch));
    press(Qt::Key_Asterisk);
    QVERIFY(it.tree().isExpanded(branch));
}

void TestKeys::problemsByKeys()
{
    Window it;
    it.openCut();
    press(Qt::Key_P, Qt::ControlModifier);
    auto *list = it.page().inspector().problems().findChild<QListView *>();
    QVERIFY(list->isVisible());
    QCOMPARE(focus(), list); // what was asked for has the focus
    press(Qt::Key_Home);
    press(Qt::Key_Return);
    QCOMPARE(it.page().events().currentEvent().value_or(0), std::size_t(3));
    press(Qt::Key_Escape);
    QCOMPARE(focus(), &it.tree());
}

void TestKeys::listShowsWhereOneIs()
{
    Window it;
    it.openExample();
    QListView &files = it.window->findChild<NavRail *>()->files();
    files.setFocus(Qt::TabFocusReason);
    QVERIFY(files.selectionModel()->isSelected(files.model()->index(0, 0)));
}

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
