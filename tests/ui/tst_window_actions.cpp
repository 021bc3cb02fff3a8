// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the window: open, paste, drop, copy, cancel; by mouse and by keys.
#include "support/patience.h"
#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/field_pane.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/inspector_pane.h"
#include "ui/inspect/problem_list.h"
#include "ui/main_window.h"
#include "ui/models/settings_store.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_strip.h"
#include "ui/widgets/bytes_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/row_views.h"
#include "ui/widgets/start_page.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace telltale;
using namespace telltale::ui;

namespace {

struct Window
{
    Window() : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        theme.apply(Theme::Mode::Light);
        window = std::make_unique<MainWindow>(theme, settings);
        window->session().knowledge.get();
        window->resize(1440, 900);
        window->show();
        QApplication::setActiveWindow(window.get());
    }

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room for a file");
        return file.fileName();
    }
    void drop(const QMimeData &data)
    {
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &drop);
    }
    bool isIdle() const { return !window->session().loader.isBusy(); }
    InspectPage &page() { return window->inspect(); }
    BytesView &bytes() { return page().inspector().bytes(); }

    QTemporaryDir folder;
    QSettings settings;
    Theme theme;
    std::unique_ptr<MainWindow> window;
};

const QByteArray payload1 = R"({"event":"one","properties":{"ip":"192.0.2.7","n":1.50e2,"s":"a\n<b>"}})";

} // namespace

class TestWindowActions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void opensAFile();
    void copies();
    void pastesByKey();
    void pastedEventIsShown();
    void dropsText();
    void dropsFiles();
    void cancelsByTheButton();
    void bannerGoesToTheBreak();
    void missingFileKeepsTheOthers();
    void nothingToShow();
    void bytesByKeys();
    void hexMarksTheSameBytes();
    void valueIsPlainText();
    void closesFiles();
    void inspectorMovesBelow();
    void remembersTheTheme();
    void everyWidgetHasAName();
    void keysAreUsedOnce();
};

void TestWindowActions::opensAFile()
{
    Window it;
    it.window->openFiles({it.file(QStringLiteral("a.json"), payload1)});
    QTRY_VERIFY(it.isIdle());
    QTRY_VERIFY(it.page().event());
    QCOMPARE(it.page().field(), payload::NodeIndex(1)); // the first field, and its bytes
    QCOMPARE(it.bytes().selectionBegin(), 9u);
    QCOMPARE(it.bytes().selectionEnd(), 14u);
    QVERIFY(it.page().events().selectionModel()->isRowSelected(0));
    QVERIFY(!it.page().banner().isVisible());
    QVERIFY(!it.page().busy().isVisible());
}

void TestWindowActions::copies()
{
    Window it;
    it.window->openFiles({it.file(QStringLiteral("a.json"), payload1)});
    QTRY_VERIFY(it.page().event());
    it.page().chooseField(5);
    it.page().fields().tree().setFocus();
    QTest::keyClick(it.window.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("a\n<b>"));
    QTest::keyClick(it.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("/properties/s"));
    QTest::keyClick(it.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("\"a\\n<b>\""));
    it.window->actions().copyEvent->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QString::fromUtf8(payload1));
    it.page().chooseField(4);
    it.window->actions().copyValue->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("1.50e2"));
}

