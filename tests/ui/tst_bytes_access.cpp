// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes for who does not see them, and for who moves by keys.
#include "ui/loading.h"
#include "ui/models/event_document.h"
#include "ui/window.h"

#include <QAccessible>
#include <QScrollBar>
#include <QStandardPaths>

using namespace telltale;
using namespace telltale::ui;
using tests::Window;

namespace {

const QByteArray payload1 =
    "{\n  \"event\": \"one\", \"n\": 12,\n  \"name\": \"J\xC3\xBCrgen \xF0\x9F\x98\x80 Meier\",\n  \"last\": true\n}\n";

QAccessibleTextInterface *textOf(BytesView &bytes)
{
    return QAccessible::queryAccessibleInterface(&bytes)->textInterface();
}

payload::NodeIndex nodeOf(Window &it, const std::string &path)
{
    const payload::Document &document = it.page().event()->document();
    for (payload::NodeIndex node = 0; node < document.nodes().size(); ++node) {
        if (document.path(node) == path)
            return node;
    }
    return payload::noNode;
}

/// Keeps what a screen reader would be told.
class HeardView : public BytesView
{
public:
    using BytesView::BytesView;
    bool hears = true;
    QList<int> cursors;
    QList<QPair<int, int>> selections;

protected:
    bool isHeard() const override { return hears; }
    void tell(QAccessibleEvent &event) override
    {
        if (event.type() == QAccessible::TextCaretMoved)
            cursors << static_cast<QAccessibleTextCursorEvent &>(event).cursorPosition();
        const auto &selection = static_cast<QAccessibleTextSelectionEvent &>(event);
        if (event.type() == QAccessible::TextSelectionChanged)
            selections << qMakePair(selection.selectionStart(), selection.selectionEnd());
    }
};

} // namespace

class TestBytesAccess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tellsTheText();
    void fieldIsTheSelection();
    void settingTheCursorPicksTheField();
    void words();
    void lines();
    void rectsAndPoints();
    void tellsWhenTheSelectionMoves();
    void keysMove();
    void keysMoveInHex();
    void pagesMoveThroughALongValue();
    void largeBody();
};

void TestBytesAccess::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestBytesAccess::tellsTheText()
{
    Window it;
    it.open({it.file(QStringLiteral("a.json"), payload1)});
    QAccessibleTextInterface *text = textOf(it.bytes());
    QVERIFY(text != nullptr);
    const QString whole = QString::fromUtf8(payload1.trimmed());
    QCOMPARE(text->text(0, text->characterCount()), whole);
    QCOMPARE(text->characterCount(), static_cast<int>(whole.size()));
    QCOMPARE(text->text(4, 9), QStringLiteral("\"even").mid(0, 5));
    QCOMPARE(text->text(50, 40), QString());
    int start = 0;
    int end = 0;
    QCOMPARE(text->textAtOffset(3, QAccessible::NoBoundary, &start, &end), whole);
    QCOMPARE(end, static_cast<int>(whole.size()));
    QCOMPARE(text->attributes(1, &start, &end), QString());
}

void TestBytesAccess::fieldIsTheSelection()
{
    Window it;
    it.open({it.file(QStringLiteral("a.json"), payload1)});
    const QString whole = QString::fromUtf8(payload1);
    it.page().chooseField(nodeOf(it, "/last"));
    QAccessibleTextInterface *text = textOf(it.bytes());
    QCOMPARE(text->selectionCount(), 1);
    int start = 0;
    int end = 0;
    text->selection(0, &start, &end);
    QCOMPARE(start, static_cast<int>(whole.indexOf(QStringLiteral("true")))); // behind what takes several bytes
    QCOMPARE(text->text(start, end), QStringLiteral("true"));
    QCOMPARE(text->cursorPosition(), start);
    QCOMPARE(QAccessible::queryAccessibleInterface(&it.bytes())->text(QAccessible::Value), QStringLiteral("true"));
    text->removeSelection(0);
    QCOMPARE(text->selectionCount(), 0);
}

