// SPDX-License-Identifier: GPL-3.0-or-later
// Programs in a terminal of their own.
#include "network/launch/terminal_program.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::network;

namespace {

Result<TerminalProgram> shellIn(const std::string &script, TerminalProgram::Size size = {})
{
    return TerminalProgram::start({{"sh", "-c", script}, {{"PATH", qgetenv("PATH").toStdString()}}}, size);
}

/// What it prints until this has come, or nobody prints any more.
std::string readUntil(const TerminalProgram &program, std::string_view what)
{
    std::string text;
    std::array<char, 4096> piece{};
    QElapsedTimer time;
    for (time.start(); text.find(what) == std::string::npos && time.elapsed() < 60'000;) {
        pollfd event = {program.terminal(), POLLIN, 0};
        ::poll(&event, 1, 1000);
        const ssize_t size = ::read(program.terminal(), piece.data(), piece.size());
        if (size > 0)
            text.append(piece.data(), static_cast<std::size_t>(size));
        else if (size == 0 || (errno != EAGAIN && errno != EINTR))
            break;
    }
    return text;
}

void enter(const TerminalProgram &program, std::string_view text)
{
    QCOMPARE(::write(program.terminal(), text.data(), text.size()), ssize_t(text.size()));
}

} // namespace

class TestTerminalProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isATerminalOfItsOwn();
    void takesKeys();
    void tellsSizes();
    void passesSignals();
    void givesStatuses_data();
    void givesStatuses();
    void endsWithItsOwner();
    void hidesOurDescriptors();
    void tellsWhatCannotBeStarted();
};

void TestTerminalProgram::isATerminalOfItsOwn()
{
    auto program = shellIn("test -t 0 -a -t 1 -a -t 2 && : < /dev/tty && echo yes; echo end");
    QVERIFY(program);
    const std::string text = readUntil(*program, "end");
    QVERIFY2(text.find("yes") != std::string::npos, text.c_str());
    QTRY_COMPARE(program->status(), std::optional(0));
}

void TestTerminalProgram::takesKeys()
{
    auto program = shellIn("trap 'echo interrupted' INT; echo ready; read line; echo \"<$line>\"; read line; echo end");
    QVERIFY(program);
    readUntil(*program, "ready");
    enter(*program, "some words\n");
    QVERIFY(readUntil(*program, "<some words>").find("<some words>") != std::string::npos);
    enter(*program, "\x03");
    QVERIFY(readUntil(*program, "interrupted").find("interrupted") != std::string::npos);
}

void TestTerminalProgram::tellsSizes()
{
    auto program = shellIn("trap 'stty size; exit' WINCH; stty size; while :; do read x; done", {101, 31});
    QVERIFY(program);
    QVERIFY(readUntil(*program, "31 101").find("31 101") != std::string::npos);
    program->resize({63, 17});
    enter(*program, "\n"); // a shell that reads runs its traps behind the line
    QVERIFY(readUntil(*program, "17 63").find("17 63") != std::string::npos);
}

void TestTerminalProgram::passesSignals()
{
    // A trap, since a shell without one loses signals that come while it starts a command.
    auto program = shellIn("trap 'exit 9' INT; echo ready; while :; do read x; done");
    QVERIFY(program);
    readUntil(*program, "ready");
    program->signal(SIGINT);
    QTRY_COMPARE(program->status(), std::optional(9));
}

void TestTerminalProgram::givesStatuses_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("true") << 0;
    QTest::newRow("exit 7") << 7;
    QTest::newRow("kill -TERM $$") << 128 + SIGTERM;
    QTest::newRow("kill -PIPE $$; exit 1") << 128 + SIGPIPE;
}

void TestTerminalProgram::givesStatuses()
{
    QFETCH(int, status);
    std::signal(SIGPIPE, SIG_IGN);
    auto program = shellIn(QTest::currentDataTag());
    QVERIFY(program);
    QTRY_COMPARE(program->status(), std::optional(status));
    program->end();
    QCOMPARE(program->status(), std::optional(status));
    std::signal(SIGPIPE, SIG_DFL);
}

void TestTerminalProgram::endsWithItsOwner()
{
    pid_t process = 0;
    {
        auto program = shellIn("trap '' TERM HUP; echo ready; while :; do read x || sleep 1; done");
        QVERIFY(program);
        readUntil(*program, "ready");
        process = program->process();
        QVERIFY(::kill(process, 0) == 0);
    }
    QVERIFY(::kill(process, 0) != 0);
}

void TestTerminalProgram::hidesOurDescriptors()
{
    const int ours = ::open("/dev/null", O_RDONLY);
    auto program = shellIn("ls /proc/self/fd | sort -n | tail -n 1; echo end");
    QVERIFY(program);
    const std::string text = readUntil(*program, "end");
    QVERIFY2(text.starts_with("3\r\n"), text.c_str()); // that of ls itself
    ::close(ours);
}

void TestTerminalProgram::tellsWhatCannotBeStarted()
{
    const auto missing = TerminalProgram::start({{"/nowhere/at-all"}, {}}, {});
    QVERIFY(!missing);
    QCOMPARE(QLatin1String(missing.error().code), QLatin1String("program-not-found"));
}

QTEST_GUILESS_MAIN(TestTerminalProgram)
#include "tst_terminal_program.moc"
