// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/launch/launched_program.h"

#include <QCoreApplication>
#include <QString>

#include <csignal>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace telltale::network {

namespace {

constexpr int patience = 2000; // milliseconds

std::vector<char *> pointersTo(std::vector<std::string> &texts)
{
    std::vector<char *> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// How it is to be started; frees what the system keeps of that.
class SpawnPlan
{
public:
    SpawnPlan()
    {
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_init(&attributes);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setsigdefault(&attributes, &all);
        posix_spawnattr_setpgroup(&attributes, 0);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    }
    ~SpawnPlan()
    {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnPlan(const SpawnPlan &) = delete;
    SpawnPlan &operator=(const SpawnPlan &) = delete;

    posix_spawn_file_actions_t actions{};
    posix_spawnattr_t attributes{};
};

Error notStarted(const std::string &program, int problem)
{
    return {"program-not-started",
            QCoreApplication::translate("telltale::Launch", "%1 could not be started: %2")
                .arg(QString::fromStdString(program), QString::fromLocal8Bit(std::strerror(problem)))};
}

} // namespace

Result<LaunchedProgram> LaunchedProgram::start(const ProgramToLaunch &program)
{
    std::vector<std::string> words = program.words;
    std::vector<std::string> variables;
    for (const auto &[name, value] : program.environment)
        variables.push_back(name + '=' + value);
    const SpawnPlan plan;
    pid_t process = -1;
    const int problem = posix_spawnp(&process, words.front().c_str(), &plan.actions, &plan.attributes,
                                     pointersTo(words).data(), pointersTo(variables).data());
    if (problem != 0)
        return notStarted(program.words.front(), problem);
    const int descriptor = static_cast<int>(syscall(SYS_pidfd_open, process, 0));
    const int openProblem = errno;
    LaunchedProgram launched(process, descriptor);
    if (descriptor < 0)
        return notStarted(program.words.front(), openProblem);
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
