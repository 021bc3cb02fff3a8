// SPDX-License-Identifier: GPL-3.0-or-later
// Everything has a name, a role and a state for who does not see it, and a key for who does not point.
#include "activity_logs.h"
#include "fake_engine.h"
#include "ping_states.h"
#include "report_states.h"
#include "run_states.h"
#include "ui/activity/activity_page.h"
#include "ui/anonymise/anonymise_page.h"
#include "ui/anonymise/method_pane.h"
#include "ui/capture/capture_desk.h"
#include "ui/capture/held_pane.h"
#include "ui/inspect/page_head.h"
#include "ui/inspect/problem_list.h"
#include "ui/inspect/value_view.h"
#include "ui/inventory/inventory_page.h"
#include "ui/inventory/inventory_table.h"
#include "ui/manual/manual_search.h"
#include "ui/manual/manual_window.h"
#include "ui/privacy/rule_pane.h"
#include "ui/privacy_machine.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_box.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/segmented_control.h"
#include "ui/window.h"

#include <QAbstractAnimation>
#include <QAbstractButton>
#include <QAccessible>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QStyle>

using namespace telltale;
using namespace telltale::ui;
using tests::Window;

namespace {

QString describe(const QWidget *widget)
{
    QStringList names;
    for (; widget != nullptr; widget = widget->parentWidget())
        names.prepend(QLatin1String(widget->metaObject()->className()) + QLatin1Char(':') + widget->accessibleName());
    return names.join(QLatin1Char('/'));
}

/// Parts of a view that are not met by themselves.
bool isInner(const QWidget &widget)
{
    return widget.objectName().startsWith(QLatin1String("qt_")) || widget.inherits("QHeaderView")
        || widget.inherits("QScrollBar") || widget.inherits("QTableCornerButton");
}

QList<QWidget *> shown(QWidget &root)
{
    QList<QWidget *> widgets{&root};
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == &root && !isInner(*widget))
            widgets << widget;
    }
    return widgets;
}

bool isMet(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) != 0 || qobject_cast<const QAbstractButton *>(&widget) != nullptr;
}

QAccessibleInterface *access(QWidget &widget)
{
    return QAccessible::queryAccessibleInterface(&widget);
}

void filterFor(Window &it, const QString &text)
{
    it.page().head().filter().setText(text);
    QTRY_VERIFY(!it.window->session().filter.isRunning());
}

using Prepare = void (*)(Window &);

void inspecting(Window &it)
{
    it.openExample();
}

std::shared_ptr<tests::Wire> capture(Window &it)
{
    auto wire = std::make_shared<tests::Wire>();
    it.window->setCaptureEngine(std::make_unique<tests::FakeEngine>(wire));
    it.actions().capture->trigger();
    [&] { QTRY_VERIFY(it.window->capture().session().isRunning() && it.isIdle()); }();
    return wire;
}

} // namespace

Q_DECLARE_METATYPE(Prepare)

class TestAccess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void isForAll_data() { states(); }
    void isForAll();
    void labelsHaveBuddies();
    void segmentsTellWhichIsChosen();
    void railTellsWhichPageIsChosen();
    void buttonsTellWhetherTheyCanBePressed();
    void textsTellThatTheyAreReadOnly();
    void bannerIsAnAlert();
    void filterTellsItsError();
    void branchesTellWhetherTheyAreOpen();
    void actionsHaveKeysOrMnemonics_data() { menuStates(); }
    void actionsHaveKeysOrMnemonics();
    void mnemonicsDoNotClash_data() { menuStates(); }
    void mnemonicsDoNotClash();
    void keysAreUsedOnce();

private:
    static void states();
    static void menuStates();
    static QList<QMenu *> menus(MainWindow &window);
};

void TestAccess::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    qRegisterMetaType<Prepare>();
}

