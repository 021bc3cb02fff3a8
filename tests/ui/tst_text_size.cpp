// SPDX-License-Identifier: GPL-3.0-or-later
// Text from 80 to 200 %: everything follows at once, comes back exactly, and nothing is cut off.
#include "cut_off.h"
#include "ui/inspect/page_head.h"
#include "ui/widgets/filter_box.h"
#include "ui/window.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStandardPaths>
#include <QStatusBar>

#include <string_view>

using namespace telltale;
using namespace telltale::ui;
using tests::Window;

namespace {

using Prepare = void (*)(Window &);

} // namespace

Q_DECLARE_METATYPE(Prepare)

class TestTextSize : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void keepsWithinItsBounds();
    void fontsFollow();
    void keysChangeIt();
    void comesBackExactly_data() { states(); }
    void comesBackExactly();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void columnsByHandKeepTheirPart();
    void pageHeadFolds();

private:
    static void states();
};

void TestTextSize::states()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::newRow("start") << Prepare([](Window &it) { it.showExample(); });
    QTest::newRow("inspect") << Prepare([](Window &it) { it.openExample(); });
    QTest::newRow("requests") << Prepare([](Window &it) { it.openRequests(); });
    QTest::newRow("problems") << Prepare([](Window &it) {
        it.openCut();
        it.actions().showProblems->trigger();
    });
    QTest::newRow("nothing") << Prepare(
        [](Window &it) { it.open({it.file(QStringLiteral("notes.md"), "# Notes\n")}); });
    QTest::newRow("filter error") << Prepare([](Window &it) {
        it.openExample();
        it.page().head().filter().setText(QStringLiteral("evnt:x"));
        QTRY_VERIFY(!it.window->session().filter.isRunning());
    });
    QTest::newRow("compare") << Prepare([](Window &it) {
        it.openExample();
        it.page().chooseEvent(0);
        it.actions().compare->trigger();
        QVERIFY(it.window->findChild<QDialog *>() != nullptr);
    });
    QTest::newRow("manual") << Prepare([](Window &it) { it.window->showManual(QStringLiteral("03-capture")); });
    QTest::newRow("help") << Prepare([](Window &it) { it.actions().help->trigger(); });
}

void TestTextSize::keepsWithinItsBounds()
{
    Theme theme;
    QSignalSpy sizes(&theme, &Theme::textSizeChanged);
    QSignalSpy changes(&theme, &Theme::changed);
    QCOMPARE(theme.textSize(), 100);
    QCOMPARE(theme.px(13), 13);
    theme.setTextSize(150);
    QCOMPARE(theme.px(28), 42);
    QCOMPARE(theme.px(13), 20);
    QCOMPARE(sizes.takeFirst().first().toInt(), 150);
    theme.setTextSize(150); // nothing new
    theme.setTextSize(1000);
    QCOMPARE(theme.textSize(), 200);
    theme.setTextSize(-5);
    QCOMPARE(theme.textSize(), 80);
    QCOMPARE(sizes.count(), 2);
    QCOMPARE(changes.count(), 3);
}

void TestTextSize::fontsFollow()
{
    Theme theme;
    theme.setTextSize(200);
    QCOMPARE(theme.ui().pixelSize(), 26);
    QCOMPARE(theme.mono(12).pixelSize(), 24);
    const ThemeFont font = theme.ui(16, Theme::Weight::SemiBold);
    theme.setTextSize(100);
    QCOMPARE(font.again(theme).pixelSize(), 16);
    QCOMPARE(font.again(theme).weight(), QFont::DemiBold);
    QCOMPARE(QApplication::font().pixelSize(), 13);
}

void TestTextSize::keysChangeIt()
{
    Window it;
    it.openExample();
    it.page().events().setFocus();
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    };
    press(Qt::Key_Plus);
    QCOMPARE(it.theme.textSize(), 110);
    press(Qt::Key_Equal);
    QCOMPARE(it.theme.textSize(), 120);
    press(Qt::Key_Minus);
    QCOMPARE(it.theme.textSize(), 110);
    press(Qt::Key_0);
    QCOMPARE(it.theme.textSize(), 100);
    for (int i = 0; i < 15; ++i)
        press(Qt::Key_Plus);
    QCOMPARE(it.theme.textSize(), 200);
    QVERIFY(!it.actions().textLarger->isEnabled() && it.actions().textSmaller->isEnabled());
    QCOMPARE(it.page().events().verticalHeader()->defaultSectionSize(), 64);
}

