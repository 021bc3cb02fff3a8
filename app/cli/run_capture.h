// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/activity_notes.h"
#include "cli/intercept_gate.h"
#include "cli/intercept_notes.h"
#include "cli/run_options.h"
#include "network/launch/program_run.h"
#include "network/launch/run_environment.h"
#include "payload/loaders/record/record_tail.h"
#include "store/index_writer.h"
#include "store/record_writer.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace telltale::report {
class Output;
}

namespace telltale::cli {

class DiagnosticsPrinter;

/// The capture of a run: who may begin it, its gate, its record, and what the activity log is told. One thread.
class RunCapture
{
public:
    /// All must outlive it.
    RunCapture(const RunOptions &options, DiagnosticsPrinter &diagnostics, report::Output &errors);

    /// Asks for a passphrase where one is set, and puts the policy in force; before any thread is made. Errors: those
    /// of letIn(). False: the policy cannot be put in force, which was said.
    Result<bool> allow();
    /// Begins, and says `listening on ADDRESS:PORT`. Errors: those of opening records and of network::ProgramRun.
    Result<bool> begin(const network::Environment &environment);
    network::ProgramRun &run() { return *m_run; }
    /// About once a second: a policy that has changed comes into force.
    void look();
    /// Ends the capture; nothing is said. Does nothing where none was begun.
    void end();

    /// Says what went wrong meanwhile, and tells the activity log where the record ended.
    void account();
    /// Hands on what has come. Once.
    void readAll(payload::RecordSink &sink, const payload::LoadOptions &loading);
    const network::RunCoverage &coverage() const { return m_coverage; }
    /// All that came is in the record.
    bool isWhole() const;
    const std::string &record() const { return m_record; }
    /// Read when it is first needed: the command should not wait for it.
    const std::shared_ptr<const audit::Knowledge> &knowledge();

private:
    Result<bool> openRecord(std::unique_ptr<privacy::ExchangeSink> &sink);
    void say(const std::string &line);

    const InterceptOptions &m_options;
    DiagnosticsPrinter &m_diagnostics;
    report::Output &m_errors;
    ActivityNotes m_notes;
    std::shared_ptr<const audit::Knowledge> m_knowledge;
    privacy::OpenGate m_open;
    std::optional<InterceptGate> m_gate;
    privacy::ExchangeJudge *m_judge = nullptr;
    std::optional<InterceptNotes> m_told;
    std::string m_record;
    std::optional<store::TornTail> m_torn;
    std::optional<store::IndexWriter> m_index;
    std::optional<payload::RecordTail> m_tail;
    std::unique_ptr<network::ProgramRun> m_run;
    network::RunCoverage m_coverage;
    std::vector<Diagnostic> m_policyProblems; ///< of the last time that it was read
    bool m_wasPolicyRead = false;
};

} // namespace telltale::cli