void TestAccess::states()
{
    QTest::addColumn<Prepare>("prepare");
    const auto add = [](const char *name, Prepare prepare) { QTest::newRow(name) << prepare; };
    add("start", [](Window &it) { it.showExample(); });
    add("inspect", inspecting);
    add("inventory", [](Window &it) {
        it.openExample();
        it.actions().pageInventory->trigger();
        QTRY_VERIFY(it.window->inventory().table().isVisible());
    });
    add("anonymise", [](Window &it) {
        it.openExample();
        it.actions().pageAnonymise->trigger();
        QTRY_VERIFY(it.window->anonymise().methodPane().isVisible());
    });
    add("anonymise, empty", [](Window &it) { it.actions().pageAnonymise->trigger(); });
    add("activity", [](Window &it) {
        tests::writeUsualLog();
        it.actions().pageActivity->trigger();
        QTRY_VERIFY(it.window->activity().book().verdict() != nullptr);
    });
    add("activity, empty", [](Window &it) {
        QFile::remove(QString::fromStdString(store::usualActivityLog()));
        it.actions().pageActivity->trigger();
    });
    add("ping", tests::showPing);
    add("ping, answer", tests::showPingAnswer);
    add("ping, question", tests::showPingQuestion);
    add("ping, failed", tests::showPingFailed);
    add("ping, run", tests::showPingRun);
    add("run panel", tests::showRunPanel);
    add("run, in the way", tests::showRunInTheWay);
    add("running", tests::showRunning);
    add("run, ended", tests::showRunEnded);
    add("privacy", tests::showPrivacy);
    add("privacy, verdict", tests::showVerdict);
    add("privacy, server", tests::showServerForm);
    add("privacy, rule", [](Window &it) {
        tests::showPrivacy(it);
        Q_EMIT it.window->privacy().rules().editRequested(3);
    });
    add("privacy, text", [](Window &it) {
        tests::showPrivacy(it);
        Q_EMIT it.window->privacy().rules().textRequested();
    });
    add("inventory, empty", [](Window &it) { it.actions().pageInventory->trigger(); });
    add("requests", [](Window &it) { it.openRequests(); });
    add("hex", [](Window &it) {
        it.openExample();
        it.actions().bytesAsHex->trigger();
    });
    add("banner and problems", [](Window &it) {
        it.openCut();
        it.actions().showProblems->trigger();
        QVERIFY(it.page().banner().isVisible());
    });
    add("notice", [](Window &it) {
        it.openExample();
        it.window->notice().show(Severity::Note, QStringLiteral("a.json has changed."),
                                 QStringLiteral("What is shown."), QStringLiteral("Read it again"), {});
    });
    add("nothing", [](Window &it) { it.open({it.file(QStringLiteral("notes.md"), "# Notes\n")}); });
    add("no match", [](Window &it) {
        it.openExample();
        filterFor(it, QStringLiteral("\"nothing like it\""));
    });
    add("filter error", [](Window &it) {
        it.openExample();
        filterFor(it, QStringLiteral("evnt:x"));
    });
    add("below", [](Window &it) {
        it.window->resize(900, 700);
        it.openExample();
    });
    add("large text", [](Window &it) {
        it.openExample();
        it.theme.setTextSize(200);
    });
    add("compare", [](Window &it) {
        it.openExample();
        it.page().chooseEvent(0);
        it.actions().compare->trigger();
        QVERIFY(it.window->findChild<QDialog *>() != nullptr);
    });
    add("capture panel", [](Window &it) { it.actions().capturePanel->trigger(); });
    add("capturing", [](Window &it) { capture(it); });
    add("holding", [](Window &it) {
        const auto wire = capture(it);
        it.actions().hold->trigger();
        wire->hold("http://api.example.com:80", "GET /a HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(it.window->capture().held().model().rowCount(), 1);
    });
    add("paused", [](Window &it) {
        const auto wire = capture(it);
        wire->receive("{\"event\":\"came\"}");
        QTRY_VERIFY(it.window->session().capture.size() == 1 && it.isIdle());
        it.actions().pauseView->trigger();
    });
    add("export", tests::showExport);
    add("export, table", tests::showExportOfTable);
    add("export, done", tests::showExportDone);
    add("export, failed", tests::showExportFailed);
    add("manual", [](Window &it) { it.window->showManual(QStringLiteral("01-first-steps")); });
    add("manual, search", [](Window &it) {
        it.window->showManual(QStringLiteral("01-first-steps"));
        it.window->findChild<ManualWindow *>()->searchLine().setText(QStringLiteral("certificate"));
    });
    add("help", [](Window &it) {
        it.openExample();
        it.actions().help->trigger();
    });
}

namespace {

/// The window, or the dialog that was opened over it.
QWidget &front(Window &it)
{
    auto *dialog = it.window->findChild<QDialog *>();
    return dialog != nullptr ? *dialog : static_cast<QWidget &>(*it.window);
}

void everythingHasNameAndRole(Window &it)
{
    // Nothing moves by itself, so that nobody has to ask for less motion.
    QVERIFY(it.window->findChildren<QAbstractAnimation *>().isEmpty());
    QCOMPARE(it.window->style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
    static const QList<const char *> controls{"Banner", "BusyStrip", "Chip", "EmptyState", "SegmentedControl", "Label"};
    for (QWidget *widget : shown(front(it))) {
        QAccessibleInterface *interface = access(*widget);
        QVERIFY2(interface != nullptr && interface->isValid(), qPrintable(describe(widget)));
        const QString name = interface->text(QAccessible::Name);
        const QAccessible::Role role = interface->role();
        const bool isOurs = std::any_of(controls.begin(), controls.end(), [&](const char *control) {
            return QLatin1String(widget->metaObject()->className())
                == QLatin1String("telltale::ui::") + QLatin1String(control);
        });
        const bool isEmptyLabel =
            qobject_cast<QLabel *>(widget) != nullptr && static_cast<QLabel *>(widget)->text().isEmpty();
        if (isMet(*widget) || (isOurs && !isEmptyLabel))
            QVERIFY2(!name.isEmpty(), qPrintable(describe(widget)));
        if (isMet(*widget) || isOurs)
            QVERIFY2(role != QAccessible::NoRole && role != QAccessible::Client, qPrintable(describe(widget)));
        if (isMet(*widget) && widget->focusPolicy() != Qt::NoFocus && widget->isEnabled())
            QVERIFY2(interface->state().focusable, qPrintable(describe(widget)));
        QCOMPARE(bool(interface->state().disabled), !widget->isEnabled());
        // What cannot be pressed is no button to a reader.
        if (role == QAccessible::Button)
            QVERIFY2(widget->focusPolicy() != Qt::NoFocus || widget->parentWidget()->inherits("QLineEdit"),
                     qPrintable(describe(widget)));
    }
}

void cellsHaveText(QWidget &root)
{
    for (QWidget *widget : shown(root)) {
        const auto *view = qobject_cast<QAbstractItemView *>(widget);
        if (view == nullptr || view->model() == nullptr)
            continue;
        QAccessibleTableInterface *table = access(*widget)->tableInterface();
        QVERIFY2(table != nullptr, qPrintable(describe(widget)));
        const int rows = view->model()->rowCount(view->rootIndex());
        for (int row = 0; row < qMin(rows, 20); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                const QModelIndex index = view->model()->index(row, column, view->rootIndex());
                QAccessibleInterface *cell = table->cellAt(row, column);
                if (index.data().toString().isEmpty() || cell == nullptr
                    || qobject_cast<const QTreeView *>(view) != nullptr)
                    continue;
                QVERIFY2(!cell->text(QAccessible::Name).isEmpty(), qPrintable(describe(widget)));
            }
        }
        if (qobject_cast<const QTreeView *>(view) != nullptr && rows > 0)
            QVERIFY(!table->cellAt(0, 0)->text(QAccessible::Name).isEmpty());
    }
}

void tabReachesEverything(QWidget &root)
{
    QApplication::setActiveWindow(&root);
    QCoreApplication::processEvents();
    QSet<QWidget *> wanted;
    for (QWidget *widget : shown(root)) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        // Of an exclusive group the arrow keys reach the others.
        const bool isChoice = button != nullptr && button->isCheckable() && !button->isChecked();
        if (widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr
            && !isChoice)
            wanted << widget;
    }
    QVERIFY(!wanted.isEmpty());
    (*wanted.begin())->setFocus();
    QSet<QWidget *> reached;
    for (int i = 0; i < 100; ++i) {
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus != nullptr);
        reached << focus;
        QTest::keyClick(focus, Qt::Key_Tab);
        // Through a page it goes from link to link.
        QVERIFY2(QApplication::focusWidget() != focus || wanted.size() == 1 || focus->inherits("QTextBrowser"),
                 qPrintable(describe(focus) + QStringLiteral(" keeps Tab")));
    }
    for (QWidget *widget : wanted)
        QVERIFY2(reached.contains(widget), qPrintable(describe(widget)));
    for (int i = 0; i < 100; ++i) {
        reached.remove(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    }
    QVERIFY(!reached.intersects(wanted)); // the same way back
}

} // namespace