void TestTextSize::comesBackExactly()
{
    QFETCH(Prepare, prepare);
    Window it(Theme::Mode::Light, {1280, 800});
    prepare(it);
    QWidget &root = tests::frontOf(it);
    // What the window reads beside (switches, the log) may arrive while it is looked at: then once more.
    bool isSame = false;
    for (int i = 0; i < 3 && !isSame; ++i) {
        const QImage before = Window::settled(root);
        const int scrolled = it.bytes().verticalScrollBar()->value();
        it.theme.setTextSize(200);
        QCoreApplication::processEvents();
        QVERIFY(root.grab().toImage() != before);
        it.theme.setTextSize(80);
        QCoreApplication::processEvents();
        it.theme.setTextSize(100);
        QCoreApplication::processEvents();
        it.window->statusBar()->clearMessage();
        QCoreApplication::processEvents();
        it.bytes().verticalScrollBar()->setValue(scrolled); // it follows the selection into smaller places
        const QImage after = Window::settled(root);
        QCOMPARE(after.size(), before.size());
        isSame = after == before;
    }
    QVERIFY2(isSame, QTest::currentDataTag());
}

void TestTextSize::nothingIsCutOff_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<int>("mostWhenSmall");
    for (const tests::ShownState &state : tests::shownStates()) {
        // There the head and the statement of a run need more height than a small window has.
        const bool isTall = std::string_view(state.name) == "run, ended";
        QTest::newRow(state.name) << state.prepare << (isTall ? 150 : 200);
    }
}

/// One window in each state, as it starts with large text and as it follows: making it takes longer than looking at it.
void TestTextSize::nothingIsCutOff()
{
    QFETCH(Prepare, prepare);
    QFETCH(int, mostWhenSmall);
    const QSize small(1280, 800);
    Window it(Theme::Mode::Light, small);
    it.theme.setTextSize(mostWhenSmall);
    prepare(it);
    QWidget &root = tests::frontOf(it);
    QApplication::setActiveWindow(&root);
    const auto look = [&](QSize size, int percent) {
        it.theme.setTextSize(percent);
        QCoreApplication::processEvents();
        QVERIFY(it.window->width() <= size.width() && it.window->height() <= size.height());
        const QStringList found = tests::cutOff(root);
        QVERIFY2(
            found.isEmpty(),
            qPrintable(QStringLiteral("%1 at %2 %\n").arg(size.width()).arg(percent) + found.join(QLatin1Char('\n'))));
    };
    for (const int percent : {mostWhenSmall, 150, 100})
        look(small, percent);
    const QSize large(1920, 1080);
    it.window->resize(large);
    for (const int percent : {100, 150, 200})
        look(large, percent);
}

void TestTextSize::columnsByHandKeepTheirPart()
{
    Window it;
    it.openExample();
    EventTable &events = it.page().events();
    events.setColumnWidth(models::EventListModel::Event, 301);
    const int time = events.columnWidth(models::EventListModel::Time);
    it.theme.setTextSize(200);
    QCOMPARE(events.columnWidth(models::EventListModel::Event), 602);
    QCOMPARE(events.columnWidth(models::EventListModel::Time), 2 * time);
    it.theme.setTextSize(100);
    QCOMPARE(events.columnWidth(models::EventListModel::Event), 301);
    QCOMPARE(events.columnWidth(models::EventListModel::Time), time);
}

void TestTextSize::pageHeadFolds()
{
    Window it(Theme::Mode::Light, {1280, 800});
    it.openExample();
    QCOMPARE(it.page().head().height(), 44);
    it.theme.setTextSize(200);
    QTRY_COMPARE(it.page().head().height(), 168);
    QVERIFY(it.page().head().filter().width() > 800); // a line of its own
    it.theme.setTextSize(100);
    QTRY_COMPARE(it.page().head().height(), 44);
}

QTEST_MAIN(TestTextSize)
#include "tst_text_size.moc"
