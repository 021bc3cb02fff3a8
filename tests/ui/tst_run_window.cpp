// SPDX-License-Identifier: GPL-3.0-or-later
// Running a program from the window: what is typed, what is printed, how it is ended, what is said of it.
#include "running.h"

#include "ui/capture/held_pane.h"
#include "ui/capture/waiting_view.h"
#include "ui/contrast.h"
#include "ui/run/coverage_strip.h"
#include "ui/run/environment_edit.h"
#include "ui/run/run_words.h"
#include "ui/run/terminal_colors.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row_views.h"

#include <QCheckBox>
#include <QClipboard>
#include <QScrollBar>
#include <QStandardPaths>

#include <csignal>

using namespace telltale;
using namespace telltale::ui;
using tests::Running;
using State = RunSession::State;

class TestRunWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(false); }
    void opensAndCloses();
    void runsWhatIsTyped();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void saysWhyItDidNotStart();
    void masksSecrets();
    void remembers();
    void eventsAppear();
    void printsBesideItsEvents();
    void typesForTheProgram();
    void asksThenInsists();
    void insistsByItself();
    void saysWhatWasSeen();
    void runsAgain();
    void oneOfTheTwoAtATime();
    void gateAndHoldAreShared();
    void closesWithTheProgram();
    void survivesItsWindow();
    void isQuickerThanTheWindow();
    void followsTheEnd();
    void keepsTheLast();
    void everyStyleCanBeRead();
    void words_data();
    void words();
};

void TestRunWindow::opensAndCloses()
{
    Running with;
    QVERIFY(!with.panel().isVisible() && !with.pane().isVisible());
    QTest::keyClick(&with.window(), Qt::Key_F7);
    QVERIFY(with.panel().isVisible() && with.panel().command().hasFocus());
    QTest::keyClick(&with.panel().command(), Qt::Key_Escape);
    QVERIFY(!with.panel().isVisible() && with.run().button().hasFocus());
    QTest::mouseClick(&with.run().button(), Qt::LeftButton);
    QVERIFY(with.panel().isVisible());
    QTest::mouseClick(&with.run().button(), Qt::LeftButton);
    QVERIFY(!with.panel().isVisible());
}

void TestRunWindow::runsWhatIsTyped()
{
    Running with;
    QTest::mouseClick(&with.run().button(), Qt::LeftButton);
    RunPanel &panel = with.panel();
    QVERIFY(!panel.runButton().isEnabled() && panel.commandProblem().isEmpty());
    QTest::keyClicks(&panel.command(), QStringLiteral("node 'my app.js'"));
    panel.folder().selectAll();
    QTest::keyClicks(&panel.folder(), QStringLiteral("/tmp/."));
    panel.environment().setFocus();
    QTest::keyClicks(&panel.environment(), QStringLiteral("A=1"));
    QTest::mouseClick(&panel.sandbox(), Qt::LeftButton);
    QVERIFY(panel.statement().contains(QStringLiteral("nothing leaves")));
    QVERIFY(panel.runButton().isEnabled());
    QTest::mouseClick(&panel.runButton(), Qt::LeftButton);
    QTRY_VERIFY(with.runSession().isRunning());
    QVERIFY(!panel.isVisible());
    const RunSettings settings = with.program->settings();
    QCOMPARE(settings.words, (std::vector<std::string>{"node", "my app.js"}));
    QCOMPARE(settings.folder, QStringLiteral("/tmp"));
    QVERIFY(settings.environment == (std::vector<models::EnvironmentVariable>{{"A", "1"}}));
    QVERIFY(settings.isSandbox && settings.columns >= 20 && settings.rows >= 4);
    QCOMPARE(settings.capture.scope, std::vector<std::string>{"*"});
    QCOMPARE(settings.capture.listen, std::string("127.0.0.1:0"));
    QVERIFY(settings.capture.record.endsWith(QStringLiteral(".telltale")));
    QVERIFY(with.pane().isVisible());
    QCOMPARE(with.pane().title(), QStringLiteral("node 'my app.js'"));
    QVERIFY(with.pane().state().startsWith(QStringLiteral("running 0 s, in a sandbox")));
}