void TestAccess::isForAll()
{
    QFETCH(Prepare, prepare);
    Window it;
    prepare(it);
    QCoreApplication::processEvents();
    everythingHasNameAndRole(it);
    if (!QTest::currentTestFailed())
        cellsHaveText(front(it));
    if (!QTest::currentTestFailed())
        tabReachesEverything(front(it));
}

void TestAccess::labelsHaveBuddies()
{
    Window it;
    it.openExample();
    it.actions().help->trigger();
    for (const QLabel *label : it.window->findChildren<QLabel *>()) {
        if (label->textFormat() != Qt::PlainText && label->text().contains(QLatin1Char('&')))
            QVERIFY2(label->buddy() != nullptr, qPrintable(label->text()));
    }
}

void TestAccess::segmentsTellWhichIsChosen()
{
    Window it;
    it.openExample();
    int segments = 0;
    for (QAbstractButton *button : it.page().findChildren<QAbstractButton *>()) {
        const auto *control = qobject_cast<SegmentedControl *>(button->parentWidget());
        if (control == nullptr || !button->isVisible())
            continue;
        ++segments;
        const bool isTab = control->look() == SegmentedControl::Look::Tabs;
        QCOMPARE(access(*button)->role(), isTab ? QAccessible::PageTab : QAccessible::RadioButton);
        QCOMPARE(bool(access(*button)->state().checked), button->isChecked());
        QCOMPARE(bool(access(*button)->state().selected), isTab && button->isChecked());
        QAccessibleActionInterface *actions = access(*button)->actionInterface();
        QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
        actions->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(access(*button)->state().checked);
    }
    QCOMPARE(segments, 6); // field, note, problems; bytes; text, hex
}

