// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that are started to be captured.
#include "network/launch/launched_program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <poll.h>

using namespace telltale;
using namespace telltale::network;

namespace {

Result<LaunchedProgram> shell(const std::string &script, std::map<std::string, std::string> environment = {})
{
    environment.emplace("PATH", qgetenv("PATH").toStdString());
    return LaunchedProgram::start({{"sh", "-c", script}, std::move(environment)});
}

void waitFor(const LaunchedProgram &program)
{
    pollfd event = {program.descriptor(), POLLIN, 0};
    QCOMPARE(::poll(&event, 1, 60'000), 1);
}

} // namespace

class TestLaunch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheStatus_data();
    void givesTheStatus();
    void givesTheEnvironmentAndNoInput();
    void tellsWhatCannotBeStarted();
    void startsWithUsualSignals();
    void endsWhatRuns();
    void endsWhatWasLeftBehind_data();
    void endsWhatWasLeftBehind();
};

void TestLaunch::givesTheStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("true") << 0;
    QTest::newRow("exit 7") << 7;
    QTest::newRow("kill -TERM $$") << 128 + SIGTERM;
}

void TestLaunch::givesTheStatus()
{
    QFETCH(int, status);
    auto program = shell(QTest::currentDataTag());
    QVERIFY(program);
    waitFor(*program);
    QCOMPARE(program->status(), std::optional(status));
    program->end();
    QCOMPARE(program->status(), std::optional(status));
}

void TestLaunch::givesTheEnvironmentAndNoInput()
{
    QTemporaryDir folder;
    const std::string out = folder.filePath(QStringLiteral("out")).toStdString();
    auto program = shell("{ env | grep ^A_; cat; } > " + out, {{"A_B", "c d"}});
    QVERIFY(program);
    waitFor(*program);
    QFile file(QString::fromStdString(out));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("A_B=c d\n"));
}

void TestLaunch::tellsWhatCannotBeStarted()
{
    const auto program = LaunchedProgram::start({{"/nowhere/at-all"}, {}});
    QVERIFY(!program);
    QCOMPARE(QLatin1String(program.error().code), QLatin1String("program-not-found"));
    QVERIFY(program.error().message.contains(QStringLiteral("/nowhere/at-all")));
}

void TestLaunch::startsWithUsualSignals()
{
    std::signal(SIGPIPE, SIG_IGN);
    sigset_t blocked;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &blocked, nullptr);
    for (const char *signal : {"PIPE", "TERM"}) {
        auto program = shell("kill -" + std::string(signal) + " $$; exit 0");
        QVERIFY(program);
        waitFor(*program);
        QVERIFY2(program->status().value_or(0) > 128, signal);
    }
    pthread_sigmask(SIG_UNBLOCK, &blocked, nullptr);
    std::signal(SIGPIPE, SIG_DFL);
}

void TestLaunch::endsWhatRuns()
{
    QElapsedTimer time;
    time.start();
    auto program = shell("exec cat /dev/zero > /dev/null");
    QVERIFY(program);
    QVERIFY(!program->status());
    program->end();
    QCOMPARE(program->status(), std::optional(128 + SIGTERM));
    auto stubborn = shell("trap '' TERM; while :; do read x; done");
    QVERIFY(stubborn);
    stubborn->end();
    QVERIFY(stubborn->status().value_or(0) > 128);
    QVERIFY(time.elapsed() < 60'000);
}

void TestLaunch::endsWhatWasLeftBehind_data()
{
    QTest::addColumn<bool>("isLeft");
    QTest::newRow("ended") << false;
    QTest::newRow("left") << true;
}

void TestLaunch::endsWhatWasLeftBehind()
{
    QFETCH(bool, isLeft);
    QTemporaryDir folder;
    const std::string pipe = folder.filePath(QStringLiteral("pipe")).toStdString();
    // It holds the pipe open as long as it lives; whoever reads sees its end with it.
    auto program =
        shell("mkfifo " + pipe + "; (exec cat /dev/zero) > /dev/null 3<>" + pipe + " & echo $! > " + pipe + ".id");
    QVERIFY(program);
    waitFor(*program);
    QFile id(QString::fromStdString(pipe + ".id"));
    QVERIFY(id.open(QIODevice::ReadOnly));
    const pid_t left = id.readAll().trimmed().toInt();
    QVERIFY(left > 0);
    QCOMPARE(::kill(left, 0), 0);
    if (isLeft) {
        program->leave();
        QCOMPARE(::kill(left, 0), 0);
        QCOMPARE(::kill(left, SIGKILL), 0);
        return;
    }
    program->end();
    QTRY_VERIFY_WITH_TIMEOUT(
        ::kill(left, 0) != 0 ||
            [left] {
                QFile state(QStringLiteral("/proc/%1/stat").arg(left));
                return state.open(QIODevice::ReadOnly) && state.readAll().contains(") Z ");
            }(),
        60'000);
}

QTEST_GUILESS_MAIN(TestLaunch)
#include "tst_launch.moc"
