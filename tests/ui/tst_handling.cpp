// SPDX-License-Identifier: GPL-3.0-or-later
// What one expects of keys and messages wherever they are.
#include "window.h"

#include "ui/inspect/group_pane.h"
#include "ui/inspect/page_head.h"
#include "ui/inspect/request_view.h"
#include "ui/widgets/filter_box.h"

#include <QCheckBox>
#include <QClipboard>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QStatusBar>

using namespace telltale;
using namespace telltale::ui;
using telltale::tests::Window;

class TestHandling : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsAreChosenByKeys();
    void anUnfinishedKeyIsNoError();
    void homeAndEndGoToRows();
    void messagesTakeThePlaceOfCounts();
    void aFileIsOpenedOnce();
    void rowsThatWereLeftAreRepainted();
    void aCheckBoxShowsItsFocus();
    void groupsTakeTheFocus();
    void requestsHaveAMenu();
    void aFieldFilters_data();
    void aFieldFilters();
};

void TestHandling::wordsAreChosenByKeys()
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

void TestHandling::anUnfinishedKeyIsNoError()
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

void TestHandling::homeAndEndGoToRows()
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

void TestHandling::messagesTakeThePlaceOfCounts()
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

void TestHandling::aFileIsOpenedOnce()
{
    Window one;
    const QString path = one.file(QStringLiteral("a.ndjson"), "{\"event\":\"x\"}\n");
    one.open({path});
    one.open({path});
    QCOMPARE(one.window->session().sources.rowCount(), 1);
    one.open({one.file(QStringLiteral("b.ndjson"), "{\"event\":\"y\"}\n"), path});
    QCOMPARE(one.window->session().sources.rowCount(), 2);
}

/// What is on the screen, not what a new painting would give.
void TestHandling::rowsThatWereLeftAreRepainted()
{
    Window one;
    one.openExample();
    const auto onScreen = [&one] {
        return one.window->screen()->grabWindow(one.window->winId()).toImage().convertToFormat(QImage::Format_RGB32);
    };
    for (QAbstractItemView *view :
         {static_cast<QAbstractItemView *>(&one.page().events()), static_cast<QAbstractItemView *>(&one.tree())}) {
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Home);
        QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Up);
        const QImage left = tests::onceAlike(onScreen);
        for (QWidget *part : one.window->findChildren<QWidget *>())
            part->update();
        QCoreApplication::processEvents();
        QVERIFY(!left.isNull());
        QVERIFY2(left == tests::onceAlike(onScreen), qPrintable(view->accessibleName()));
    }
}

void TestHandling::aCheckBoxShowsItsFocus()
{
    Window one;
    one.actions().settings->trigger();
    auto *const dialog = one.window->findChild<QDialog *>();
    QVERIFY(dialog != nullptr);
    const QList<QCheckBox *> boxes = dialog->findChildren<QCheckBox *>();
    QVERIFY(!boxes.isEmpty());
    QApplication::setActiveWindow(dialog);
    boxes.front()->clearFocus();
    const QImage without = boxes.front()->grab().toImage();
    boxes.front()->setFocus(Qt::TabFocusReason);
    QVERIFY(boxes.front()->hasFocus());
    const QImage with = boxes.front()->grab().toImage();
    QVERIFY(with != without);
    // A ring all around, of which nothing is cut off.
    const auto differs = [&](int x, int y) { return with.pixelColor(x, y) != without.pixelColor(x, y); };
    int sides = 0;
    const int middle = boxes.front()->height() / 2;
    for (int x = 0; x < with.width(); ++x)
        sides += differs(x, middle) && (x == 0 || !differs(x - 1, middle));
    QCOMPARE(sides, 2);
}

void TestHandling::groupsTakeTheFocus()
{
    Window one;
    one.openRequests();
    one.page().events().setFocus();
    one.actions().byDestination->trigger();
    auto *const groups = one.window->findChild<GroupPane *>();
    QVERIFY(groups != nullptr && groups->tree().hasFocus());
    one.actions().byDestination->trigger();
    QVERIFY(one.page().events().hasFocus());
}

void TestHandling::requestsHaveAMenu()
{
    Window one;
    one.openRequests();
    one.actions().showRequest->trigger();
    auto *const view = one.window->findChild<RequestView *>();
    QVERIFY(view != nullptr && view->hasFocus());
    QTest::keyClick(view, Qt::Key_Down);
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(5, 5), view->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(view, &byKey);
    auto *const menu = view->findChild<QMenu *>();
    QVERIFY(menu != nullptr && menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QVERIFY(!QApplication::clipboard()->text().isEmpty());
}

void TestHandling::aFieldFilters_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isValue");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("rows");
    const QByteArray others = "\n{\"event\":\"b\",\"ab\":[{\"x y\":1}],\"c\":[2,{\"d\":1}]}";
    const auto row = [&](const char *name, const char *first, bool isValue, const char *filter, int rows) {
        QTest::newRow(name) << first + others << isValue << QString::fromUtf8(filter) << rows;
    };
    row("path", "{\"z\":5}", false, "path:=/z", 1);
    row("index", "{\"c\":[{\"d\":5}]}", false, "path:/c/*/d", 2);
    row("quoted", "{\"x y\":5}", false, "path:\"/x y\"", 2); // no indexes: within longer paths, too
    row("value", "{\"z\":\"b\"}", true, "value:b", 2);
    row("text", "{\"z\":\"say \\\"b\\\" now\"}", true, "value:\"say \\\"b\\\" now\"", 1);
    row("number", "{\"z\":2}", true, "value:2", 2);
    row("credential", "{\"password\":\"correct horse\"}", true, "path:=/password", 1);
}

void TestHandling::aFieldFilters()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isValue);
    QFETCH(QString, filter);
    QFETCH(int, rows);
    Window one;
    one.open({one.file(QStringLiteral("a.ndjson"), text)});
    one.page().chooseEvent(0);
    QTRY_VERIFY(one.page().event() != nullptr);
    const payload::Document &document = one.page().event()->document();
    for (payload::NodeIndex node = 0; node < document.nodes().size(); ++node) {
        if (document.node(node).isLeaf())
            one.page().chooseField(node);
    }
    (isValue ? one.actions().filterValue : one.actions().filterPath)->trigger();
    QCOMPARE(one.page().head().filter().text(), filter);
    QTRY_VERIFY(one.isIdle());
    QCOMPARE(one.window->session().events.rowCount(), rows);
}

QTEST_MAIN(TestHandling)
#include "tst_handling.moc"
