// SPDX-License-Identifier: GPL-3.0-or-later
// Capturing from inside the window, with an engine whose wire is the test.
#include "capturing.h"

#include "network/talk.h"
#include "ui/capture/held_pane.h"
#include "ui/capture/live_engine.h"
#include "ui/capture/pause_strip.h"
#include "ui/capture/waiting_view.h"
#include "ui/models/cell.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QStandardPaths>
#include <QStatusBar>

using namespace telltale;
using namespace telltale::ui;
using tests::Capturing;
using State = CaptureSession::State;

namespace {

QString statusText(MainWindow &window)
{
    QStringList texts;
    for (const QLabel *label : window.statusBar()->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts.join(QLatin1Char('|'));
}

void press(QWidget &widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(&widget, key, modifiers);
}

} // namespace

class TestLiveCapture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(false); }
    void withoutEngineThereIsNothingToStart();
    void startsAndStopsByItsKey();
    void recordHasANameOfItsOwn();
    void showsHowToSendWhileNothingHasCome();
    void eventsArriveByThemselves();
    void whoLooksAtAnEventGoesOnLooking();
    void scrollsAlongOnlyWhenItIsWanted();
    void pauseKeepsTheList();
    void liveSourceIsToldApart();
    void errorsAreBanners();
    void endsWithTheWindow();
    void endingBlocksNobody();
    void holdsWhatIsToBeHeld();
    void holdsOnlyWithTheWord();
    void decidesByKeys();
    void decidesByClicks();
    void nothingIsHeldWhenItIsOver();
    void showsTheExampleMeanwhile();
    void realRequestsAppear();
};

void TestLiveCapture::withoutEngineThereIsNothingToStart()
{
    tests::Window it;
    QVERIFY(!it.actions().capture->isEnabled());
    press(*it.window, Qt::Key_F5);
    QVERIFY(it.window->capture().session().state() == State::Off);
    QVERIFY(statusText(*it.window).contains(QStringLiteral("Not capturing")));
}

void TestLiveCapture::startsAndStopsByItsKey()
{
    Capturing with;
    QCOMPARE(with.desk().addressButton().text(), QStringLiteral("127.0.0.1:8642"));
    QCOMPARE(with.desk().startButton().text(), QStringLiteral("Start capture"));
    press(with.window(), Qt::Key_F5);
    QTRY_VERIFY(with.session().isRunning());
    QCOMPARE(with.wire->starts(), 1);
    QCOMPARE(with.desk().startButton().text(), QStringLiteral("Stop capture"));
    QCOMPARE(with.desk().startButton().accessibleName(), QStringLiteral("Stop capture"));
    QCOMPARE(with.desk().addressButton().text(), QStringLiteral("127.0.0.1:8642 · 0/s"));
    QVERIFY(statusText(with.window()).contains(QStringLiteral("capturing on 127.0.0.1:8642 · 0/s")));
    with.it.actions().copyAddress->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("http://127.0.0.1:8642"));
    press(with.window(), Qt::Key_F5);
    QTRY_VERIFY(with.session().state() == State::Off);
    QCOMPARE(with.wire->stops(), 1);
    QVERIFY(statusText(with.window()).contains(QStringLiteral("Not capturing")));
    QCOMPARE(with.desk().startButton().text(), QStringLiteral("Start capture"));
}

void TestLiveCapture::recordHasANameOfItsOwn()
{
    Capturing with;
    with.start();
    const QString first = with.wire->record();
    QCOMPARE(QFileInfo(first).absolutePath(), with.data() + QStringLiteral("/telltale/captures"));
    QVERIFY(QRegularExpression(QStringLiteral("^\\d{4}-\\d\\d-\\d\\d-\\d{6}(-\\d+)?\\.telltale$"))
                .match(QFileInfo(first).fileName())
                .hasMatch());
    with.stop();
    with.start();
    QVERIFY(with.wire->record() != first);
    QVERIFY(QFile::exists(first));
}