void TestRunWindow::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("where");
    QTest::newRow("good") << "a"
                          << "/"
                          << "A=1"
                          << "";
    QTest::newRow("quote") << "a 'b"
                           << "/"
                           << ""
                           << "command";
    QTest::newRow("pipe") << "a | b"
                          << "/"
                          << ""
                          << "command";
    QTest::newRow("assignment") << "A=1 b"
                                << "/"
                                << ""
                                << "command";
    QTest::newRow("no folder") << "a"
                               << "/no/such/folder"
                               << ""
                               << "folder";
    QTest::newRow("a file") << "a"
                            << "/etc/passwd"
                            << ""
                            << "folder";
    QTest::newRow("relative") << "a"
                              << "tmp"
                              << ""
                              << "folder";
    QTest::newRow("home") << "a"
                          << "~"
                          << ""
                          << "";
    QTest::newRow("no equals sign") << "a"
                                    << "/"
                                    << "A=1\nB"
                                    << "environment";
    QTest::newRow("twice") << "a"
                           << "/"
                           << "A=1\nA=2"
                           << "environment";
    QTest::newRow("bullets") << "a"
                             << "/" << QString::fromUtf8("A=\xE2\x80\xA2x") << "environment";
}

void TestRunWindow::saysWhatIsWrong()
{
    QFETCH(QString, command);
    QFETCH(QString, folder);
    QFETCH(QString, environment);
    QFETCH(QString, where);
    Running with;
    with.it.actions().run->trigger();
    with.panel().fill({command, folder, environment, false});
    QCOMPARE(!with.panel().commandProblem().isEmpty(), where == QLatin1String("command"));
    QCOMPARE(!with.panel().folderProblem().isEmpty(), where == QLatin1String("folder"));
    QCOMPARE(!with.panel().environmentProblem().isEmpty(), where == QLatin1String("environment"));
    QCOMPARE(with.panel().runButton().isEnabled(), where.isEmpty());
    QTest::keyClick(&with.panel().command(), Qt::Key_Return);
    QCOMPARE(with.runSession().state() == State::Off, !where.isEmpty());
}

void TestRunWindow::saysWhyItDidNotStart()
{
    Running with;
    with.program->refusal = Error{"program-not-found", QStringLiteral("there is no program nodd")};
    with.it.actions().run->trigger();
    with.panel().fill({QStringLiteral("nodd"), QStringLiteral("/"), {}, false});
    QTest::keyClick(&with.panel().command(), Qt::Key_Return);
    QTRY_VERIFY(with.panel().isVisible() && !with.panel().commandProblem().isEmpty());
    QVERIFY(with.panel().commandProblem().contains(QStringLiteral("here is no program nodd")));
    QVERIFY(with.runSession().state() == State::Off && !with.window().notice().isVisible());
    QVERIFY(!with.pane().isVisible());
    // It goes when something is changed, and another one runs.
    QTest::keyClick(&with.panel().command(), Qt::Key_X);
    QVERIFY(with.panel().commandProblem().isEmpty());
    QTest::keyClick(&with.panel().command(), Qt::Key_Return);
    QTRY_VERIFY(with.runSession().isRunning());
}