void TestAccess::railTellsWhichPageIsChosen()
{
    Window it;
    it.openExample();
    auto *rail = it.window->findChild<NavRail *>();
    QVERIFY(rail != nullptr);
    auto *pages = qobject_cast<QListView *>(rail->panes().first().first);
    QVERIFY(pages != nullptr);
    QCOMPARE(access(*pages)->role(), QAccessible::List);
    QAccessibleInterface *first = access(*pages)->child(0);
    QCOMPARE(first->role(), QAccessible::ListItem);
    QCOMPARE(first->text(QAccessible::Name), QStringLiteral("Inspect"));
    QVERIFY(first->state().selected);
    QAccessibleInterface *file = access(rail->files())->child(0);
    QCOMPARE(file->text(QAccessible::Name), QStringLiteral("telemetry.md, 4 events"));
}

void TestAccess::buttonsTellWhetherTheyCanBePressed()
{
    Window it;
    it.openExample();
    auto *button = it.window->findChild<Button *>();
    QVERIFY(button != nullptr);
    QCOMPARE(access(*button)->role(), QAccessible::Button);
    QVERIFY(!access(*button)->state().disabled && access(*button)->state().focusable);
    it.actions().open->setEnabled(false);
    QVERIFY(access(*button)->state().disabled);
}

void TestAccess::textsTellThatTheyAreReadOnly()
{
    Window it;
    it.openExample();
    auto *value = it.page().findChild<ValueView *>();
    QVERIFY(value != nullptr);
    QCOMPARE(access(*value)->role(), QAccessible::EditableText);
    QVERIFY(access(*value)->state().readOnly);
    QCOMPARE(access(it.bytes())->role(), QAccessible::EditableText);
    QVERIFY(access(it.bytes())->state().readOnly && access(it.bytes())->state().multiLine);
    it.bytes().setFocus();
    QVERIFY(access(it.bytes())->state().focused);
    QVERIFY(!access(it.page().head().filter())->state().readOnly);
}