void TestLiveCapture::showsHowToSendWhileNothingHasCome()
{
    Capturing with;
    with.it.showExample();
    with.start();
    QTRY_VERIFY(with.desk().waiting().isVisible());
    QVERIFY(!with.window().isShowingStart());
    QVERIFY(with.desk().waiting().command().contains(QStringLiteral("http://127.0.0.1:8642/")));
    QTest::mouseClick(&with.desk().waiting().copy(), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), with.desk().waiting().command());
    QVERIFY(!with.it.page().banner().isVisible());
    QVERIFY(!with.window().notice().isVisible());
    with.receive(0, 1);
    QVERIFY(!with.desk().waiting().isVisible());
}

void TestLiveCapture::eventsArriveByThemselves()
{
    Capturing with;
    with.start();
    QVERIFY(!with.window().isFollowing()); // other files are as they were
    with.receive(0, 3);
    QTRY_VERIFY(with.it.page().events().isVisible());
    QVERIFY(with.it.page().events().currentEvent());
    with.receive(3, 40);
    QVERIFY(!with.window().notice().isVisible());
    with.stop();
    QTRY_VERIFY(with.isIdle());
    QCOMPARE(with.size(), std::size_t(40));
    QVERIFY(!with.window().liveSource());
}

void TestLiveCapture::whoLooksAtAnEventGoesOnLooking()
{
    Capturing with;
    with.it.openExample();
    with.it.page().chooseEvent(2);
    const payload::NodeIndex field = with.it.page().event()->firstLeafFrom(5);
    with.it.page().chooseField(field);
    with.start();
    with.receive(0, 200);
    QCOMPARE(with.it.page().events().currentEvent().value_or(99), std::size_t(2));
    QCOMPARE(with.it.page().field(), field);
    with.it.page().chooseEvent(100);
    with.it.page().events().setFocus();
    const int place = with.it.page().events().verticalScrollBar()->value();
    with.receive(200, 300);
    QCOMPARE(with.it.page().events().currentEvent().value_or(0), std::size_t(100));
    QCOMPARE(with.it.page().events().verticalScrollBar()->value(), place);
}

void TestLiveCapture::scrollsAlongOnlyWhenItIsWanted()
{
    Capturing with;
    with.start();
    with.receive(0, 200);
    QScrollBar &bar = *with.it.page().events().verticalScrollBar();
    QTRY_VERIFY(bar.maximum() > 0);
    with.it.page().events().scrollToBottom();
    with.receive(200, 260);
    QTRY_COMPARE(bar.value(), bar.maximum());
    with.it.actions().scrollAlong->trigger();
    const int place = bar.value();
    with.receive(260, 300);
    QCOMPARE(bar.value(), place);
    QVERIFY(bar.value() < bar.maximum());
}

void TestLiveCapture::pauseKeepsTheList()
{
    Capturing with;
    with.start();
    with.receive(0, 5);
    with.window().setFollowing(true); // the pause is stronger
    QTRY_VERIFY(with.session().counters().exchanges == 5);
    press(with.window(), Qt::Key_F8);
    QVERIFY(with.desk().isPaused() && with.desk().pause().isVisible());
    QCOMPARE(with.desk().pause().text(), QStringLiteral("The view is paused, 0 new"));
    for (int number = 5; number < 12; ++number)
        with.receive(number);
    QTRY_COMPARE(with.desk().pause().text(), QStringLiteral("The view is paused, 7 new"));
    QVERIFY(with.isIdle());
    QCOMPARE(with.size(), std::size_t(5));
    QVERIFY(!with.window().notice().isVisible());
    press(with.window(), Qt::Key_F8);
    QVERIFY(!with.desk().pause().isVisible());
    QTRY_COMPARE(with.size(), std::size_t(12));
    with.it.actions().pauseView->trigger();
    with.receive(12);
    QTest::mouseClick(&with.desk().pause().goOn(), Qt::LeftButton);
    QTRY_COMPARE(with.size(), std::size_t(13));
    with.it.actions().pauseView->trigger();
    with.receive(13);
    with.stop(); // what was not shown is
    QTRY_COMPARE(with.size(), std::size_t(14));
    QVERIFY(!with.it.actions().pauseView->isEnabled() && !with.desk().pause().isVisible());
}