void TestBytesAccess::settingTheCursorPicksTheField()
{
    Window it;
    it.open({it.file(QStringLiteral("a.json"), payload1)});
    const auto at = [](const char *words) {
        return static_cast<int>(QString::fromUtf8(payload1).indexOf(QString::fromUtf8(words)));
    };
    QAccessibleTextInterface *text = textOf(it.bytes());
    text->setCursorPosition(at("Meier"));
    QCOMPARE(it.page().field(), nodeOf(it, "/name"));
    QCOMPARE(it.page().fields().current(), nodeOf(it, "/name"));
    text->setSelection(0, at("12"), at("12") + 2);
    QCOMPARE(it.page().field(), nodeOf(it, "/n"));
    text->addSelection(at("one"), at("one") + 1);
    QCOMPARE(it.page().field(), nodeOf(it, "/event"));
    text->setCursorPosition(-1);
    text->setCursorPosition(100'000);
    QCOMPARE(it.page().field(), nodeOf(it, "/last")); // the nearest there is
}

void TestBytesAccess::words()
{
    Window it;
    it.open({it.file(QStringLiteral("a.json"), payload1)});
    const int at = static_cast<int>(QString::fromUtf8(payload1).indexOf(QStringLiteral("rgen")));
    QAccessibleTextInterface *text = textOf(it.bytes());
    int start = 0;
    int end = 0;
    QCOMPARE(text->textAtOffset(at, QAccessible::WordBoundary, &start, &end), QString::fromUtf8("Jürgen"));
    QCOMPARE(end - start, 6);
    QCOMPARE(text->textAtOffset(at, QAccessible::CharBoundary, &start, &end), QStringLiteral("r"));
    QCOMPARE(text->textBeforeOffset(at, QAccessible::CharBoundary, &start, &end), QString::fromUtf8("ü"));
    QCOMPARE(text->textAfterOffset(at, QAccessible::CharBoundary, &start, &end), QStringLiteral("g"));
    QCOMPARE(text->textAtOffset(at + 5, QAccessible::CharBoundary, &start, &end), QString::fromUtf8("😀"));
    QCOMPARE(text->textBeforeOffset(0, QAccessible::WordBoundary, &start, &end), QString());
    QCOMPARE(text->textAfterOffset(text->characterCount(), QAccessible::WordBoundary, &start, &end), QString());
}

void TestBytesAccess::lines()
{
    Window it;
    it.open({it.file(QStringLiteral("a.json"), payload1)});
    const int at = static_cast<int>(QString::fromUtf8(payload1).indexOf(QStringLiteral("12")));
    QAccessibleTextInterface *text = textOf(it.bytes());
    int start = 0;
    int end = 0;
    for (const QAccessible::TextBoundaryType type : {QAccessible::LineBoundary, QAccessible::ParagraphBoundary}) {
        QCOMPARE(text->textAtOffset(at, type, &start, &end), QStringLiteral("  \"event\": \"one\", \"n\": 12,\n"));
        QCOMPARE(start, 2);
        QCOMPARE(text->textBeforeOffset(at, type, &start, &end), QStringLiteral("{\n"));
        QVERIFY(text->textAfterOffset(at, type, &start, &end).startsWith(QStringLiteral("  \"name\"")));
    }
    it.actions().bytesAsHex->trigger();
    const QString row = text->textAtOffset(0, QAccessible::LineBoundary, &start, &end);
    QCOMPARE(static_cast<int>(row.size()), end - start);
    QVERIFY(end == 16 || end == 8);
}

void TestBytesAccess::rectsAndPoints()
{
    Window it;
    it.open({it.file(QStringLiteral("a.json"), payload1)});
    QAccessibleTextInterface *text = textOf(it.bytes());
    for (const int position : {0, 2, 12, 30, 45}) {
        const QRect rect = text->characterRect(position);
        QVERIFY(!rect.isEmpty());
        QCOMPARE(text->offsetAtPoint(rect.center()), position);
    }
    QCOMPARE(text->offsetAtPoint(it.bytes().mapToGlobal(QPoint(5, it.bytes().height() - 2))), -1);
}

void TestBytesAccess::tellsWhenTheSelectionMoves()
{
    tests::Loaded loaded;
    QVERIFY(loaded.read(payload1.toStdString()));
    const Theme theme;
    HeardView view(theme);
    view.setEvent(loaded.document());
    const models::EventDocumentPtr event = view.event();
    const int at = static_cast<int>(QString::fromUtf8(payload1).indexOf(QStringLiteral("true")));
    view.pickAt(event->size() - 3); // the last field
    QCOMPARE(view.selections, (QList<QPair<int, int>>{{at, at + 4}}));
    QCOMPARE(view.cursors, QList<int>{at});
    view.select(view.selected()); // nothing moves
    QCOMPARE(view.cursors.size(), 1);
    view.hears = false;
    view.pickAt(0);
    QCOMPARE(view.cursors.size(), 1);
}

void TestBytesAccess::keysMove()
{
    Window it;
    it.open({it.file(QStringLiteral("a.json"), payload1)});
    it.bytes().setFocus();
    const std::pair<Qt::Key, const char *> moves[] = {
        {Qt::Key_End, "/n"},         {Qt::Key_Home, "/event"},  {Qt::Key_Down, "/name"}, {Qt::Key_Down, "/last"},
        {Qt::Key_Down, "/last"},     {Qt::Key_Up, "/name"},     {Qt::Key_Up, "/event"},  {Qt::Key_Up, "/event"},
        {Qt::Key_Right, "/n"},       {Qt::Key_Down, "/name"},   {Qt::Key_Up, "/n"},      {Qt::Key_Left, "/event"},
        {Qt::Key_PageDown, "/last"}, {Qt::Key_PageUp, "/event"}};
    for (const auto &[key, path] : moves) {
        QTest::keyClick(&it.bytes(), key);
        QCOMPARE(QString::fromStdString(it.page().event()->document().path(it.page().field())), QLatin1String(path));
        QCOMPARE(it.bytes().selected(), it.page().field());
    }
    QTest::keyClick(&it.bytes(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(it.page().field(), nodeOf(it, "/last"));
    QTest::keyClick(&it.bytes(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(it.page().field(), nodeOf(it, "/event"));
}

void TestBytesAccess::keysMoveInHex()
{
    Window it;
    it.open({it.file(QStringLiteral("a.json"), payload1)});
    it.actions().bytesAsHex->trigger();
    it.bytes().setFocus();
    QTest::keyClick(&it.bytes(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(it.page().field(), nodeOf(it, "/last"));
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(&it.bytes(), Qt::Key_Up);
    QCOMPARE(it.page().field(), nodeOf(it, "/event"));
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(&it.bytes(), Qt::Key_Down);
    QCOMPARE(it.page().field(), nodeOf(it, "/last"));
}

void TestBytesAccess::pagesMoveThroughALongValue()
{
    Window it;
    it.open({it.file(QStringLiteral("a.json"), "{\"a\":1,\"long\":\"" + QByteArray(20'000, 'x') + "\",\"z\":2}")});
    it.page().chooseField(nodeOf(it, "/long"));
    it.bytes().setFocus();
    QTest::keyClick(&it.bytes(), Qt::Key_PageDown);
    QCOMPARE(it.page().field(), nodeOf(it, "/long"));
    QVERIFY(it.bytes().verticalScrollBar()->value() > 0);
    for (int i = 0; i < 100 && it.page().field() != nodeOf(it, "/z"); ++i)
        QTest::keyClick(&it.bytes(), Qt::Key_PageDown);
    QCOMPARE(it.page().field(), nodeOf(it, "/z"));
    QTest::keyClick(&it.bytes(), Qt::Key_Up);
    QCOMPARE(it.page().field(), nodeOf(it, "/long"));
    const int before = it.bytes().verticalScrollBar()->value();
    QTest::keyClick(&it.bytes(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(it.bytes().verticalScrollBar()->value(), before + 1); // the text only
    QCOMPARE(it.page().field(), nodeOf(it, "/long"));
}

void TestBytesAccess::largeBody()
{
    Window it;
    it.open({it.file(QStringLiteral("a.json"), "{\"a\":\"" + QByteArray(50'000'000, 'x') + "\",\"z\":12345}")});
    QTRY_VERIFY(it.page().event());
    QAccessibleTextInterface *text = textOf(it.bytes());
    it.page().chooseField(nodeOf(it, "/z"));
    int start = 0;
    int end = 0;
    text->selection(0, &start, &end);
    QCOMPARE(text->text(start, end), QStringLiteral("12345"));
    QVERIFY(text->textAtOffset(10, QAccessible::LineBoundary, &start, &end).size() < 100'000);
    QVERIFY(text->textAtOffset(10, QAccessible::NoBoundary, &start, &end).size() < 100'000);
    QVERIFY(text->textAtOffset(25'000'000, QAccessible::WordBoundary, &start, &end).size() < 100'000);
    QVERIFY(text->characterCount() > 50'000'000);
    text->scrollToSubstring(0, 10);
}

QTEST_MAIN(TestBytesAccess)
#include "tst_bytes_access.moc"
