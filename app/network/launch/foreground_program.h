// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/launch/launched_program.h"

#include <chrono>
#include <functional>
#include <vector>

#include <csignal>
#include <sys/types.h>

namespace telltale::network {

/// The signals that concern a program which runs in our place: they are held back while this lives, and come to
/// ForegroundProgram. To be made before any thread is; one at a time.
class ForegroundSignals
{
public:
    ForegroundSignals();
    /// What has come and was not fetched is forgotten.
    ~ForegroundSignals();
    ForegroundSignals(const ForegroundSignals &) = delete;
    ForegroundSignals &operator=(const ForegroundSignals &) = delete;

    int descriptor() const { return m_descriptor; }     ///< a signalfd, non-blocking
    const sigset_t &before() const { return m_before; } ///< what was held back before
    /// The descriptors that we were given, beside the first three: the program gets them, and none of ours.
    const std::vector<int> &inherited() const { return m_inherited; }
    /// Waits so long, and takes what has come: true when somebody wants an end (Ctrl+C, SIGTERM, …).
    bool hasEndCome(std::chrono::milliseconds most) const;

private:
    std::vector<int> m_inherited;
    sigset_t m_before{};
    int m_descriptor = -1;
};

/// Runs a program in our place: with our standard input, output and error, in our process group and session, so that
/// the terminal's keys and sizes reach it as if it ran alone. One thread.
class ForegroundProgram
{
public:
    /// What it inherits beside its environment: signals as they were when we were started.
    struct Inherited
    {
        bool ignoresPipe = false; ///< SIGPIPE was ignored
    };

    /// Errors: program-not-found, program-not-executable, program-not-started.
    static Result<ForegroundProgram> start(const ProgramToLaunch &program, const ForegroundSignals &signals,
                                           Inherited inherited);

    /// Blocks until it has ended, and gives its status: 128 and the signal's number where one ended it. Meanwhile keys
    /// like Ctrl+C, which reach it by themselves, are not heeded; signals that are sent to us (kill(1)) are passed on;
    /// when it is stopped, so are we, and it goes on with us. `elapsed` is called about every second.
    int wait(const std::function<void()> &elapsed = {});
    pid_t process() const { return m_process; }

private:
    ForegroundProgram(pid_t process, const ForegroundSignals &signals) : m_process(process), m_signals(signals) {}
    void fetchSignals() const;
    bool looked(int &status) const;

    pid_t m_process;
    const ForegroundSignals &m_signals;
};

} // namespace telltale::network