void TestLiveCapture::liveSourceIsToldApart()
{
    Capturing with;
    with.it.openExample();
    models::SourceListModel &sources = with.window().session().sources;
    const QAbstractItemModelTester tester(&sources, QAbstractItemModelTester::FailureReportingMode::QtTest);
    with.start();
    with.receive(0, 2);
    const QModelIndex live = sources.index(1);
    QCOMPARE(live.data(models::SubtitleRole).toString(), QStringLiteral("now, 2"));
    QCOMPARE(live.data(models::IconRole).toString(), QStringLiteral("record"));
    QVERIFY(live.data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("capturing now")));
    QCOMPARE(sources.index(0).data(models::IconRole).toString(), QStringLiteral("file"));
    with.stop();
    QCOMPARE(live.data(models::SubtitleRole).toString(), QStringLiteral("2 events"));
    QCOMPARE(live.data(models::IconRole).toString(), QStringLiteral("file"));
}

void TestLiveCapture::errorsAreBanners()
{
    Capturing with;
    with.it.openExample();
    with.wire->refusal = Error{"listen-port-taken", QStringLiteral("127.0.0.1:8642 is taken; choose another port")};
    press(with.window(), Qt::Key_F5);
    QTRY_VERIFY(with.window().notice().isVisible());
    QVERIFY(with.window().notice().title().contains(QStringLiteral("did not start")));
    QVERIFY(with.window().notice().accessibleDescription().contains(QStringLiteral("choose another port")));
    QVERIFY(with.session().state() == State::Off && with.it.actions().capture->isEnabled());
    QTest::mouseClick(&with.window().notice().firstButton(), Qt::LeftButton);
    QVERIFY(with.it.actions().capturePanel->isChecked());
    QCOMPARE(with.window().session().sources.rowCount(), 1);
    // A file stands where the folder of records should.
    QFile file(with.data() + QStringLiteral("/telltale"));
    QDir(file.fileName()).removeRecursively();
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    with.it.actions().capture->trigger();
    QTRY_VERIFY(with.window().notice().isVisible());
    QVERIFY(with.session().state() == State::Off);
    QVERIFY(file.remove());
    with.start();
}

void TestLiveCapture::endsWithTheWindow()
{
    Capturing with;
    with.start();
    with.receive(0, 1);
    with.window().close();
    QVERIFY(with.window().isVisible()); // the record is ended first
    QTRY_VERIFY(!with.window().isVisible());
    QCOMPARE(with.wire->stops(), 1);
}