void TestWindowActions::pastesByKey()
{
    Window it;
    it.window->showExample();
    QTRY_VERIFY(it.isIdle());
    QApplication::clipboard()->setText(QString::fromUtf8(payload1));
    QTest::keyClick(it.window.get(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(it.isIdle() && it.page().event());
    QCOMPARE(it.window->session().capture.events(), std::size_t(1)); // the example gave way
    QVERIFY(!it.window->isShowingStart());
    QApplication::clipboard()->setText(QStringLiteral("  \n"));
    QTest::keyClick(it.window.get(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(it.window->session().capture.sourceCount(), std::size_t(1));
}

void TestWindowActions::pastedEventIsShown()
{
    Window it;
    it.window->openPasted(QString::fromUtf8(payload1));
    QTRY_VERIFY(it.isIdle() && it.page().event());
    it.window->openPasted(QStringLiteral("{\"event\":\"two\",\"x\":1}"));
    QTRY_VERIFY(it.isIdle() && it.page().events().currentEvent() == std::size_t(1));
    QCOMPARE(it.window->session().capture.events(), std::size_t(2));
}

void TestWindowActions::dropsText()
{
    Window it;
    QMimeData data;
    data.setText(QString::fromUtf8(payload1));
    it.drop(data);
    QTRY_VERIFY(it.isIdle() && it.page().event());
}

void TestWindowActions::dropsFiles()
{
    Window it;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(it.file(QStringLiteral("a.json"), payload1)),
                  QUrl::fromLocalFile(it.file(QStringLiteral("b.json"), payload1))});
    it.drop(data);
    QTRY_COMPARE(it.window->session().capture.events(), std::size_t(2));
}

void TestWindowActions::cancelsByTheButton()
{
    Window it;
    QSignalSpy finished(&it.window->session().loader, &models::LoadController::finished);
    it.window->openFiles({it.file(QStringLiteral("large.ndjson"), (payload1 + '\n').repeated(700'000))});
    QVERIFY(it.page().busy().isVisible());
    QTRY_VERIFY(it.window->session().events.rowCount() > 0 || finished.count() > 0);
    auto *cancel = it.page().busy().findChild<QAbstractButton *>();
    QVERIFY(cancel != nullptr);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!it.page().busy().isVisible());
    QVERIFY(it.page().event()); // what was read can be looked at
}

void TestWindowActions::bannerGoesToTheBreak()
{
    Window it;
    it.window->openFiles({it.file(QStringLiteral("cut.ndjson"), payload1 + "\n" + payload1.left(40))});
    QTRY_VERIFY(it.isIdle() && it.page().banner().isVisible());
    QVERIFY(it.page().banner().title().startsWith(QStringLiteral("cut.ndjson ends in the middle of a value.")));
    QAbstractButton *go = nullptr;
    for (QAbstractButton *button : it.page().banner().findChildren<QAbstractButton *>())
        go = button->text() == QStringLiteral("Go to the break") ? button : go;
    QVERIFY(go != nullptr && go->isVisible());
    QTest::mouseClick(go, Qt::LeftButton);
    QCOMPARE(it.page().events().currentEvent().value_or(99), std::size_t(1));
    QVERIFY(!it.page().event()->isComplete());
    QCOMPARE(it.page().field(), payload::NodeIndex(3));
    QCOMPARE(it.bytes().selectionEnd(), it.page().event()->size());
    QVERIFY(it.page().inspector().problems().model().rowCount() > 0);
}

void TestWindowActions::missingFileKeepsTheOthers()
{
    Window it;
    it.window->openFiles(
        {it.file(QStringLiteral("a.json"), payload1), it.folder.filePath(QStringLiteral("none.json"))});
    QTRY_VERIFY(it.isIdle() && it.page().banner().isVisible());
    QVERIFY(it.page().banner().title().contains(QStringLiteral("none.json")));
    QCOMPARE(it.window->session().capture.events(), std::size_t(1));
    QVERIFY(it.page().event());
}

void TestWindowActions::nothingToShow()
{
    Window it;
    it.window->openFiles({it.file(QStringLiteral("notes.md"), "# Notes\n\nNothing here.\n")});
    QTRY_VERIFY(it.isIdle());
    const auto *empty = it.page().findChild<EmptyState *>();
    QVERIFY(empty != nullptr);
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->title(), QStringLiteral("No events in notes.md"));
}

void TestWindowActions::bytesByKeys()
{
    Window it;
    it.window->openFiles({it.file(QStringLiteral("a.json"), payload1)});
    QTRY_VERIFY(it.page().event());
    it.bytes().setFocus();
    QTest::keyClick(&it.bytes(), Qt::Key_Right);
    QCOMPARE(it.page().field(), payload::NodeIndex(3)); // objects are stepped over
    QCOMPARE(it.page().fields().current(), payload::NodeIndex(3));
    QTest::keyClick(&it.bytes(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("\"192.0.2.7\"")); // the bytes, not the value
    QTest::keyClick(&it.bytes(), Qt::Key_Left);
    QCOMPARE(it.page().field(), payload::NodeIndex(1));
    QTest::keyClick(&it.bytes(), Qt::Key_Left);
    QCOMPARE(it.page().field(), payload::NodeIndex(1));
    QVERIFY(it.bytes().accessibleDescription().startsWith(QStringLiteral("/event, bytes 9 to 13")));
}

void TestWindowActions::hexMarksTheSameBytes()
{
    Window it;
    it.window->openFiles({it.file(QStringLiteral("a.json"), payload1)});
    QTRY_VERIFY(it.page().event());
    it.window->actions().bytesAsHex->trigger();
    QCOMPARE(it.bytes().mode(), BytesView::Mode::Hex);
    const std::uint32_t offset = it.page().event()->document().node(4).offset;
    QVERIFY(!it.bytes().rectOf(offset).isNull());
    QCOMPARE(it.bytes().byteAt(it.bytes().rectOf(offset).center()).value_or(0), offset);
    QTest::mouseClick(it.bytes().viewport(), Qt::LeftButton, {}, it.bytes().rectOf(offset).center());
    QCOMPARE(it.page().field(), payload::NodeIndex(4));
    it.window->actions().bytesAsText->trigger();
    QCOMPARE(it.bytes().selectionBegin(), offset);
}

void TestWindowActions::valueIsPlainText()
{
    Window it;
    it.window->openPasted(QStringLiteral("{\"event\":\"<h1>big</h1>\",\"<i>k</i>\":\"<a href='http://x'>go</a>\"}"));
    QTRY_VERIFY(it.isIdle() && it.page().event());
    for (const QLabel *label : it.window->findChildren<QLabel *>()) {
        QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
        QVERIFY(!label->openExternalLinks());
    }
}

void TestWindowActions::closesFiles()
{
    Window it;
    it.window->openFiles({it.file(QStringLiteral("a.json"), payload1), it.file(QStringLiteral("b.json"), payload1)});
    QTRY_VERIFY(it.isIdle());
    it.window->actions().closeFile->trigger();
    QCOMPARE(it.window->session().events.rowCount(), 1);
    QVERIFY(it.page().event());
    it.window->actions().closeFile->trigger();
    QTRY_VERIFY(it.isIdle());
    QVERIFY(it.window->isShowingStart()); // nothing of one's own is left: the example again
    QCOMPARE(it.window->session().capture.events(), std::size_t(4));
}

void TestWindowActions::inspectorMovesBelow()
{
    Window it;
    it.window->openFiles({it.file(QStringLiteral("a.json"), payload1)});
    QTRY_VERIFY(it.page().event());
    const auto below = [&] { return it.page().inspector().y() > it.page().fields().y(); };
    QVERIFY(!below());
    it.window->resize(1000, 760);
    QTRY_VERIFY(below());
    it.window->resize(1300, 760);
    QTRY_VERIFY(!below());
}

void TestWindowActions::remembersTheTheme()
{
    Window it;
    SettingsChoice choice;
    choice.file = it.folder.filePath(QStringLiteral("settings.toml")).toStdString();
    models::SettingsStore store(choice);
    MainWindow window(it.theme, it.settings, store);
    window.session().knowledge.get();
    window.actions().themeDark->trigger();
    QCOMPARE(it.theme.mode(), Theme::Mode::Dark);
    QFile written(it.folder.filePath(QStringLiteral("settings.toml")));
    QVERIFY(written.open(QIODevice::ReadOnly) && written.readAll().endsWith("[window]\ntheme = \"dark\"\n"));
    QVERIFY(models::SettingsStore(choice).settings().word(SettingKey::WindowTheme) == "dark");
    window.close();
    QVERIFY(it.settings.contains(QStringLiteral("window/geometry")));
}

void TestWindowActions::everyWidgetHasAName()
{
    Window it;
    it.window->openFiles({it.file(QStringLiteral("cut.json"), payload1.left(40))});
    QTRY_VERIFY(it.isIdle());
    it.window->actions().help->trigger();
    for (const QWidget *widget : it.window->findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget) != nullptr
            || qobject_cast<const QLineEdit *>(widget) != nullptr
            || (qobject_cast<const QAbstractScrollArea *>(widget) != nullptr && widget->focusPolicy() != Qt::NoFocus
                && !widget->inherits("QHeaderView"));
        if (!isControl || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
        if (widget->isVisibleTo(it.window.get()))
            QVERIFY2(isNamed,
                     qPrintable(QStringLiteral("%1 in %2")
                                    .arg(QLatin1String(widget->metaObject()->className()),
                                         QLatin1String(widget->parentWidget()->metaObject()->className()))));
    }
}

void TestWindowActions::keysAreUsedOnce()
{
    Window it;
    QSet<QString> keys;
    for (const QAction *action : it.window->actions().withKeys()) {
        const QString key = action->shortcut().toString();
        QVERIFY2(!keys.contains(key), qPrintable(key));
        keys.insert(key);
        QVERIFY(!action->iconText().isEmpty());
    }
    QVERIFY(keys.contains(QStringLiteral("Ctrl+O")));
    QVERIFY(keys.contains(QStringLiteral("F1")));
}

QTEST_MAIN(TestWindowActions)
#include "tst_window_actions.moc"
