// SPDX-License-Identifier: GPL-3.0-or-later
// Text from 80 to 200 %: everything follows at once, comes back exactly, and nothing is cut off.
#include "activity_logs.h"
#include "capture_states.h"
#include "ping_states.h"
#include "run_states.h"
#include "ui/activity/activity_page.h"
#include "ui/anonymise/anonymise_page.h"
#include "ui/anonymise/method_pane.h"
#include "ui/inspect/page_head.h"
#include "ui/inventory/inventory_page.h"
#include "ui/inventory/inventory_table.h"
#include "ui/privacy_machine.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_box.h"
#include "ui/window.h"

#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardPaths>
#include <QStatusBar>

using namespace telltale;
using namespace telltale::ui;
using tests::Window;

namespace {

using Prepare = void (*)(Window &);

QString describe(const QWidget *widget)
{
    QStringList names;
    for (; widget != nullptr; widget = widget->parentWidget())
        names.prepend(QLatin1String(widget->metaObject()->className()) + QLatin1Char(':') + widget->accessibleName());
    return names.join(QLatin1Char('/'));
}

QWidget &front(Window &it)
{
    auto *dialog = it.window->findChild<QDialog *>();
    return dialog != nullptr ? *dialog : static_cast<QWidget &>(*it.window);
}

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
    QWidget &root = front(it);
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
    QVERIFY2(after == before, qPrintable(QString::fromLatin1(QTest::currentDataTag())));
}

void TestTextSize::nothingIsCutOff_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
        for (const int percent : {100, 150, 200}) {
            const auto add = [&](const char *name, Prepare prepare) {
                QTest::newRow(
                    qPrintable(QStringLiteral("%1, %2, %3 %").arg(QLatin1String(name)).arg(size.width()).arg(percent)))
                    << prepare << size << percent;
            };
            add("start", [](Window &it) { it.showExample(); });
            add("inspect", [](Window &it) { it.openExample(); });
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
            add("activity", [](Window &it) {
                tests::writeUsualLog();
                it.actions().pageActivity->trigger();
                QTRY_VERIFY(it.window->activity().book().verdict() != nullptr);
            });
            add("ping", tests::showPing);
            add("ping, answer", tests::showPingAnswer);
            add("ping, question", tests::showPingQuestion);
            add("ping, failed", tests::showPingFailed);
            add("privacy", tests::showPrivacy);
            add("privacy, verdict", tests::showVerdict);
            add("privacy, server", tests::showServerForm);
            add("problems", [](Window &it) {
                it.openCut();
                it.actions().showProblems->trigger();
            });
            add("nothing", [](Window &it) { it.open({it.file(QStringLiteral("notes.md"), "# Notes\n")}); });
            add("compare", [](Window &it) {
                it.openExample();
                it.page().chooseEvent(0);
                it.actions().compare->trigger();
                QVERIFY(it.window->findChild<QDialog *>() != nullptr);
            });
            add("manual", [](Window &it) { it.window->showManual(QStringLiteral("03-capture")); });
            add("help", [](Window &it) { it.actions().help->trigger(); });
            add("waiting for requests", &tests::showWaiting);
            add("capture panel", &tests::showCapturePanel);
            add("held requests", &tests::showHeldRequests);
            add("run panel", &tests::showRunPanel);
            add("run, in the way", &tests::showRunInTheWay);
            add("running", &tests::showRunning);
            if (percent < 200 || size.width() > 1280) // there its head and statement need more height than there is
                add("run, ended", &tests::showRunEnded);
        }
    }
}

void TestTextSize::nothingIsCutOff()
{
    QFETCH(Prepare, prepare);
    QFETCH(QSize, size);
    QFETCH(int, percent);
    Window it(Theme::Mode::Light, size);
    it.theme.setTextSize(percent);
    prepare(it);
    QWidget &root = front(it);
    QApplication::setActiveWindow(&root);
    QCoreApplication::processEvents();
    QVERIFY(it.window->width() <= size.width() && it.window->height() <= size.height());
    int looked = 0;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &root || !widget->objectName().isEmpty())
            continue;
        const auto *label = qobject_cast<QLabel *>(widget);
        const bool isFixed = qobject_cast<Button *>(widget) != nullptr || qobject_cast<Chip *>(widget) != nullptr;
        if (label != nullptr && !label->text().isEmpty()) {
            const int wanted =
                label->wordWrap() ? label->heightForWidth(label->width()) : label->fontMetrics().height();
            QVERIFY2(label->height() >= wanted - 1, qPrintable(describe(widget) + label->text()));
        } else if (isFixed) {
            QVERIFY2(widget->width() >= widget->sizeHint().width() && widget->height() >= widget->sizeHint().height(),
                     qPrintable(describe(widget)));
        } else if (const auto *card = qobject_cast<Card *>(widget)) {
            QVERIFY2(card->height() >= card->heightForWidth(card->width()),
                     qPrintable(describe(widget)
                                + QStringLiteral(" %1x%2, wants %3")
                                      .arg(card->width())
                                      .arg(card->height())
                                      .arg(card->heightForWidth(card->width()))));
        } else if (widget->focusPolicy() == Qt::NoFocus) {
            continue;
        }
        ++looked;
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isEnabled())
            continue;
        // What gets the focus is brought into sight.
        widget->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        QRect seen(widget->mapTo(&root, QPoint()), widget->size());
        for (const QWidget *above = widget->parentWidget(); above != nullptr;
             above = above == &root ? nullptr : above->parentWidget())
            seen &= QRect(above->mapTo(&root, QPoint()), above->size());
        QVERIFY2(seen.width() >= qMin(widget->width(), 40) && seen.height() >= qMin(widget->height(), 20),
                 qPrintable(describe(widget)));
    }
    QVERIFY(looked > 2);
    for (const QScrollArea *area : root.findChildren<QScrollArea *>()) // nothing at the right that cannot be reached
        QVERIFY2(area->widget()->width() <= area->viewport()->width() || !area->isVisible(),
                 qPrintable(describe(area)));
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