void TestRunWindow::masksSecrets()
{
    Running with;
    with.it.actions().run->trigger();
    RunPanel &panel = with.panel();
    EnvironmentEdit &edit = panel.environment();
    edit.setFocus();
    QTest::keyClicks(&edit, QStringLiteral("API_KEY=hunter2"));
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClicks(&edit, QStringLiteral("PORT=80"));
    QVERIFY(edit.toPlainText().contains(QStringLiteral("hunter2"))); // while it is typed
    panel.command().setFocus();
    QVERIFY(!edit.toPlainText().contains(QStringLiteral("hunter2")));
    QVERIFY(edit.toPlainText().contains(QStringLiteral("PORT=80")));
    QCOMPARE(edit.text(), QStringLiteral("API_KEY=hunter2\nPORT=80"));
    QVERIFY(!edit.document()->isUndoAvailable());
    panel.showValues().click();
    QVERIFY(edit.toPlainText().contains(QStringLiteral("hunter2")));
    panel.showValues().click();
    QVERIFY(!edit.toPlainText().contains(QStringLiteral("hunter2")));
    // Bullets that were changed stand for nothing.
    edit.setFocus();
    edit.moveCursor(QTextCursor::Start);
    edit.moveCursor(QTextCursor::EndOfLine);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QVERIFY(!panel.environmentProblem().isEmpty());
    edit.selectAll();
    QTest::keyClicks(&edit, QStringLiteral("API_KEY=other"));
    panel.command().setFocus();
    QVERIFY(panel.environmentProblem().isEmpty());
    QCOMPARE(edit.text(), QStringLiteral("API_KEY=other"));
    panel.fill({QStringLiteral("a"), QStringLiteral("/"), QStringLiteral("API_KEY=third"), false});
    QVERIFY(!edit.toPlainText().contains(QStringLiteral("third")));
    QTest::keyClick(&panel.command(), Qt::Key_Return);
    QTRY_VERIFY(with.runSession().isRunning());
    QVERIFY(with.program->settings().environment == (std::vector<models::EnvironmentVariable>{{"API_KEY", "third"}}));
    QCOMPARE(with.run().recent().at(0).environment, QStringLiteral("API_KEY="));
}

void TestRunWindow::remembers()
{
    Running with;
    QVERIFY(!with.panel().recentList().isVisible());
    with.start(QStringLiteral("first one"));
    with.end();
    with.panel().sandbox().setChecked(true);
    with.start(QStringLiteral("second"));
    with.end();
    with.it.actions().run->trigger();
    RowList &list = with.panel().recentList();
    QVERIFY(list.isVisible());
    QCOMPARE(list.model()->rowCount(), 2);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(1, 0)).center());
    QCOMPARE(with.panel().command().text(), QStringLiteral("first one"));
    QVERIFY(!with.panel().sandbox().isChecked() && with.panel().runButton().hasFocus());
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Up);
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(with.panel().command().text(), QStringLiteral("second"));
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Delete);
    QCOMPARE(list.model()->rowCount(), 1);
    QTest::mouseClick(&with.panel().forget(), Qt::LeftButton);
    QCOMPARE(list.model()->rowCount(), 0);
    QVERIFY(!list.isVisible());
}

void TestRunWindow::eventsAppear()
{
    Running with;
    with.it.openExample();
    const std::size_t before = with.size();
    with.start();
    QVERIFY(with.window().liveSource().has_value() || with.size() == before);
    with.program->send("{\"event\":\"started\"}");
    QTRY_COMPARE(with.size(), before + 1);
    QVERIFY(with.window().liveSource().has_value());
    with.end();
    QVERIFY(!with.window().liveSource().has_value());
    QCOMPARE(with.size(), before + 1);
}

