// SPDX-License-Identifier: GPL-3.0-or-later
// The window of the manual: it opens at what fits, is searched and read by keys, and fetches nothing.
#include "ui/manual/manual_browser.h"
#include "ui/manual/manual_search.h"
#include "ui/manual/manual_window.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/window.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTextBlock>

using namespace telltale;
using namespace telltale::ui;
using models::ManualBook;
using models::ManualPage;
using tests::Window;

namespace {

ManualWindow &openManual(Window &it)
{
    it.actions().manual->trigger();
    auto *manual = it.window->findChild<ManualWindow *>();
    QApplication::setActiveWindow(manual);
    return *manual;
}

void press(QWidget &widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(&widget, key, modifiers);
}

} // namespace

class TestManual : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void everyKeyIsListed_data() { languages(); }
    void everyKeyIsListed();
    void opensThePageThatFits_data();
    void opensThePageThatFits();
    void searchesWhileOneTypes();
    void listTurnsPages();
    void goesBackAndForward();
    void escapeClearsThenCloses();
    void followsLinks();
    void opensNothingOutside();
    void loadsNothing();
    void fitsAtEverySize_data();
    void fitsAtEverySize();
    void remembersItsPlace();
    void keysOfTheWindowListIsThere();

private:
    static void languages();
};

void TestManual::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

void TestManual::everyKeyIsListed()
{
    QFETCH(QString, language);
    Window it;
    const ManualBook book(language);
    const QString page = book.pages()[book.indexOf(QStringLiteral("13-keys"))].markdown;
    for (const QAction *action : it.actions().withKeys()) {
        for (const QKeySequence &key : action->shortcuts())
            QVERIFY2(page.contains(key.toString(QKeySequence::PortableText)), qPrintable(key.toString()));
    }
}

void TestManual::opensThePageThatFits_data()
{
    QTest::addColumn<int>("shown");
    QTest::addColumn<QString>("page");
    QTest::newRow("inspect") << 0 << QStringLiteral("02-audit");
    QTest::newRow("inventory") << 1 << QStringLiteral("02-audit");
    QTest::newRow("privacy") << 2 << QStringLiteral("04-switches");
    QTest::newRow("anonymise") << 3 << QStringLiteral("06-anonymise");
    QTest::newRow("ping") << 4 << QStringLiteral("07-ping");
    QTest::newRow("activity") << 5 << QStringLiteral("09-activity");
    QTest::newRow("capture panel") << 6 << QStringLiteral("03-capture");
    QTest::newRow("start") << 7 << QStringLiteral("01-first-steps");
}

void TestManual::opensThePageThatFits()
{
    QFETCH(int, shown);
    QFETCH(QString, page);
    Window it;
    if (shown == 7)
        it.showExample();
    else
        it.openExample();
    QAction *const pages[] = {it.actions().pageInspect,   it.actions().pageInventory, it.actions().pagePrivacy,
                              it.actions().pageAnonymise, it.actions().pagePing,      it.actions().pageActivity,
                              it.actions().capturePanel};
    if (shown < 7)
        pages[shown]->trigger();
    QCOMPARE(it.window->manualPage(), page);
    press(*it.window, Qt::Key_F1);
    auto *manual = it.window->findChild<ManualWindow *>();
    QVERIFY(manual != nullptr && manual->isVisible() && !manual->isModal());
    const ManualBook &book = manual->model().book();
    QCOMPARE(book.pages()[manual->place().page].name, page);
    QVERIFY(manual->browser().toPlainText().startsWith(book.pages()[manual->place().page].title));
    QVERIFY(manual->windowTitle().startsWith(book.pages()[manual->place().page].title));
    QCOMPARE(manual->list().currentIndex().row(), manual->place().page);
}

