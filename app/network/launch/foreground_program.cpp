// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/launch/foreground_program.h"

#include "network/launch/program_file.h"
#include "network/launch/spawn_plan.h"

#include <poll.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

namespace telltale::network {

namespace {

constexpr int lookEvery = 1000; // milliseconds

sigset_t concerning()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int number : {SIGCHLD, SIGINT, SIGQUIT, SIGTSTP, SIGHUP, SIGTERM, SIGUSR1, SIGUSR2})
        sigaddset(&signals, number);
    return signals;
}

/// Somebody at a terminal stopped it and will go on with it; not somebody who knows that very process.
bool isStoppedWithUs(int number)
{
    return number != SIGSTOP || tcgetpgrp(STDIN_FILENO) == getpgrp();
}

} // namespace

ForegroundSignals::ForegroundSignals() : m_inherited(inheritableDescriptors())
{
    const sigset_t signals = concerning();
    pthread_sigmask(SIG_BLOCK, &signals, &m_before);
    m_descriptor = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

ForegroundSignals::~ForegroundSignals()
{
    signalfd_siginfo signal{};
    while (read(m_descriptor, &signal, sizeof signal) > 0) {
    }
    close(m_descriptor);
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

bool ForegroundSignals::hasEndCome(std::chrono::milliseconds most) const
{
    pollfd event = {m_descriptor, POLLIN, 0};
    poll(&event, 1, static_cast<int>(most.count()));
    signalfd_siginfo signal{};
    bool hasCome = false;
    while (read(m_descriptor, &signal, sizeof signal) > 0) {
        for (const int number : {SIGINT, SIGQUIT, SIGHUP, SIGTERM})
            hasCome = hasCome || static_cast<int>(signal.ssi_signo) == number;
    }
    return hasCome;
}

Result<ForegroundProgram> ForegroundProgram::start(const ProgramToLaunch &program, const ForegroundSignals &signals,
                                                   Inherited inherited)
{
    const Result<std::string> file = findProgram(program);
    if (!file)
        return file.error();
    SpawnPlan plan;
    plan.keepOnly(signals.inherited());
    plan.holdBack(signals.before());
    if (!inherited.ignoresPipe)
        plan.resetSignal(SIGPIPE);
    pid_t process = -1;
    if (const int problem = plan.start(program, *file, process); problem != 0)
        return whyNotStarted(program.words.front(), problem);
    return ForegroundProgram(process, signals);
}

int ForegroundProgram::wait(const std::function<void()> &elapsed)
{
    for (int status = 0;;) {
        if (looked(status))
            return status;
        pollfd event = {m_signals.descriptor(), POLLIN, 0};
        poll(&event, 1, lookEvery);
        fetchSignals();
        if (elapsed)
            elapsed();
    }
}

/// Those that come of keys have reached it already: it is in our process group.
void ForegroundProgram::fetchSignals() const
{
    signalfd_siginfo signal{};
    while (read(m_signals.descriptor(), &signal, sizeof signal) > 0) {
        const int number = static_cast<int>(signal.ssi_signo);
        const bool isItsOwn = signal.ssi_code == SI_USER && static_cast<pid_t>(signal.ssi_pid) == m_process;
        if (number != SIGCHLD && signal.ssi_code != SI_KERNEL && !isItsOwn)
            kill(m_process, number);
    }
}

bool ForegroundProgram::looked(int &status) const
{
    int what = 0;
    while (waitpid(m_process, &what, WNOHANG | WUNTRACED) == m_process) {
        if (!WIFSTOPPED(what)) {
            status = WIFEXITED(what) ? WEXITSTATUS(what) : 128 + WTERMSIG(what);
            return true;
        }
        if (isStoppedWithUs(WSTOPSIG(what))) {
            kill(getpid(), SIGSTOP);
            kill(m_process, SIGCONT); // who went on with us may not know of it
        }
    }
    return false;
}

} // namespace telltale::network
