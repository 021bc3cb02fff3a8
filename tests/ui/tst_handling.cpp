// SPDX-License-Identifier: GPL-3.0-or-later
// What one expects of keys and messages wherever they are.
#include "window.h"

#include "ui/inspect/page_head.h"
#include "ui/widgets/filter_box.h"

#include <QCompleter>
#include <QLabel>
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

QTEST_MAIN(TestHandling)
#include "tst_handling.moc"
