// SPDX-License-Identifier: GPL-3.0-or-later
// Flags and notes as a person makes them: with keys, clicks and the menu.
#include "support/patience.h"
#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/inspector_pane.h"
#include "ui/inspect/note_edit.h"
#include "ui/inspect/note_pane.h"
#include "ui/inspect/page_head.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filter_box.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFile>
#include <QMenu>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace telltale;
using namespace telltale::ui;

namespace {

const QByteArray lines = "{\"event\":\"one\"}\n{\"event\":\"two\"}\n{\"event\":\"one\"}\n{\"event\":\"four\"}\n";

struct Window
{
    Window() : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        QStandardPaths::setTestModeEnabled(true);
        theme.apply(Theme::Mode::Light);
        window = std::make_unique<MainWindow>(theme, settings);
        window->session().knowledge.get();
        window->resize(1440, 900);
        window->show();
        QApplication::setActiveWindow(window.get());
    }

    QString write(const char *name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room for a file");
        return file.fileName();
    }
    void open(const QString &path)
    {
        QSignalSpy finished(&window->session().loader, &models::LoadController::finished);
        window->openFiles({path});
        QVERIFY(finished.wait(tests::patience));
    }
    void open() { open(write("a.ndjson", lines)); }
    QByteArray notes() const
    {
        QFile file(folder.filePath(QStringLiteral("a.ndjson.notes.toml")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// `number flag note`, one after another.
    QByteArray said() const
    {
        QByteArray result;
        const payload::EventMarks &marks = window->session().capture.marks();
        for (const std::size_t event : marks.events())
            result += QByteArray::number(qulonglong(event)) + (marks.find(event)->isFlagged ? "!" : "")
                + QByteArray::fromStdString(marks.find(event)->note) + ';';
        return result;
    }
    InspectPage &page() { return window->inspect(); }
    EventTable &events() { return page().events(); }
    NotePane &note() { return page().inspector().note(); }
    NoteEdit &editor() { return note().editor(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }

    QTemporaryDir folder;
    QSettings settings;
    Theme theme;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestNotes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void flagsWithAKey();
    void flagsSeveral();
    void writesANote();
    void savesWhileOneTypes();
    void savesBeforeAnotherEvent();
    void savesOnClosing();
    void savesBeforeReadingAgain();
    void undoesInTheEditor();
    void takesTextAsItIs_data();
    void takesTextAsItIs();
    void takesLongNotes();
    void refusesWhatIsTooLong_data();
    void refusesWhatIsTooLong();
    void showsLongLinesInPart();
    void tellsWherePastedNotesAre();
    void warnsBeforeNotesAreLost();
    void keepsStillWhileOneWrites();
    void takesOverWhileOneTypes();
    void hasAMenu();
    void isThereForKeysAndReaders();
};

void TestNotes::flagsWithAKey()
{
    Window w;
    w.open();
    w.events().setFocus();
    w.press(Qt::Key_Down, Qt::NoModifier);
    QVERIFY(!w.window->actions().flagEvents->isChecked());
    w.press(Qt::Key_M);
    QCOMPARE(w.said(), QByteArray("1!;"));
    QVERIFY(w.window->actions().flagEvents->isChecked());
    QTRY_VERIFY(w.notes().contains("name = \"two\""));
    w.press(Qt::Key_M);
    QCOMPARE(w.said(), QByteArray());
    QVERIFY(!w.window->actions().flagEvents->isChecked());
    QTRY_VERIFY(w.notes().isEmpty());
}

void TestNotes::flagsSeveral()
{
    Window w;
    w.open();
    w.events().setFocus();
    w.press(Qt::Key_M);
    w.press(Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(!w.window->actions().flagEvents->isChecked()); // one of two
    w.press(Qt::Key_M);
    QCOMPARE(w.said(), QByteArray("0!;1!;"));
    w.press(Qt::Key_M);
    QCOMPARE(w.said(), QByteArray());
    // The third event is a copy of the first one: only the one meant is flagged.
    w.press(Qt::Key_Down, Qt::NoModifier);
    w.press(Qt::Key_M);
    QCOMPARE(w.said(), QByteArray("2!;"));
    w.window->session().marks.flush();
    w.open(w.write("b.ndjson", lines));
    QCOMPARE(w.said(), QByteArray("2!;"));
}

void TestNotes::writesANote()
{
    Window w;
    w.open();
    w.events().setFocus();
    w.press(Qt::Key_N);
    QCOMPARE(QApplication::focusWidget(), &w.editor());
    QCOMPARE(w.note().state(), QStringLiteral("Kept in a.ndjson.notes.toml"));
    QTest::keyClicks(&w.editor(), QStringLiteral("who asked?"));
    QCOMPARE(w.note().state(), QStringLiteral("Not kept yet…"));
    w.press(Qt::Key_Tab, Qt::NoModifier); // leaves the editor
    QCOMPARE(w.said(), QByteArray("0who asked?;"));
    QTRY_VERIFY(w.notes().contains("note = \"who asked?\""));
    QTRY_COMPARE(w.note().state(), QStringLiteral("Kept in a.ndjson.notes.toml"));
}

void TestNotes::savesWhileOneTypes()
{
    Window w;
    w.open();
    w.window->actions().writeNote->trigger();
    QTest::keyClicks(&w.editor(), QStringLiteral("x"));
    QCOMPARE(w.said(), QByteArray());
    QTRY_COMPARE(w.said(), QByteArray("0x;")); // by itself, after a second
    QVERIFY(w.editor().hasFocus());
    QTRY_VERIFY(w.notes().contains("note = \"x\""));
}

void TestNotes::savesBeforeAnotherEvent()
{
    Window w;
    w.open();
    w.window->actions().writeNote->trigger();
    QTest::keyClicks(&w.editor(), QStringLiteral("first"));
    w.page().chooseEvent(1);
    QCOMPARE(w.said(), QByteArray("0first;"));
    QCOMPARE(w.editor().toPlainText(), QString());
    QTest::keyClicks(&w.editor(), QStringLiteral("second"));
    w.page().chooseEvent(0);
    QCOMPARE(w.said(), QByteArray("0first;1second;"));
    QCOMPARE(w.editor().toPlainText(), QStringLiteral("first"));
    w.page().chooseEvent(2); // the copy of the first one has no note
    QCOMPARE(w.editor().toPlainText(), QString());
}

void TestNotes::savesOnClosing()
{
    Window w;
    w.open();
    w.window->actions().writeNote->trigger();
    QTest::keyClicks(&w.editor(), QStringLiteral("last words"));
    QVERIFY(w.window->close());
    QVERIFY(w.notes().contains("last words"));
}

void TestNotes::savesBeforeReadingAgain()
{
    Window w;
    w.open();
    w.window->actions().writeNote->trigger();
    QTest::keyClicks(&w.editor(), QStringLiteral("mine"));
    QSignalSpy finished(&w.window->session().loader, &models::LoadController::finished);
    w.window->actions().readAgain->trigger();
    QVERIFY(finished.wait(tests::patience));
    QCOMPARE(w.said(), QByteArray("0mine;"));
    QTRY_COMPARE(w.editor().toPlainText(), QStringLiteral("mine"));
}

void TestNotes::undoesInTheEditor()
{
    Window w;
    w.open();
    w.window->actions().writeNote->trigger();
    QTest::keyClicks(&w.editor(), QStringLiteral("mistake"));
    w.note().commit();
    QCOMPARE(w.said(), QByteArray("0mistake;"));
    w.press(Qt::Key_Z);
    QCOMPARE(w.editor().toPlainText(), QString());
    w.note().commit();
    QCOMPARE(w.said(), QByteArray());
    w.press(Qt::Key_Y);
    QCOMPARE(w.editor().toPlainText(), QStringLiteral("mistake"));
}

void TestNotes::takesTextAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << QStringLiteral("<b>a</b> &amp; <img src=x>");
    QTest::newRow("lines") << QStringLiteral("a\n\nb\n");
    QTest::newRow("a space that does not break") << QStringLiteral("a\u00A0b");
    QTest::newRow("control characters") << QStringLiteral("a\x1b[31mb\x07");
    QTest::newRow("right to left") << QStringLiteral("a\u202Eb");
    QTest::newRow("astral") << QString::fromUtf8("\U0001F6A9");
    QTest::newRow("looks like TOML") << QStringLiteral("\"\"\"\n[[event]]\n");
}

void TestNotes::takesTextAsItIs()
{
    QFETCH(QString, text);
    Window w;
    w.open();
    w.editor().setPlainText(text);
    w.window->session().marks.flush();
    QCOMPARE(QString::fromStdString(w.window->session().marks.mark(0).note), text);
    w.window->actions().closeAll->trigger();
    w.open(w.folder.filePath(QStringLiteral("a.ndjson")));
    QCOMPARE(QString::fromStdString(w.window->session().marks.mark(0).note), text);
    const QByteArray before = w.notes();
    w.page().chooseEvent(1); // looking at it changes nothing
    w.page().chooseEvent(0);
    w.window->session().marks.flush();
    QCOMPARE(w.notes(), before);
}

void TestNotes::takesLongNotes()
{
    Window w;
    w.open();
    QString text;
    while (text.size() < 100'000)
        text += QStringLiteral("line %1 of a long note\n").arg(text.size());
    w.window->actions().writeNote->trigger();
    w.editor().insertPlainText(text);
    QVERIFY(w.window->session().marks.flush());
    QCOMPARE(w.window->session().marks.mark(0).note, text.toStdString());
    QVERIFY(w.notes().size() > 100'000);
}

void TestNotes::refusesWhatIsTooLong_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a line of a megabyte") << QString(int(payload::longestNote) - 2, QLatin1Char('x'));
    QTest::newRow("a line") << QString(NoteEdit::longestLine - 1, QLatin1Char('x'));
    QTest::newRow("many lines") << QString(int(payload::longestNote), QLatin1Char('\n'));
    QTest::newRow("bytes") << QStringLiteral("\u6771\u4eac\n").repeated(int(payload::longestNote) / 7 + 1);
}

void TestNotes::refusesWhatIsTooLong()
{
    QFETCH(QString, text);
    Window w;
    w.open();
    w.window->actions().writeNote->trigger();
    QTest::keyClicks(&w.editor(), QStringLiteral("ab"));
    w.editor().moveCursor(QTextCursor::Left);
    QApplication::clipboard()->setText(text);
    w.press(Qt::Key_V);
    QCOMPARE(w.editor().text(), QStringLiteral("ab"));
    QVERIFY2(w.note().state().contains(QStringLiteral("1 MiB")), qPrintable(w.note().state()));
    QTest::keyClicks(&w.editor(), QStringLiteral("-"));
    QVERIFY(!w.note().state().contains(QStringLiteral("1 MiB")));
    QApplication::clipboard()->setText(text.left(NoteEdit::longestLine - 3));
    w.press(Qt::Key_V);
    QTest::keyClicks(&w.editor(), QStringLiteral("!")); // one more than a line may have, where it is one line
    QCOMPARE(w.note().state().contains(QStringLiteral("1 MiB")), !text.contains(QLatin1Char('\n')));
    w.note().commit();
    QVERIFY(w.window->session().marks.mark(0).note.starts_with("a-"));
    QVERIFY(w.window->session().marks.mark(0).note.ends_with('b'));
}

void TestNotes::showsLongLinesInPart()
{
    Window w;
    w.open();
    const std::string long1(payload::longestNote, 'x');
    QVERIFY(w.window->session().marks.setNote(1, long1));
    w.page().chooseEvent(1);
    QVERIFY(w.editor().isReadOnly());
    QVERIFY(w.editor().text().size() < 3000);
    QVERIFY(w.note().state().startsWith(QStringLiteral("Shown in part")));
    w.page().chooseEvent(0);
    QVERIFY(!w.editor().isReadOnly());
    QCOMPARE(w.window->session().marks.mark(1).note, long1);
}

void TestNotes::tellsWherePastedNotesAre()
{
    Window w;
    w.window->openPasted(QString::fromUtf8(lines));
    QTRY_COMPARE(w.window->session().events.rowCount(), 4);
    QTRY_VERIFY(!w.window->session().loader.isBusy());
    w.window->actions().writeNote->trigger();
    QVERIFY(w.note().state().startsWith(QStringLiteral("Kept only until this window closes")));
    QTest::keyClicks(&w.editor(), QStringLiteral("x"));
    w.note().commit();
    QCOMPARE(w.said(), QByteArray("0x;"));
    QVERIFY(w.window->close()); // it was said
}

void TestNotes::warnsBeforeNotesAreLost()
{
    Window w;
    w.open(w.write("a.ndjson", lines + QByteArray(1 << 16, '\n'))); // of a small file all is in memory
    QFile file(w.folder.filePath(QStringLiteral("a.ndjson")));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write("[[[[[[[[[[[[[[[[") > 0);
    file.close();
    w.window->actions().writeNote->trigger();
    QTest::keyClicks(&w.editor(), QStringLiteral("x"));
    QVERIFY(!w.window->close());
    QVERIFY(w.page().banner().isVisible());
    QVERIFY(w.page().banner().title().contains(QStringLiteral("in no file yet")));
    QVERIFY(w.window->close());
}

void TestNotes::keepsStillWhileOneWrites()
{
    Window w;
    w.open();
    w.window->session().marks.setNote(1, "why");
    w.page().head().filter().setText(QStringLiteral("note:why"));
    QTRY_COMPARE(w.window->session().events.rowCount(), 1);
    QTRY_VERIFY(!w.window->session().filter.isRunning());
    w.window->actions().writeNote->trigger();
    QCOMPARE(w.editor().toPlainText(), QStringLiteral("why"));
    w.editor().selectAll();
    QTest::keyClicks(&w.editor(), QStringLiteral("because"));
    w.note().commit();
    QCOMPARE(w.said(), QByteArray("1because;"));
    QCOMPARE(w.window->session().events.rowCount(), 1); // it would go under the hands of who writes it
    QTest::keyClicks(&w.editor(), QStringLiteral(" so"));
    w.events().setFocus();
    QTRY_COMPARE(w.window->session().events.rowCount(), 0);
    QCOMPARE(w.said(), QByteArray("1because so;"));
}

void TestNotes::takesOverWhileOneTypes()
{
    Window w;
    w.open();
    w.window->actions().writeNote->trigger();
    QTest::keyClicks(&w.editor(), QStringLiteral("mine"));
    QVERIFY(w.window->session().marks.flush());
    QByteArray text = w.notes();
    w.write("a.ndjson.notes.toml", text.replace("mine", "theirs"));
    QTest::keyClicks(&w.editor(), QStringLiteral(", more"));
    QVERIFY(w.window->session().marks.flush());
    QCOMPARE(w.editor().toPlainText(), QStringLiteral("theirs\n\nmine, more"));
    QTest::keyClicks(&w.editor(), QStringLiteral("!"));
    QVERIFY(w.window->session().marks.flush());
    QCOMPARE(w.said(), QByteArray("0theirs\n\nmine, more!;"));
}

void TestNotes::hasAMenu()
{
    Window w;
    w.open();
    w.page().chooseEvent(2);
    w.events().setFocus();
    const QRect cell = w.events().visualRect(w.events().currentIndex());
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, cell.center(),
                            w.events().viewport()->mapToGlobal(cell.center()));
    QApplication::sendEvent(w.events().viewport(), &byKey);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    const Actions &actions = w.window->actions();
    for (QAction *action : {actions.flagEvents, actions.writeNote, actions.compare, actions.copyEvent,
                            actions.exportEvents, actions.filterName})
        QVERIFY(menu->actions().contains(action));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(actions.flagEvents).center());
    QCOMPARE(w.said(), QByteArray("2!;"));
    QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
    actions.filterName->trigger();
    QCOMPARE(w.page().head().filter().text(), QStringLiteral("event:=one"));
    QTRY_COMPARE(w.window->session().events.rowCount(), 2);
}

void TestNotes::isThereForKeysAndReaders()
{
    Window w;
    w.open();
    QVERIFY(!w.editor().accessibleName().isEmpty());
    QVERIFY(!w.editor().placeholderText().isEmpty());
    QCOMPARE(w.window->actions().flagEvents->shortcut(), QKeySequence(QStringLiteral("Ctrl+M")));
    QCOMPARE(w.window->actions().writeNote->shortcut(), QKeySequence(QStringLiteral("Ctrl+N")));
    const auto &model = w.window->session().events;
    QCOMPARE(model.headerData(models::EventListModel::Mark, Qt::Horizontal, Qt::AccessibleTextRole).toString(),
             QStringLiteral("Flag and note"));
    w.window->actions().closeAll->trigger();
    QVERIFY(!w.window->actions().flagEvents->isEnabled()); // the example on the start page is to be looked at
}

QTEST_MAIN(TestNotes)
#include "tst_notes.moc"
