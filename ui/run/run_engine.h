// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/launch/left_process.h"
#include "ui/capture/capture_engine.h"
#include "ui/run/run_settings.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace telltale::ui {

/// What is told of a run, from any thread.
struct RunEvents
{
    std::function<void()> onPersisted;       ///< the record has grown
    std::function<void()> onOutput;          ///< takeOutput() has something after it had nothing
    std::function<void(int status)> onEnded; ///< the program is over: its exit status, or 128 and a signal's number
    std::function<void()> onSettled;         ///< after that: what it has sent has come, or is not waited for any more
};

/// What a run saw, and what it did not.
struct RunCoverage
{
    privacy::CaptureCounters counters;
    std::vector<privacy::TunnelSummary> tunnels; ///< with the programs that could not be brought here
    std::uint64_t missed = 0;                    ///< connections that did not find Telltale
    bool hasMorePrograms = false;                ///< that could not be brought here than could be written down
    std::vector<network::LeftProcess> left;      ///< still ran at the end; what they send is refused from then on
    std::vector<std::string> notices;            ///< about the run itself, translated sentences (UTF-8)
    QString trouble;                             ///< what the record could not take at the end; else empty
};

/// Runs a program in a terminal of its own, with its traffic captured into a record: all of running that the window
/// does not do itself. start() and stop() one at a time, from any thread; everything else from any thread while it
/// runs, and without effect when it does not.
class RunEngine
{
public:
    virtual ~RunEngine() = default;

    /// The program runs when it returns; gives where it is captured: `127.0.0.1:40123`. `judge` must outlive the run.
    /// May block. Errors: those of network::ProgramRun and network::TerminalProgram, and of opening a record.
    virtual Result<QString> start(const RunSettings &settings, privacy::ExchangeJudge &judge, RunEvents events) = 0;
    /// Ends the program if it still runs, and the record in order. May block for some seconds.
    virtual RunCoverage stop() = 0;

    /// What the program has printed since the last time, at most so many bytes. It waits when nobody takes it.
    virtual std::string takeOutput(std::size_t most) = 0;
    /// What it reads, as a keyboard gives it.
    virtual void write(std::string bytes) = 0;
    /// Whether it does not want to be seen what is typed now: a password.
    virtual bool hidesInput() const = 0;
    virtual void resize(int columns, int rows) = 0;
    /// To the program and all of its group.
    virtual void signal(int number) = 0;

    /// Null while it does not run.
    virtual privacy::Forwarder *forwarder() = 0;
    /// What the record cannot take at the moment, as a sentence; empty when all is well.
    virtual QString trouble() const = 0;
};

} // namespace telltale::ui