void TestLiveCapture::endingBlocksNobody()
{
    std::promise<void> ending;
    auto wire = std::make_shared<tests::Wire>();
    {
        Capturing with;
        with.wire->ending = ending.get_future().share();
        wire = with.wire;
        with.start();
        QElapsedTimer time;
        time.start();
        with.it.actions().capture->trigger();
        QVERIFY(time.elapsed() < 5'000); // it would be for ever
        QVERIFY(with.session().state() == State::Ending);
        QVERIFY(!with.it.actions().capture->isEnabled());
        with.it.actions().capture->trigger();
        QVERIFY(statusText(with.window()).contains(QStringLiteral("ending the capture")));
        ending.set_value();
        QTRY_VERIFY(with.session().state() == State::Off);
        with.start(); // and the window goes while it runs
    }
    QCOMPARE(wire->starts(), 2);
    QCOMPARE(wire->stops(), 2);
}

void TestLiveCapture::holdsWhatIsToBeHeld()
{
    using What = privacy::Judgement::What;
    Capturing with;
    with.start();
    const std::string api = "http://api.example.com:80";
    QVERIFY(with.wire->ask(api, "POST /track HTTP/1.1\r\n\r\n") == What::Forward);
    QVERIFY(!with.desk().held().isVisible());
    press(with.window(), Qt::Key_F5, Qt::ControlModifier);
    QVERIFY(with.desk().held().isVisible());
    QCOMPARE(with.desk().held().title(), QStringLiteral("Every request is held, none waits"));
    QVERIFY(!with.it.actions().release->isEnabled());
    const QAbstractItemModelTester tester(&with.desk().held().model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(with.wire->ask(api, "POST /track HTTP/1.1\r\n\r\n") == What::Hold);
    QVERIFY(with.wire->ask(api, "GET /flags HTTP/1.1\r\n\r\n") == What::Hold);
    QTRY_COMPARE(with.desk().held().title(), QStringLiteral("Every request is held, 2 wait"));
    QCOMPARE(with.desk().held().model().rowCount(), 2);
    QVERIFY(with.it.actions().release->isEnabled());
    // What waits goes on waiting when no more is held.
    press(with.window(), Qt::Key_F5, Qt::ControlModifier);
    QVERIFY(with.wire->ask(api, "GET /more HTTP/1.1\r\n\r\n") == What::Forward);
    QTRY_COMPARE(with.desk().held().title(), QStringLiteral("Nothing more is held, 2 wait"));
    press(with.window(), Qt::Key_F9, Qt::ControlModifier);
    QCOMPARE(with.wire->released(), (std::vector<std::uint64_t>{1, 2}));
    QTRY_VERIFY(!with.desk().held().isVisible());
}

void TestLiveCapture::holdsOnlyWithTheWord()
{
    using What = privacy::Judgement::What;
    Capturing with;
    with.start();
    with.it.actions().hold->trigger();
    QLineEdit &word = with.desk().held().word();
    word.setFocus();
    QTest::keyClicks(&word, QStringLiteral("Track "));
    QCOMPARE(with.desk().held().title(), QStringLiteral("Requests with “Track” are held, none waits"));
    const std::string head = "Host: a.example\r\nX-Note: track\r\n\r\n";
    QVERIFY(with.wire->ask("http://a.example:80", "POST /v1/TRACK HTTP/1.1\r\n" + head) == What::Hold);
    QVERIFY(with.wire->ask("http://tracker.example:80", "GET / HTTP/1.1\r\n\r\n") == What::Hold);
    QVERIFY(with.wire->ask("", "GET / HTTP/1.1\r\nhOst: my.track.example\r\n\r\n") == What::Hold);
    QVERIFY(with.wire->ask("http://a.example:80", "GET /flags HTTP/1.1\r\n" + head) == What::Forward);
    for (const char *hostile : {"", "\n", "\r\n\r\n", "Host:", "host", "GET"})
        QVERIFY(with.wire->ask("", hostile) == What::Forward);
}

void TestLiveCapture::decidesByKeys()
{
    Capturing with;
    with.start();
    with.it.actions().hold->trigger();
    for (const char *path : {"/a", "/b", "/c", "/d"})
        with.wire->hold("http://api.example.com:80", "GET " + std::string(path) + " HTTP/1.1\r\n\r\n");
    HeldPane &held = with.desk().held();
    QTRY_COMPARE(held.model().rowCount(), 4);
    held.table().setFocus();
    press(held.table(), Qt::Key_Home);
    press(held.table(), Qt::Key_Return);
    QCOMPARE(with.wire->released(), (std::vector<std::uint64_t>{1}));
    QCOMPARE(held.model().rowCount(), 3);
    QVERIFY(held.table().hasFocus() && held.table().currentIndex().isValid());
    press(held.table(), Qt::Key_End);
    press(held.table(), Qt::Key_Delete);
    QCOMPARE(with.wire->dropped(), (std::vector<std::uint64_t>{4}));
    press(with.window(), Qt::Key_F9);
    press(with.window(), Qt::Key_F9, Qt::ShiftModifier);
    QCOMPARE(with.wire->released().size() + with.wire->dropped().size(), std::size_t(4));
    QCOMPARE(held.model().rowCount(), 0);
    QVERIFY(!held.table().isVisible());
    QVERIFY(held.isAncestorOf(QApplication::focusWidget()));
}

void TestLiveCapture::decidesByClicks()
{
    Capturing with;
    with.start();
    with.it.actions().hold->trigger();
    with.wire->hold("http://a.example:80", "GET /a HTTP/1.1\r\n\r\n");
    with.wire->hold("http://a.example:80", "GET /b HTTP/1.1\r\n\r\n");
    HeldPane &held = with.desk().held();
    QTRY_COMPARE(held.model().rowCount(), 2);
    tests::Window::settle(with.window());
    const QRect second = held.table().visualRect(held.model().index(1, models::HeldModel::Target));
    QTest::mouseClick(held.table().viewport(), Qt::LeftButton, {}, second.center());
    for (Button *button : held.findChildren<Button *>()) {
        if (button->text() == QStringLiteral("Drop"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(with.wire->dropped(), (std::vector<std::uint64_t>{2}));
    QCOMPARE(held.model().rowCount(), 1);
}

void TestLiveCapture::nothingIsHeldWhenItIsOver()
{
    Capturing with;
    with.start();
    with.it.actions().hold->trigger();
    with.wire->hold("http://a.example:80", "GET /a HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(with.desk().held().model().rowCount(), 1);
    with.stop();
    QCOMPARE(with.desk().held().model().rowCount(), 0);
    QVERIFY(!with.desk().held().isVisible());
    QVERIFY(!with.it.actions().releaseAll->isEnabled() && !with.it.actions().hold->isEnabled());
}

void TestLiveCapture::showsTheExampleMeanwhile()
{
    Capturing with;
    with.start();
    with.receive(0, 2);
    with.it.showExample();
    QVERIFY(with.session().isRunning() && !with.window().liveSource());
    with.receive(2);
    QTRY_VERIFY(with.session().counters().exchanges == 3);
    QCOMPARE(with.window().session().sources.rowCount(), 1);
    Q_EMIT with.desk().started(); // its events are wanted again
    QTRY_COMPARE(with.size(), std::size_t(3));
    QVERIFY(with.window().liveSource());
}

/// With the real engine, over a socket.
void TestLiveCapture::realRequestsAppear()
{
    const auto isThere = [](MainWindow &window, const QString &title) {
        for (int row = 0; row < window.session().events.rowCount(); ++row) {
            if (window.session().events.eventTitle(window.session().events.eventAt(row)) == title)
                return true;
        }
        return false;
    };
    const auto request = [](const std::string &event) {
        const std::string body = "{\"event\":\"" + event + "\"}";
        return "POST /track HTTP/1.1\r\nHost: in.example.com\r\nContent-Type: application/json\r\nContent-Length: "
            + std::to_string(body.size()) + "\r\n\r\n" + body;
    };
    Capturing with;
    with.window().setCaptureEngine(std::make_unique<LiveEngine>());
    with.listenOnAnyPort();
    with.start();
    QTRY_VERIFY(with.desk().waiting().isVisible());
    test::Talk talk = test::Talk::to(with.session().address().toStdString());
    QVERIFY(talk.say(request("first")));
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 2"));
    QTRY_VERIFY(isThere(with.window(), QStringLiteral("first")));
    with.it.actions().hold->trigger();
    QVERIFY(talk.say(request("second")));
    QTRY_COMPARE(with.desk().held().model().rowCount(), 1);
    with.it.actions().release->trigger();
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 2"));
    QTRY_VERIFY(isThere(with.window(), QStringLiteral("second")));
    QVERIFY(!with.window().notice().isVisible());
    with.stop();
    QTRY_VERIFY(with.isIdle());
    QVERIFY(!with.it.page().banner().isVisible());
    QCOMPARE(with.session().counters().exchanges, std::uint64_t(2));
}

QTEST_MAIN(TestLiveCapture)
#include "tst_live_capture.moc"