void TestAccess::bannerIsAnAlert()
{
    Window it;
    it.openCut();
    Banner &banner = it.page().banner();
    QVERIFY(banner.isVisible());
    QCOMPARE(access(banner)->role(), QAccessible::AlertMessage);
    QCOMPARE(access(banner)->text(QAccessible::Name), banner.title());
    QVERIFY(!access(banner)->text(QAccessible::Description).isEmpty());
    banner.hide();
    QVERIFY(access(banner)->state().invisible);
}

void TestAccess::filterTellsItsError()
{
    Window it;
    it.openExample();
    FilterBox &box = it.page().head().filter();
    QCOMPARE(access(box)->role(), QAccessible::EditableText);
    filterFor(it, QStringLiteral("evnt:x"));
    const QString error = it.page().head().error();
    QVERIFY(!error.isEmpty());
    QVERIFY(error.startsWith(access(box)->text(QAccessible::Description)));
    QCOMPARE(access(box)->text(QAccessible::Value), QStringLiteral("evnt:x"));
}

void TestAccess::branchesTellWhetherTheyAreOpen()
{
    Window it;
    it.openExample();
    it.page().chooseEvent(0);
    QAccessibleTableInterface *table = access(it.tree())->tableInterface();
    const QModelIndex branch = it.tree().model()->index(1, 0);
    QVERIFY(it.tree().model()->hasChildren(branch));
    QVERIFY(table->cellAt(1, 0)->state().expandable && table->cellAt(1, 0)->state().expanded);
    it.tree().collapse(branch);
    QVERIFY(table->cellAt(1, 0)->state().expandable && !table->cellAt(1, 0)->state().expanded);
    it.tree().setCurrentIndex(branch);
    QVERIFY(table->cellAt(1, 0)->state().selected);
}

void TestAccess::menuStates()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::newRow("start") << Prepare([](Window &it) { it.showExample(); });
    QTest::newRow("inspect") << Prepare(inspecting);
}

QList<QMenu *> TestAccess::menus(MainWindow &window)
{
    QList<QMenu *> open;
    for (const QAction *action : window.menuBar()->actions())
        open << action->menu();
    for (qsizetype i = 0; i < open.size(); ++i) {
        Q_EMIT open[i]->aboutToShow();
        for (const QAction *action : open[i]->actions()) {
            if (action->menu() != nullptr)
                open << action->menu();
        }
    }
    return open;
}

void TestAccess::actionsHaveKeysOrMnemonics()
{
    QFETCH(Prepare, prepare);
    Window it;
    prepare(it);
    for (const QMenu *menu : menus(*it.window)) {
        for (const QAction *action : menu->actions()) {
            if (action->isSeparator() || !action->isVisible() || !action->isEnabled())
                continue;
            QVERIFY2(!action->shortcut().isEmpty() || !QKeySequence::mnemonic(action->text()).isEmpty(),
                     qPrintable(menu->title() + QStringLiteral(": ") + action->text()));
        }
    }
}

void TestAccess::mnemonicsDoNotClash()
{
    QFETCH(Prepare, prepare);
    Window it;
    prepare(it);
    const auto check = [](const QList<QAction *> &actions, const QString &where) {
        QHash<QString, QString> taken;
        for (const QAction *action : actions) {
            const QString key = QKeySequence::mnemonic(action->text()).toString();
            QVERIFY2(key.isEmpty() || !taken.contains(key),
                     qPrintable(QStringLiteral("%1: %2 and %3").arg(where, taken.value(key), action->text())));
            taken.insert(key, action->text());
        }
    };
    check(it.window->menuBar()->actions(), QStringLiteral("menu bar"));
    for (const QMenu *menu : menus(*it.window))
        check(menu->actions(), menu->title());
    check(it.actions().fieldActions(), QStringLiteral("field"));
}

void TestAccess::keysAreUsedOnce()
{
    Window it;
    QHash<QString, QString> taken;
    for (const QAction *action : it.window->findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts()) {
            const QString name = key.toString();
            QVERIFY2(!taken.contains(name), qPrintable(name + QStringLiteral(": ") + action->text()));
            taken.insert(name, action->text());
        }
    }
    QVERIFY(taken.size() > 25);
}

QTEST_MAIN(TestAccess)
#include "tst_access.moc"
