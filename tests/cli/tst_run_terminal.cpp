// SPDX-License-Identifier: GPL-3.0-or-later
// `telltale run` at a terminal: the command has it as if it ran alone, and we live on to list.
#include "network/launch/run_environment.h"
#include "network/launch/terminal_program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>

#include <poll.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::network;

namespace {

constexpr int patience = 60'000; // milliseconds

/// Somebody at a terminal.
class Person
{
public:
    Person(const QString &folder, std::vector<std::string> words, TerminalProgram::Size size = {})
        : program(start(folder, std::move(words), size))
    {
    }

    /// Until it has been shown since the last time; false when it does not come.
    bool sees(const std::string &what)
    {
        QElapsedTimer time;
        std::array<char, 4096> piece{};
        for (time.start(); time.elapsed() < patience;) {
            if (const std::size_t at = screen.find(what, m_seen); at != std::string::npos) {
                m_seen = at + what.size();
                return true;
            }
            pollfd event = {program->terminal(), POLLIN, 0};
            ::poll(&event, 1, 1000);
            const ssize_t size = ::read(program->terminal(), piece.data(), piece.size());
            if (size > 0)
                screen.append(piece.data(), static_cast<std::size_t>(size));
            else if (size == 0 || (errno != EAGAIN && errno != EINTR))
                return screen.find(what, m_seen) != std::string::npos;
        }
        return false;
    }
    void types(std::string_view keys)
    {
        QCOMPARE(::write(program->terminal(), keys.data(), keys.size()), ssize_t(keys.size()));
    }
    int ended()
    {
        pollfd event = {program->descriptor(), POLLIN, 0};
        ::poll(&event, 1, patience);
        return program->status().value_or(-1);
    }

    Result<TerminalProgram> program;
    std::string screen;

private:
    static Result<TerminalProgram> start(const QString &folder, std::vector<std::string> words,
                                         TerminalProgram::Size size)
    {
        ProgramToLaunch launched{std::move(words), ownEnvironment(), folder.toStdString()};
        for (const char *const name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
            launched.environment[name] = folder.toStdString();
        return TerminalProgram::start(launched, size);
    }

    std::size_t m_seen = 0;
};

std::vector<std::string> runsShell(const std::string &script)
{
    return {TELLTALE_PROGRAM, "run", "--", "sh", "-c", script};
}

} // namespace

class TestRunTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }
    void isTheCommands();
    void letsCtrlCReachTheCommand();
    void survivesCtrlC();
    void ctrlBackslashEndsTheCommandOnly();
    void tellsSizes();
    void stopsAndGoesOn();
    void hangsUp();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRunTerminal::isTheCommands()
{
    Person person(m_folder->path(),
                  runsShell("test -t 0 -a -t 1 -a -t 2 && : < /dev/tty && echo yes || echo no; read l; echo \"<$l>\""));
    QVERIFY(person.program);
    QVERIFY2(person.sees("yes\r\n"), person.screen.c_str());
    person.types("some words\n");
    QVERIFY2(person.sees("<some words>"), person.screen.c_str());
    QVERIFY2(person.sees("captured: "), person.screen.c_str());
    QCOMPARE(person.ended(), 0);
}

void TestRunTerminal::letsCtrlCReachTheCommand()
{
    Person person(m_folder->path(), runsShell("trap 'echo got; exit 9' INT; echo ready; while :; do read x; done"));
    QVERIFY(person.program);
    QVERIFY(person.sees("ready"));
    person.types("\x03");
    QVERIFY2(person.sees("got"), person.screen.c_str());
    QVERIFY2(person.sees("captured: "), person.screen.c_str());
    QCOMPARE(person.ended(), 9);
    QVERIFY(person.screen.find("got", person.screen.find("got") + 1) == std::string::npos); // once
}

void TestRunTerminal::survivesCtrlC()
{
    Person person(m_folder->path(), {TELLTALE_PROGRAM, "run", "--", "cat"});
    QVERIFY(person.program);
    QVERIFY2(person.sees("listening on "), person.screen.c_str());
    person.types("words\n");
    QVERIFY2(person.sees("words\r\nwords\r\n"), person.screen.c_str());
    person.types("\x03");
    QVERIFY2(person.sees("captured: "), person.screen.c_str());
    QVERIFY2(person.sees("record: "), person.screen.c_str());
    QCOMPARE(person.ended(), 128 + SIGINT);
}

void TestRunTerminal::ctrlBackslashEndsTheCommandOnly()
{
    Person person(m_folder->path(), {TELLTALE_PROGRAM, "run", "--", "cat"});
    QVERIFY(person.program);
    QVERIFY2(person.sees("listening on "), person.screen.c_str());
    person.types("words\n");
    QVERIFY2(person.sees("words\r\nwords\r\n"), person.screen.c_str());
    person.types("\x1c");
    QVERIFY2(person.sees("captured: "), person.screen.c_str());
    QCOMPARE(person.ended(), 128 + SIGQUIT);
}

void TestRunTerminal::tellsSizes()
{
    Person person(m_folder->path(),
                  runsShell("trap 'stty size; exit 0' WINCH; stty size; echo ready; while :; do read x; done"),
                  {101, 31});
    QVERIFY(person.program);
    QVERIFY2(person.sees("31 101"), person.screen.c_str());
    QVERIFY(person.sees("ready"));
    person.program->resize({63, 17});
    person.types("\n"); // a shell that reads runs its traps behind the line
    QVERIFY2(person.sees("17 63"), person.screen.c_str());
    QCOMPARE(person.ended(), 0);
}

void TestRunTerminal::stopsAndGoesOn()
{
    const std::string script =
        "set -m; \"$0\" run -- sh -c 'echo ready; read l; echo \"<$l>\"; exit 7'; echo stopped $?; "
        "fg > /dev/null; echo ended $?";
    Person person(m_folder->path(), {"bash", "--norc", "-c", script, TELLTALE_PROGRAM});
    QVERIFY(person.program);
    QVERIFY2(person.sees("ready"), person.screen.c_str());
    person.types("\x1a");
    QVERIFY2(person.sees("stopped 1"), person.screen.c_str()); // 128 and a signal
    person.types("more words\n");
    QVERIFY2(person.sees("<more words>"), person.screen.c_str());
    QVERIFY2(person.sees("captured: "), person.screen.c_str());
    QVERIFY2(person.sees("ended 7"), person.screen.c_str());
    QCOMPARE(person.ended(), 0);
}

/// The command hears of it and ends; so do we, and leave no folder.
void TestRunTerminal::hangsUp()
{
    {
        Person person(m_folder->path(), {TELLTALE_PROGRAM, "run", "--", "cat"});
        QVERIFY(person.program);
        QVERIFY2(person.sees("listening on "), person.screen.c_str());
        person.types("words\n");
        QVERIFY2(person.sees("words\r\nwords\r\n"), person.screen.c_str());
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("telltale-run-*")}, QDir::Dirs).size(), 1);
        person.program->signal(SIGHUP);
        QCOMPARE(person.ended(), 128 + SIGHUP);
    }
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("telltale-run-*")}, QDir::Dirs).size(), 0);
}

QTEST_GUILESS_MAIN(TestRunTerminal)
#include "tst_run_terminal.moc"