void TestRunWindow::printsBesideItsEvents()
{
    Running with;
    with.start();
    with.program->print("\033[32mok\033[0m\r\n50 %\r100 %\r\n\xE2\x80\xAEx");
    QTRY_COMPARE(with.printed(), QStringLiteral("ok\n100 %\n\\u202Ex"));
    QVERIFY(with.pane().terminal().isVisible());
    QVERIFY(with.desk().waiting().isVisible()); // nothing was sent, and that is said beside it
    // Not at once, and not all at once: the window goes on meanwhile.
    std::string much;
    for (int line = 0; line < 5'000; ++line)
        much += "line " + std::to_string(line) + "\r\n";
    with.program->print(much);
    QTRY_VERIFY(with.printed().contains(QStringLiteral("line 4999")));
    with.end();
    QVERIFY(with.printed().contains(QStringLiteral("line 4999")));
    with.pane().terminal().setFocus();
    with.pane().terminal().selectAll();
    QTest::keyClick(&with.pane().terminal(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("line 4999")));
    QTest::mouseClick(&with.pane().closeButton(), Qt::LeftButton);
    QVERIFY(!with.pane().isVisible());
}

void TestRunWindow::typesForTheProgram()
{
    Running with;
    with.start();
    QLineEdit &input = with.pane().input();
    QVERIFY(input.isVisible());
    input.setFocus();
    QTest::keyClicks(&input, QStringLiteral("yes"));
    QTest::keyClick(&input, Qt::Key_Return);
    QCOMPARE(with.program->written(), QByteArray("yes\r"));
    QVERIFY(input.text().isEmpty());
    QTest::keyClick(&input, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(with.program->written(), QByteArray("yes\r\x04"));
    with.program->hides = true;
    with.program->print("Password: ");
    QTRY_COMPARE(input.echoMode(), QLineEdit::Password);
    with.program->hides = false;
    with.program->print("\r\n");
    QTRY_COMPARE(input.echoMode(), QLineEdit::Normal);
    with.window().resize(1100, 700);
    QTRY_VERIFY(with.program->cells().width() > 0);
    with.end();
    QVERIFY(!input.isVisible() && with.pane().terminal().hasFocus());
}

void TestRunWindow::asksThenInsists()
{
    Running with;
    QVERIFY(!with.it.actions().stopRun->isEnabled());
    with.start();
    QVERIFY(with.it.actions().stopRun->isEnabled());
    QTest::keyClick(&with.window(), Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(with.program->signalled(), QList<int>{SIGINT});
    QVERIFY(with.pane().state().contains(QStringLiteral("SIGINT")));
    QCOMPARE(with.it.actions().stopRun->iconText(), QStringLiteral("Stop with SIGTERM"));
    with.it.actions().stopRun->trigger();
    with.it.actions().stopRun->trigger();
    QCOMPARE(with.program->signalled(), (QList<int>{SIGINT, SIGTERM, SIGKILL}));
    with.end(128 + SIGKILL);
    QVERIFY(with.pane().state().startsWith(QStringLiteral("ended with status 137 (SIGKILL)")));
    QVERIFY(!with.it.actions().stopRun->isEnabled());
    QCOMPARE(with.it.actions().stopRun->iconText(), QStringLiteral("Stop"));
}

void TestRunWindow::insistsByItself()
{
    Running with;
    with.runSession().setPatience(20);
    with.start();
    with.it.actions().stopRun->trigger();
    QTRY_COMPARE(with.program->signalled(), (QList<int>{SIGINT, SIGTERM, SIGKILL}));
    with.end(128 + SIGKILL);
}

void TestRunWindow::saysWhatWasSeen()
{
    Running with;
    with.program->coverage.tunnels = {{"db.internal:5432", "silent", "/usr/bin/node", 1, 0, 4'812, 91'200}};
    with.program->coverage.left = {{4711, "/usr/bin/left\xE2\x80\xAE"}};
    with.program->coverage.notices = {"a note"};
    with.start();
    QVERIFY(!with.pane().coverage().isVisible());
    with.program->send("{\"event\":\"started\"}");
    with.program->end(3, false);
    QTRY_VERIFY(with.runSession().state() == State::Ending);
    QVERIFY(with.pane().state().startsWith(QStringLiteral("ended with status 3 after 0 s; waiting")));
    with.program->settle();
    QTRY_VERIFY(with.runSession().state() == State::Off);
    QVERIFY(with.pane().coverage().isVisible());
    const QString text = with.pane().coverage().text();
    for (const char *part : {"1 request recorded", "db.internal:5432", "4711", "\\u202E", "a note"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
    with.pane().coverage().copy().click();
    QCOMPARE(QApplication::clipboard()->text(), text);
    QVERIFY(with.pane().state().startsWith(QStringLiteral("ended with status 3")));
    // The next one begins anew.
    with.it.actions().runAgain->trigger();
    QTRY_VERIFY(with.runSession().isRunning());
    QVERIFY(!with.pane().coverage().isVisible());
}

void TestRunWindow::runsAgain()
{
    Running with;
    QVERIFY(!with.it.actions().runAgain->isEnabled());
    with.panel().environment().setText(QStringLiteral("API_KEY=x"));
    with.start(QStringLiteral("a b"));
    QVERIFY(!with.it.actions().runAgain->isEnabled());
    const QString record = with.program->settings().capture.record;
    with.program->print("before");
    QTRY_COMPARE(with.printed(), QStringLiteral("before"));
    with.end();
    with.panel().command().setText(QStringLiteral("another"));
    QTest::keyClick(&with.window(), Qt::Key_F7, Qt::ControlModifier);
    QTRY_VERIFY(with.runSession().isRunning());
    const RunSettings settings = with.program->settings();
    QCOMPARE(settings.words, (std::vector<std::string>{"a", "b"}));
    QCOMPARE(settings.environment.front().value, std::string("x"));
    QVERIFY(settings.capture.record != record);
    QCOMPARE(with.printed(), QString());
}

void TestRunWindow::oneOfTheTwoAtATime()
{
    Running with;
    with.Capturing::start();
    with.it.actions().run->trigger();
    with.panel().fill({QStringLiteral("a"), QStringLiteral("/"), {}, false});
    QVERIFY(!with.panel().runButton().isEnabled());
    QVERIFY(with.panel().statement().contains(with.session().address()));
    QTest::keyClick(&with.panel().command(), Qt::Key_Return);
    QVERIFY(with.runSession().state() == State::Off);
    QTest::mouseClick(&with.panel().stopCapture(), Qt::LeftButton);
    QTRY_VERIFY(with.panel().runButton().isEnabled());
    QVERIFY(!with.panel().stopCapture().isVisible());
    QTest::keyClick(&with.panel().command(), Qt::Key_Return);
    QTRY_VERIFY(with.runSession().isRunning());
    QVERIFY(!with.it.actions().capture->isEnabled() && !with.it.actions().copyAddress->isEnabled());
    QVERIFY(with.desk().statusText().contains(QStringLiteral("running a program")));
    QCOMPARE(with.wire->starts(), 1);
    with.end();
    QVERIFY(with.it.actions().capture->isEnabled());
    // And the other way round again, with the engine that captures.
    with.Capturing::start();
    QCOMPARE(with.wire->starts(), 2);
    QVERIFY(with.desk().statusText().contains(QStringLiteral("capturing on")));
}

void TestRunWindow::gateAndHoldAreShared()
{
    Running with;
    with.start();
    QCOMPARE(with.program->judge(), &with.session().judges());
    QVERIFY(with.it.actions().gateOff->isEnabled() && with.it.actions().hold->isEnabled());
    QVERIFY(with.session().trust().kind == CaptureTrust::Kind::Run);
    with.it.actions().hold->trigger();
    QVERIFY(with.desk().held().isVisible());
}

void TestRunWindow::closesWithTheProgram()
{
    Running with;
    with.start();
    with.window().close();
    QTRY_VERIFY(!with.window().isVisible());
    QCOMPARE(int(with.program->stops), 1);
}

void TestRunWindow::survivesItsWindow()
{
    const auto program = std::make_shared<tests::FakeRun>();
    {
        Running with;
        with.window().setRunEngine(program);
        with.start();
        program->print("still here");
    }
    QCOMPARE(int(program->stops), 1);
}

void TestRunWindow::isQuickerThanTheWindow()
{
    Running with;
    with.program->endsAtOnce = true;
    with.it.actions().run->trigger();
    with.panel().fill({QStringLiteral("true"), QStringLiteral("/"), {}, false});
    QTest::keyClick(&with.panel().command(), Qt::Key_Return);
    QTRY_VERIFY(with.pane().state().startsWith(QStringLiteral("ended with status 7")));
    QTRY_VERIFY(with.runSession().state() == State::Off);
    QTRY_COMPARE(with.printed(), QStringLiteral("quick\n"));
}

void TestRunWindow::followsTheEnd()
{
    Running with;
    with.start();
    QScrollBar &bar = *with.pane().terminal().verticalScrollBar();
    with.program->print(std::string(300, '\n'));
    QTRY_VERIFY(bar.maximum() > 0);
    QTRY_COMPARE(bar.value(), bar.maximum());
    bar.setValue(3);
    const int before = bar.maximum();
    with.program->print(std::string(50, '\n'));
    QTRY_VERIFY(bar.maximum() > before);
    QCOMPARE(bar.value(), 3);
    bar.setValue(bar.maximum());
    with.program->print("end\n");
    QTRY_VERIFY(with.printed().contains(QStringLiteral("end")));
    QCOMPARE(bar.value(), bar.maximum());
}

void TestRunWindow::keepsTheLast()
{
    Theme theme;
    TerminalView view(theme);
    QByteArray bytes;
    for (int line = 0; line < TerminalView::mostLines + 500; ++line)
        bytes += QByteArray::number(line) + '\n';
    view.feed(bytes);
    QCOMPARE(view.document()->blockCount(), TerminalView::mostLines + 1);
    QVERIFY(view.toPlainText().startsWith(QStringLiteral("500\n")));
    view.feed("next\n");
    QVERIFY(view.toPlainText().startsWith(QStringLiteral("501\n")));
    for (int round = 0; round < 5; ++round)
        view.feed(QByteArray(1'000'000, 'x') + '\n');
    QVERIFY(view.toPlainText().size() <= TerminalView::mostCharacters + 2'001);
    theme.apply(Theme::Mode::Dark);
    QVERIFY(view.toPlainText().endsWith(QStringLiteral("x\n")));
    view.clearAll();
    QCOMPARE(view.toPlainText(), QString());
}

void TestRunWindow::everyStyleCanBeRead()
{
    using Color = models::TerminalStyle::Color;
    for (const Colors &colors : {Colors::light(), Colors::dark()}) {
        for (int ink = 0; ink <= int(Color::White); ++ink) {
            for (int ground = 0; ground <= int(Color::White); ++ground) {
                for (const int marks : {0, 1, 2, 3}) {
                    models::TerminalStyle style{Color(ink), Color(ground)};
                    style.isFaint = (marks & 1) != 0;
                    style.isInverse = (marks & 2) != 0;
                    const QTextCharFormat format = terminalFormat(colors, style);
                    const bool hasGround = format.background().style() != Qt::NoBrush;
                    const QColor behind = hasGround ? format.background().color() : colors.sunken;
                    QVERIFY(tests::contrast(format.foreground().color(), behind) >= 4.5);
                    QCOMPARE(hasGround, ground != 0 || style.isInverse);
                }
            }
        }
    }
}

void TestRunWindow::words_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("seconds") << durationText(59'999) << "59 s";
    QTest::newRow("minutes") << durationText(185'000) << "3 min 5 s";
    QTest::newRow("hours") << durationText(7'440'000) << "2 h 4 min";
    QTest::newRow("before") << durationText(-5) << "0 s";
    QTest::newRow("status") << statusText(0) << "ended with status 0";
    QTest::newRow("signal") << statusText(143) << "ended with status 143 (SIGTERM)";
    QTest::newRow("no signal") << statusText(255) << "ended with status 255";
    QTest::newRow("128") << statusText(128) << "ended with status 128";
    QTest::newRow("nothing missed") << QString::number(runStatement({}).unseen.size()) << "0";
}

void TestRunWindow::words()
{
    QFETCH(QString, found);
    QTEST(found, "wanted");
}

QTEST_MAIN(TestRunWindow)
#include "tst_run_window.moc"
