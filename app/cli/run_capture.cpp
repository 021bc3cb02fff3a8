// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_capture.h"

#include "cli/administrator_check.h"
#include "cli/diagnostics_printer.h"
#include "cli/intercept_record.h"
#include "cli/intercept_report.h"
#include "cli/knowledge_reader.h"
#include "report/output.h"

#include <QCoreApplication>

namespace telltale::cli {

RunCapture::RunCapture(const RunOptions &options, DiagnosticsPrinter &diagnostics, report::Output &errors)
    : m_options(options.capture), m_diagnostics(diagnostics), m_errors(errors),
      m_notes(options.capture.activityLog, diagnostics)
{
    m_notes.holdWarnings(); // the first line is that of the address
}

const std::shared_ptr<const audit::Knowledge> &RunCapture::knowledge()
{
    if (!m_knowledge)
        m_knowledge = readKnowledge(m_diagnostics);
    return m_knowledge;
}

Result<bool> RunCapture::allow()
{
    m_judge = &m_open;
    if (!m_options.gate.isUsed())
        return true;
    if (const Result<bool> in = letIn(m_notes, m_options.passphraseFile); !in)
        return in.error();
    std::vector<Diagnostic> problems;
    m_gate.emplace(m_options.gate, knowledge(), m_notes);
    m_judge = m_gate->open(problems);
    for (const Diagnostic &problem : problems)
        m_diagnostics.print(problem);
    return m_judge != nullptr;
}

Result<bool> RunCapture::openRecord(std::unique_ptr<privacy::ExchangeSink> &sink)
{
    Result<InterceptRecord> record = openInterceptRecord(m_options, [this] {
        if (m_index)
            m_index->wake();
    });
    if (!record)
        return record.error();
    m_record = record->path;
    m_torn = record->torn;
    sink = std::move(record->sink);
    if (m_options.hasIndex)
        m_index.emplace(m_record);
    Result<payload::RecordTail> tail = payload::RecordTail::open(m_record);
    if (!tail)
        return tail.error();
    m_tail.emplace(*std::move(tail));
    m_tail->passOver({}); // what another run has left there was listed by it
    return true;
}

Result<bool> RunCapture::begin(const network::Environment &environment)
{
    std::unique_ptr<privacy::ExchangeSink> sink;
    if (const Result<bool> opened = openRecord(sink); !opened)
        return opened.error();
    m_told.emplace(m_notes, m_record);
    m_told->began(m_gate ? m_gate->inForce() : std::nullopt);
    network::ProgramRunOptions options;
    options.network = m_options.network;
    options.ownFolder = QCoreApplication::applicationDirPath().toStdString();
    options.usersTrust = network::usersTrust(environment);
    auto run = network::ProgramRun::begin(options, std::move(sink), *m_judge);
    if (!run)
        return run.error();
    m_run = *std::move(run);
    // Scripts wait for this line: never translated.
    if (!m_options.reading.isQuiet)
        say("listening on " + m_run->address());
    if (m_torn)
        sayTorn(*m_torn, m_errors);
    m_notes.sayWarnings();
    return true;
}

void RunCapture::say(const std::string &line)
{
    m_errors.put(line);
    m_errors.put('\n');
    m_errors.flush();
}

/// What there is to say of that is said once the terminal is ours again.
void RunCapture::look()
{
    if (!m_gate || !m_gate->isFollowed())
        return;
    m_gate->look([this](const std::vector<Diagnostic> &problems) {
        m_told->policyRead(m_gate->inForce(), problems);
        m_policyProblems = problems;
        m_wasPolicyRead = true;
    });
}

void RunCapture::end()
{
    if (m_run)
        m_coverage = m_run->end();
    m_run.reset();
}

bool RunCapture::isWhole() const
{
    return m_coverage.counters.unrecorded == 0 && m_coverage.counters.passedUnseen == 0 && m_coverage.trouble.isEmpty();
}

void RunCapture::account()
{
    for (const Diagnostic &problem : m_policyProblems)
        m_diagnostics.print(problem);
    if (m_wasPolicyRead && (!m_policyProblems.empty() || !m_options.reading.isQuiet))
        sayPolicyRead(m_policyProblems.empty(), m_gate->described(), m_errors);
    if (!m_coverage.trouble.isEmpty())
        sayTrouble(m_coverage.trouble, m_errors);
    if (m_index && m_index->trouble())
        sayIndexTrouble(m_index->trouble()->message, m_errors);
    // It goes on from where it is when the record is captured into or looked at again.
    m_index.reset();
    m_told->ended();
}

void RunCapture::readAll(payload::RecordSink &sink, const payload::LoadOptions &loading)
{
    m_tail->finish(loading, sink, false);
}

} // namespace telltale::cli