void TestManual::searchesWhileOneTypes()
{
    Window it;
    ManualWindow &manual = openManual(it);
    press(manual.browser(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), &manual.searchLine());
    QTest::keyClicks(&manual.searchLine(), QStringLiteral("baseline"));
    QVERIFY(manual.model().rowCount() > 1);
    QCOMPARE(manual.model().words(), QStringList{QStringLiteral("baseline")});
    press(manual.searchLine(), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), &manual.list());
    QVERIFY(manual.list().currentIndex().isValid());
    QVERIFY(manual.browser().marks() > 0);
    QCOMPARE(manual.browser().extraSelections().size(), manual.browser().marks());
    for (const QTextEdit::ExtraSelection &mark : manual.browser().extraSelections())
        QCOMPARE(mark.cursor.selectedText().toLower(), QStringLiteral("baseline"));
    press(manual.list(), Qt::Key_Down);
    QCOMPARE(manual.place().page, manual.model().placeOf(1).page);
    press(manual.list(), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), &manual.browser());
    // What was found is in sight.
    const QList<QTextEdit::ExtraSelection> marks = manual.browser().extraSelections();
    QVERIFY(std::any_of(marks.begin(), marks.end(), [&](const QTextEdit::ExtraSelection &mark) {
        return manual.browser().viewport()->rect().contains(manual.browser().cursorRect(mark.cursor));
    }));
    manual.searchLine().setText(QStringLiteral("zebra"));
    QCOMPARE(manual.model().rowCount(), 0);
    press(manual.searchLine(), Qt::Key_Return); // nothing to go to
    manual.searchLine().clear();
    QCOMPARE(manual.model().rowCount(), int(manual.model().book().pages().size()));
    QCOMPARE(manual.browser().marks(), 0);
    QCOMPARE(manual.list().currentIndex().row(), manual.place().page);
}

void TestManual::listTurnsPages()
{
    Window it;
    ManualWindow &manual = openManual(it);
    manual.list().setFocus();
    press(manual.list(), Qt::Key_Home);
    press(manual.list(), Qt::Key_Down);
    QCOMPARE(manual.place().page, 1);
    QTest::mouseClick(manual.list().viewport(), Qt::LeftButton, {},
                      manual.list().visualRect(manual.model().index(4, 0)).center());
    QCOMPARE(manual.place().page, 4);
    press(manual.list(), Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), &manual.browser());
    press(manual.browser(), Qt::Key_PageDown);
    QVERIFY(manual.browser().verticalScrollBar()->value() > 0);
    press(manual.browser(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), &manual.list());
}

