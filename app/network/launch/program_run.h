// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/interceptor/interceptor.h"
#include "network/launch/launched_program.h"
#include "network/launch/left_process.h"
#include "network/redirect/redirect_hub.h"
#include "privacy/capture_counters.h"

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace telltale::network {

class RunFolder;
class RunTally;
class RunTrust;

/// How programs are run.
struct ProgramRunOptions
{
    /// Where is listened (best `127.0.0.1:0`), scope, sandbox, trusted files, limits. The run sets authority
    /// and redirect itself.
    InterceptorOptions network;
    std::string ownFolder;  ///< where our own program lies: the preload library is looked for from there
    std::string runsFolder; ///< where the run's own folder is made; empty: XDG_RUNTIME_DIR, or that of temporary files
    /// What the user's environment names as trusted (usersTrust()): believed towards upstreams, too.
    std::vector<std::string> usersTrust;
    std::string systemBundle; ///< PEM: what programs of this machine believe; empty: it is looked for
};

/// What a run saw, and what it did not.
struct RunCoverage
{
    privacy::CaptureCounters counters; ///< with what the redirection counted
    RedirectStatistics redirect;
    std::vector<privacy::TunnelSummary> tunnels;
    QString trouble;                  ///< what the record could not take at the end, as a sentence; empty: all is well
    std::vector<LeftProcess> left;    ///< they still ran when the run ended: what they send from then on is refused
    std::vector<std::string> notices; ///< what about the run itself is to be known, as translated sentences (UTF-8)
};

/// The place in which programs are run with their traffic captured, and nothing else on the machine changed: a folder
/// of its own (0700, removed at the end), a certificate authority in memory, the files with which programs are made to
/// believe it, the redirection and the interceptor. Any number of programs, one after the other or at once; one thread,
/// but where it says otherwise.
class ProgramRun
{
public:
    /// Listens when it returns. The sink is used and destroyed by the interceptor's thread; the judge must outlive the
    /// run. Blocks for some milliseconds. Errors: run-folder-not-made, run-trust-not-written, those of the authority,
    /// of RedirectHub::start() and of Interceptor::start().
    static Result<std::unique_ptr<ProgramRun>> begin(const ProgramRunOptions &options,
                                                     std::unique_ptr<privacy::ExchangeSink> sink,
                                                     privacy::ExchangeJudge &judge);
    /// Ends it, if that has not been done.
    ~ProgramRun();
    ProgramRun(const ProgramRun &) = delete;
    ProgramRun &operator=(const ProgramRun &) = delete;

    /// What is to be started so that its traffic comes here: the program with its environment completed and its place
    /// found. To be handed to ForegroundProgram (our own terminal), TerminalProgram (a terminal of its own) or
    /// LaunchedProgram. Errors: program-not-found, program-not-executable, program-set-user, run-home-not-made.
    Result<ProgramToLaunch> prepare(ProgramToLaunch program);
    /// To be told once what was prepared runs: whether it could be redirected is found out by that.
    void started(pid_t process, const ProgramToLaunch &program);

    std::string address() const; ///< where is listened: `127.0.0.1:40123`. Any thread
    Interceptor &interceptor() { return *m_interceptor; }
    /// With what the redirection counted. Any thread.
    privacy::CaptureCounters counters() const;
    RedirectStatistics redirected() const; ///< any thread
    const std::string &folder() const;     ///< of the run; only its owner reads there

    /// Whether what programs sent has come here whole, nothing is open and none of their children runs: once a program
    /// has ended, there is nothing to be waited for. Takes about a millisecond.
    bool isSettled() const;
    /// The processes of this run that still run.
    std::vector<LeftProcess> running() const;
    /// Waits until isSettled(), at most this long. Blocks.
    void settle(std::chrono::milliseconds most) const;
    /// Ends the capture in order, then takes away the redirection and the folder: programs that still run find every
    /// connection refused. Once; nothing else may be called then.
    RunCoverage end();

private:
    ProgramRun();
    Result<bool> redirect(const ProgramRunOptions &options, const RedirectToken &token);

    std::unique_ptr<RunFolder> m_folder;
    std::unique_ptr<RunTrust> m_trust;
    std::shared_ptr<RunTally> m_tally;
    std::unique_ptr<RedirectHub> m_hub;
    std::unique_ptr<Interceptor> m_interceptor;
    std::string m_mark; ///< the variable by which its processes are known
};

} // namespace telltale::network
