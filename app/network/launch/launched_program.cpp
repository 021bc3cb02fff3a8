// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/launch/launched_program.h"

#include "network/launch/program_file.h"
#include "network/launch/spawn_plan.h"

#include <cerrno>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace telltale::network {

namespace {

constexpr int patience = 2000; // milliseconds

} // namespace

Result<LaunchedProgram> LaunchedProgram::start(const ProgramToLaunch &program)
{
    SpawnPlan plan;
    posix_spawn_file_actions_addopen(&plan.actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&plan.actions, STDERR_FILENO, STDOUT_FILENO);
    plan.keepOnly({});
    plan.resetSignals();
    posix_spawnattr_setpgroup(&plan.attributes, 0);
    plan.addFlags(POSIX_SPAWN_SETPGROUP);
    const Result<std::string> file = findProgram(program);
    if (!file)
        return file.error();
    pid_t process = -1;
    if (const int problem = plan.start(program, *file, process); problem != 0)
        return whyNotStarted(program.words.front(), problem);
    const int descriptor = processDescriptor(process);
    const int openProblem = errno;
    LaunchedProgram launched(process, descriptor);
    if (descriptor < 0)
        return whyNotStarted(program.words.front(), openProblem);
    return launched;
}

LaunchedProgram::LaunchedProgram(LaunchedProgram &&other) noexcept
    : m_process(std::exchange(other.m_process, -1)), m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_status(other.m_status)
{
}

LaunchedProgram::~LaunchedProgram()
{
    end();
    if (m_descriptor >= 0)
        close(m_descriptor);
}

bool LaunchedProgram::isOver(int milliseconds) const
{
    if (m_descriptor < 0)
        return false;
    pollfd event = {m_descriptor, POLLIN, 0};
    return poll(&event, 1, milliseconds) > 0;
}

/// It stays a zombie until end(), so that its number, which is also that of its group, stays its own.
std::optional<int> LaunchedProgram::status()
{
    if (m_status || m_process <= 0)
        return m_status;
    siginfo_t ended{};
    if (waitid(P_PID, static_cast<id_t>(m_process), &ended, WEXITED | WNOHANG | WNOWAIT) != 0 || ended.si_pid == 0)
        return {};
    m_status = ended.si_code == CLD_EXITED ? ended.si_status : 128 + ended.si_status;
    return m_status;
}

void LaunchedProgram::end()
{
    if (m_process <= 0)
        return;
    // What it left behind in its group is ended too: it would send into the next run.
    kill(-m_process, SIGTERM);
    if (!status() && !isOver(patience))
        kill(m_process, SIGKILL);
    kill(-m_process, SIGKILL);
    isOver(-1);
    status();
    waitpid(m_process, nullptr, 0);
    m_process = -1;
}

void LaunchedProgram::leave()
{
    if (m_process <= 0 || !status())
        return;
    waitpid(m_process, nullptr, 0);
    m_process = -1;
}

} // namespace telltale::network
