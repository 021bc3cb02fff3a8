// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_command.h"

#include "cli/diagnostics_printer.h"
#include "cli/exit_status.h"
#include "cli/run_capture.h"
#include "cli/run_judgement.h"
#include "cli/run_listing.h"
#include "cli/run_statement.h"
#include "network/launch/foreground_program.h"
#include "network/launch/program_file.h"
#include "network/launch/run_environment.h"
#include "report/output.h"

#include <QCoreApplication>

#include <csignal>

#include <unistd.h>

namespace telltale::cli {

namespace {

constexpr int runFailed = 125;
constexpr std::chrono::milliseconds settleStep{5};

/// Lists and judges in one reading.
class RunReading : public payload::RecordSink
{
public:
    RunReading(RunListing &listing, RunJudgement *judgement) : m_listing(listing), m_judgement(judgement) {}
    bool record(const payload::Record &record) override
    {
        if (m_judgement != nullptr)
            m_judgement->record(record);
        return m_listing.record(record);
    }
    void diagnostic(const Diagnostic &diagnostic) override { m_listing.diagnostic(diagnostic); }

private:
    RunListing &m_listing;
    RunJudgement *m_judgement;
};

class Running
{
public:
    Running(const RunOptions &options, DiagnosticsPrinter &diagnostics, report::Output &errors)
        : m_options(options), m_diagnostics(diagnostics), m_errors(errors), m_capture(options, diagnostics, errors),
          m_judgement(options, diagnostics)
    {
        m_program.words = options.command;
        m_program.environment = network::ownEnvironment();
    }

    int run(bool ignoresPipe)
    {
        m_loading.limits = readLimits(m_options.capture.reading.settings, m_diagnostics, m_status);
        // Told before anything is made for it.
        if (const Result<std::string> file = network::findProgram(m_program); !file)
            return fail(file.error());
        if (const Result<bool> allowed = m_capture.allow(); !allowed || !*allowed)
            return allowed ? runFailed : fail(allowed.error());
        if (m_options.isJudged && !m_judgement.readRules())
            return runFailed;
        std::optional<int> status;
        int failure = runFailed;
        {
            // Whoever presses Ctrl+C from here on means the command.
            const network::ForegroundSignals signals;
            const Result<int> ended = runProgram(signals, ignoresPipe);
            if (ended)
                status = *ended;
            else
                failure = fail(ended.error());
            m_capture.end();
        }
        // What could not be started has sent nothing that is to be listed.
        return status ? account(*status) : failure;
    }

private:
    int fail(const Error &error)
    {
        m_diagnostics.error(error.message);
        return network::statusOfFailure(error);
    }

    Result<int> runProgram(const network::ForegroundSignals &signals, bool ignoresPipe)
    {
        if (const Result<bool> begun = m_capture.begin(m_program.environment); !begun)
            return begun.error();
        const Result<network::ProgramToLaunch> prepared = m_capture.run().prepare(m_program);
        if (!prepared)
            return prepared.error();
        auto program = network::ForegroundProgram::start(*prepared, signals, {ignoresPipe});
        if (!program)
            return program.error();
        m_capture.run().started(program->process(), *prepared);
        const int status = program->wait([this] { m_capture.look(); });
        settle(signals);
        return status;
    }

    /// Ctrl+C is enough of that.
    void settle(const network::ForegroundSignals &signals)
    {
        const auto end = std::chrono::steady_clock::now() + m_options.settle;
        while (!m_capture.run().isSettled() && std::chrono::steady_clock::now() < end
               && !signals.hasEndCome(settleStep)) {
        }
    }

    int account(int status)
    {
        m_capture.account();
        const bool isBroken = list();
        if (!m_options.isJudged)
            return status;
        sayStatus(status);
        const bool isEmpty = m_capture.coverage().counters.exchanges == 0 || !m_judgement.hasEvents();
        m_status = worse(m_status, m_capture.isWhole() ? Clean : Unusable);
        return worse(m_status, isBroken ? Findings : isEmpty ? Nothing : Clean);
    }

    /// Whether something was violated.
    bool list()
    {
        const bool isQuiet = m_options.capture.reading.isQuiet;
        // What fields are judged by takes its time to be read: not where there are none, or nobody wants them.
        if (!m_options.isJudged && !m_options.output && (isQuiet || m_capture.coverage().counters.exchanges == 0)) {
            if (!isQuiet)
                sayRunCoverage(m_capture.coverage(), 0, m_capture.record(), m_errors);
            return false;
        }
        RunListing listing({m_options.capture, m_capture.knowledge(), m_diagnostics, m_errors});
        if (const Result<bool> opened = listing.open(m_options.output); !opened)
            note(opened.error());
        RunReading reading(listing, m_options.isJudged ? &m_judgement : nullptr);
        if (m_options.isJudged)
            m_judgement.begin(m_capture.knowledge());
        m_capture.readAll(reading, m_loading);
        if (const Result<bool> listed = listing.finish(); !listed)
            note(listed.error());
        const bool isBroken = m_options.isJudged && m_judgement.finish(m_errors);
        if (!isQuiet)
            sayRunCoverage(m_capture.coverage(), listing.undecoded(), m_capture.record(), m_errors);
        return isBroken;
    }

    void note(const Error &error)
    {
        m_diagnostics.error(error.message);
        m_status = Unusable;
    }

    void sayStatus(int status)
    {
        if (status == 0 || m_options.capture.reading.isQuiet)
            return;
        m_errors.put(QCoreApplication::translate("telltale::cli::Run", "the command ended with status %1")
                         .arg(status)
                         .toStdString());
        m_errors.put('\n');
        m_errors.flush();
    }

    const RunOptions &m_options;
    DiagnosticsPrinter &m_diagnostics;
    report::Output &m_errors;
    network::ProgramToLaunch m_program;
    payload::LoadOptions m_loading;
    RunCapture m_capture;
    RunJudgement m_judgement;
    ExitStatus m_status = Clean;
};

} // namespace

int runRun(const RunOptions &options)
{
    const bool ignoresPipe = std::signal(SIGPIPE, SIG_IGN) == SIG_IGN;
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(
        errors, {options.capture.reading.isQuiet, terminalOf(STDERR_FILENO, options.capture.reading.color).hasColor});
    Running running(options, diagnostics, errors);
    return running.run(ignoresPipe);
}

} // namespace telltale::cli