void TestManual::goesBackAndForward()
{
    Window it;
    ManualWindow &manual = openManual(it);
    const int first = manual.place().page;
    const QList<Button *> buttons = manual.browser().parentWidget()->findChildren<Button *>();
    QCOMPARE(buttons.first()->text(), QStringLiteral("Back"));
    QVERIFY(!buttons.first()->isEnabled()); // where one begins is nowhere to go back from
    Q_EMIT manual.browser().linkChosen(QStringLiteral("09-activity.md#sign-a-checkpoint"));
    Q_EMIT manual.browser().linkChosen(QStringLiteral("10-ci.md"));
    const int last = manual.place().page;
    QVERIFY(buttons.first()->isEnabled());
    press(manual.browser(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(manual.place().anchor, QStringLiteral("sign-a-checkpoint"));
    QVERIFY(manual.browser().verticalScrollBar()->value() > 0);
    press(manual.browser(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(manual.place().page, first);
    press(manual.browser(), Qt::Key_Left, Qt::AltModifier); // no further
    QCOMPARE(manual.place().page, first);
    press(manual.browser(), Qt::Key_Right, Qt::AltModifier);
    press(manual.browser(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(manual.place().page, last);
    press(manual.browser(), Qt::Key_Left, Qt::AltModifier);
    Q_EMIT manual.browser().linkChosen(QStringLiteral("01-first-steps.md")); // what was ahead is gone
    press(manual.browser(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(manual.place().page, 0);
}

void TestManual::escapeClearsThenCloses()
{
    Window it;
    ManualWindow &manual = openManual(it);
    manual.searchLine().setFocus();
    manual.searchLine().setText(QStringLiteral("tunnel"));
    press(manual.searchLine(), Qt::Key_Escape);
    QVERIFY(manual.isVisible() && manual.searchLine().text().isEmpty());
    press(manual.searchLine(), Qt::Key_Escape);
    QVERIFY(!manual.isVisible());
    openManual(it);
    press(manual.browser(), Qt::Key_Escape);
    QVERIFY(!manual.isVisible());
}

void TestManual::followsLinks()
{
    Window it;
    it.showExample();
    ManualWindow &manual = openManual(it);
    ManualBrowser &browser = manual.browser();
    browser.setFocus();
    // By keys alone: Tab to a link, Enter.
    press(browser, Qt::Key_Tab);
    QVERIFY(browser.textCursor().hasSelection());
    press(browser, Qt::Key_Return);
    QCOMPARE(manual.model().book().pages()[manual.place().page].name, QStringLiteral("12-words"));
}

void TestManual::opensNothingOutside()
{
    Window it;
    ManualWindow &manual = openManual(it);
    QObject::disconnect(&manual, &ManualWindow::outsideWanted, it.window.get(), nullptr);
    QSignalSpy wanted(&manual, &ManualWindow::outsideWanted);
    const int page = manual.place().page;
    for (const char *address : {"https://example.com/", "file:///etc/passwd", "mailto:a@example.com"}) {
        Q_EMIT manual.browser().linkChosen(QLatin1String(address));
        QCOMPARE(manual.place().page, page);
        QVERIFY(manual.outside().isVisible());
        QVERIFY(manual.browser().source().isEmpty());
        QCOMPARE(wanted.count(), 0);
    }
    QTest::mouseClick(&manual.outside().firstButton(), Qt::LeftButton);
    QCOMPARE(wanted.takeFirst().first().toString(), QStringLiteral("mailto:a@example.com"));
    Q_EMIT manual.browser().linkChosen(QStringLiteral("10-ci.md"));
    QVERIFY(!manual.outside().isVisible());
}

void TestManual::loadsNothing()
{
    Theme theme;
    ManualBrowser browser(theme);
    for (const char *address : {"https://example.com/a.png", "file:///etc/passwd", "qrc:/manual/en/10-ci.md",
                                ":/manual/en/10-ci.md", "10-ci.md", ""}) {
        for (const QTextDocument::ResourceType type :
             {QTextDocument::HtmlResource, QTextDocument::ImageResource, QTextDocument::StyleSheetResource,
              QTextDocument::MarkdownResource})
            QVERIFY2(!browser.loadResource(type, QUrl(QLatin1String(address))).isValid(), address);
    }
    browser.showPage(QStringLiteral("# Title\n\n![picture](https://example.com/a.png) <img src='file:///x.png'> text"));
    QVERIFY(browser.toPlainText().contains(QLatin1String("text")));
    QVERIFY(!browser.openLinks() && !browser.openExternalLinks());
}

void TestManual::fitsAtEverySize_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 200}) {
        QTest::newRow(qPrintable(QStringLiteral("English, %1").arg(percent))) << QStringLiteral("en") << percent;
        QTest::newRow(qPrintable(QStringLiteral("German, %1").arg(percent))) << QStringLiteral("de") << percent;
    }
}

void TestManual::fitsAtEverySize()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    Theme theme;
    theme.apply(Theme::Mode::Light);
    theme.setTextSize(percent);
    QTemporaryDir folder;
    QSettings state(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    ManualWindow manual(theme, state, ManualBook(language));
    manual.open(QString());
    manual.resize(900, 640);
    for (const ManualPage &page : manual.model().book().pages()) {
        manual.open(page.name);
        QCoreApplication::processEvents();
        QVERIFY2(
            manual.browser().horizontalScrollBar()->maximum() == 0,
            qPrintable(QStringLiteral("%1: %2").arg(page.name).arg(manual.browser().horizontalScrollBar()->maximum())));
    }
}

void TestManual::remembersItsPlace()
{
    Theme theme;
    QTemporaryDir folder;
    QSettings state(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    {
        ManualWindow manual(theme, state, ManualBook(QStringLiteral("en")));
        manual.open(QString());
        manual.resize(777, 555);
        manual.close();
    }
    {
        ManualWindow again(theme, state, ManualBook(QStringLiteral("en")));
        QCOMPARE(again.size(), QSize(777, 555));
        again.open(QString());
        again.resize(700, 500); // and while it is open when the program ends
    }
    ManualWindow last(theme, state, ManualBook(QStringLiteral("en")));
    QCOMPARE(last.size(), QSize(700, 500));
}

void TestManual::keysOfTheWindowListIsThere()
{
    Window it;
    QVERIFY(it.actions().help->isEnabled());
    QCOMPARE(it.actions().manual->shortcut(), QKeySequence(Qt::Key_F1));
    it.actions().about->trigger();
    auto *manual = it.window->findChild<ManualWindow *>();
    QVERIFY(manual != nullptr);
    QCOMPARE(manual->model().book().pages()[manual->place().page].name, QStringLiteral("15-privacy"));
}

QTEST_MAIN(TestManual)
#include "tst_manual.moc"
