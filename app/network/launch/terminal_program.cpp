// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/launch/terminal_program.h"

#include "network/launch/program_file.h"
#include "network/launch/spawn_plan.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace telltale::network {

namespace {

constexpr int terminalPatience = 2000; // milliseconds

winsize systemSize(TerminalProgram::Size size)
{
    winsize made{};
    made.ws_col = size.columns;
    made.ws_row = size.rows;
    return made;
}

/// Our end, and in `other` the path of the program's; -1 and errno.
int openTerminal(TerminalProgram::Size size, std::string &other)
{
    const int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    std::array<char, 128> name{};
    const winsize wanted = systemSize(size);
    if (terminal >= 0
        && (grantpt(terminal) != 0 || unlockpt(terminal) != 0 || ptsname_r(terminal, name.data(), name.size()) != 0
            || ioctl(terminal, TIOCSWINSZ, &wanted) != 0)) {
        const int problem = errno;
        close(terminal);
        errno = problem;
        return -1;
    }
    other = name.data();
    return terminal;
}

Error noTerminal(int problem)
{
    return {"terminal-not-made",
            QCoreApplication::translate("telltale::Launch", "No terminal can be made for the program: %1")
                .arg(QString::fromLocal8Bit(std::strerror(problem)))};
}

} // namespace

Result<TerminalProgram> TerminalProgram::start(const ProgramToLaunch &program, Size size)
{
    const Result<std::string> file = findProgram(program);
    if (!file)
        return file.error();
    std::string other;
    const int terminal = openTerminal(size, other);
    if (terminal < 0)
        return noTerminal(errno);
    SpawnPlan plan;
    // The first terminal that the leader of a session opens becomes that of the session.
    plan.resetSignals();
    plan.addFlags(POSIX_SPAWN_SETSID);
    posix_spawn_file_actions_addopen(&plan.actions, STDIN_FILENO, other.c_str(), O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&plan.actions, STDIN_FILENO, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&plan.actions, STDIN_FILENO, STDERR_FILENO);
    plan.keepOnly({});
    pid_t process = -1;
    if (const int problem = plan.start(program, *file, process); problem != 0) {
        close(terminal);
        return whyNotStarted(program.words.front(), problem);
    }
    const int descriptor = processDescriptor(process);
    const int openProblem = errno;
    TerminalProgram started(process, descriptor, terminal);
    if (descriptor < 0)
        return whyNotStarted(program.words.front(), openProblem);
    return started;
}

TerminalProgram::TerminalProgram(TerminalProgram &&other) noexcept
    : m_process(std::exchange(other.m_process, -1)), m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_terminal(std::exchange(other.m_terminal, -1)), m_status(other.m_status)
{
}

TerminalProgram::~TerminalProgram()
{
    end();
    if (m_descriptor >= 0)
        close(m_descriptor);
    if (m_terminal >= 0)
        close(m_terminal);
}

/// It stays a zombie until end(), so that its number, which is also that of its group, stays its own.
std::optional<int> TerminalProgram::status()
{
    if (m_status || m_process <= 0)
        return m_status;
    siginfo_t ended{};
    if (waitid(P_PID, static_cast<id_t>(m_process), &ended, WEXITED | WNOHANG | WNOWAIT) != 0 || ended.si_pid == 0)
        return {};
    m_status = ended.si_code == CLD_EXITED ? ended.si_status : 128 + ended.si_status;
    return m_status;
}

void TerminalProgram::resize(Size size)
{
    const winsize wanted = systemSize(size);
    ioctl(m_terminal, TIOCSWINSZ, &wanted);
}

/// To the group that the terminal's keys reach: a shell's jobs have groups of their own.
void TerminalProgram::signal(int number)
{
    const pid_t group = m_process > 0 ? tcgetpgrp(m_terminal) : -1;
    if (group > 0)
        kill(-group, number);
    if (m_process > 0 && group != m_process)
        kill(-m_process, number);
}

void TerminalProgram::end()
{
    if (m_process <= 0)
        return;
    pollfd event = {m_descriptor, POLLIN, 0};
    signal(SIGHUP);
    signal(SIGTERM);
    signal(SIGCONT); // what is stopped hears nothing
    if (!status() && poll(&event, 1, terminalPatience) == 0)
        kill(m_process, SIGKILL);
    kill(-m_process, SIGKILL);
    siginfo_t ended{};
    waitid(P_PID, static_cast<id_t>(m_process), &ended, WEXITED | WNOWAIT);
    status();
    waitpid(m_process, nullptr, 0);
    m_process = -1;
}

} // namespace telltale::network
