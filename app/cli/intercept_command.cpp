// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/intercept_command.h"

#include "audit/catalogue/catalogue_hosts.h"
#include "cli/activity_notes.h"
#include "cli/administrator_check.h"
#include "cli/capture_wait.h"
#include "cli/diagnostics_printer.h"
#include "cli/event_printer.h"
#include "cli/exit_status.h"
#include "cli/intercept_notes.h"
#include "cli/intercept_record.h"
#include "cli/intercept_report.h"
#include "cli/intercept_tls.h"
#include "cli/knowledge_reader.h"
#include "cli/printing_sink.h"
#include "network/interceptor/interceptor.h"
#include "payload/codes.h"
#include "payload/loaders/record/record_tail.h"
#include "report/output.h"
#include "report/record_printer.h"
#include "store/index_writer.h"

#include <optional>
#include <utility>

#include <unistd.h>

namespace telltale::cli {

namespace {

/// Counts what could not be taken apart, on the way to the printer.
class CountingSink : public payload::RecordSink
{
public:
    explicit CountingSink(payload::RecordSink &next) : m_next(next) {}
    bool record(const payload::Record &record) override
    {
        const bool isOpaque = !record.isEnvelope && record.form == payload::BodyForm::Bytes;
        undecoded += isOpaque || record.isIncomplete ? 1 : 0;
        return m_next.record(record);
    }
    /// That nothing came is said by the coverage statement.
    void diagnostic(const Diagnostic &diagnostic) override
    {
        if (std::string_view(diagnostic.code) != payload::codeWord(payload::Code::NoEvent))
            m_next.diagnostic(diagnostic);
    }

    std::uint64_t undecoded = 0;

private:
    payload::RecordSink &m_next;
};

/// Prints what the record gets, as it gets it: what is shown is what was recorded.
class LivePrinting
{
public:
    LivePrinting(payload::RecordTail tail, const payload::LoadOptions &options, payload::RecordSink &sink,
                 report::Output &output)
        : m_tail(std::move(tail)), m_options(options), m_sink(sink), m_output(output)
    {
    }
    void readOn()
    {
        m_tail.readOn(m_options, m_sink);
        m_output.flush();
    }
    void finish()
    {
        m_tail.finish(m_options, m_sink, false);
        m_output.flush();
    }

private:
    payload::RecordTail m_tail;
    payload::LoadOptions m_options;
    payload::RecordSink &m_sink;
    report::Output &m_output;
};

class Intercepting
{
public:
    Intercepting(const InterceptOptions &options, DiagnosticsPrinter &diagnostics, report::Output &errors)
        : m_options(options), m_diagnostics(diagnostics), m_errors(errors), m_output(STDOUT_FILENO),
          m_terminal(terminalOf(STDOUT_FILENO, options.reading.color)),
          m_wait(STDOUT_FILENO, options.gate.policy.has_value()), m_knowledge(readKnowledge(diagnostics)),
          m_notes(options.activityLog, diagnostics), m_gate(options.gate, m_knowledge, m_notes),
          m_classifier(m_knowledge), m_printer(makeEventPrinter({options.reading.format, true, options.hasSecrets},
                                                                m_output, m_terminal, m_classifier)),
          m_printing(*m_printer, m_output, diagnostics, errors, m_terminal.isTerminal, options.reading.filter),
          m_sink(m_printing)
    {
        m_printing.judgeBy(m_knowledge);
    }

    ExitStatus run()
    {
        ExitStatus status = Clean;
        payload::LoadOptions loading;
        loading.limits = readLimits(m_options.reading.settings, m_diagnostics, status);
        m_notes.holdWarnings(); // the first line is that of the address
        if (const Result<bool> in = m_options.gate.isUsed() ? letIn(m_notes, m_options.passphraseFile) : true; !in)
            return fail(in.error());
        privacy::ExchangeJudge *const judge = openGate();
        if (judge == nullptr)
            return Unusable;
        Result<InterceptRecord> record = openInterceptRecord(m_options, [this] { persisted(); });
        if (!record)
            return fail(record.error());
        if (m_options.hasIndex)
            m_index.emplace(record->path);
        std::optional<LivePrinting> live;
        if (const std::optional<Error> error = followRecord(record->path, loading, live))
            return fail(*error);
        m_told.emplace(m_notes, record->path);
        m_told->began(m_gate.inForce());
        network::InterceptorOptions wanted = m_options.network;
        if (!m_options.hasScope)
            wanted.scope = std::make_shared<network::CaptureScope>(audit::catalogueHosts(m_knowledge->catalogues()));
        const std::optional<Error> noTls = openTls(wanted);
        auto interceptor = network::Interceptor::start(wanted, std::move(record->sink), *judge);
        if (!interceptor)
            return fail(interceptor.error());
        sayBeginning(m_options, *record, (*interceptor)->address(), m_errors);
        m_notes.sayWarnings();
        if (!m_options.reading.isQuiet || noTls)
            sayTls(wanted, noTls, m_errors);
        if (!m_options.reading.isQuiet && m_options.gate.isUsed())
            sayGate(m_options.gate, m_gate.described(), m_errors);
        m_printer->begin();
        capture(**interceptor, live);
        (*interceptor)->stop();
        sayWhatChanged(**interceptor);
        if (live)
            live->finish();
        m_printer->end(m_printing.matched());
        // It goes on from where it is when the record is captured into or looked at again.
        m_index.reset();
        m_told->ended();
        return worse(status, sum(**interceptor, record->path));
    }

private:
    /// In the capture's thread.
    void persisted()
    {
        if (m_index)
            m_index->wake();
        m_wait.wake();
    }

    ExitStatus fail(const Error &error)
    {
        m_diagnostics.error(error.message);
        return Unusable;
    }

    privacy::ExchangeJudge *openGate()
    {
        std::vector<Diagnostic> problems;
        privacy::ExchangeJudge *const judge = m_gate.open(problems);
        for (const Diagnostic &problem : problems)
            m_diagnostics.print(problem);
        return judge;
    }

    void policyRead(const std::vector<Diagnostic> &problems)
    {
        m_told->policyRead(m_gate.inForce(), problems);
        for (const Diagnostic &problem : problems)
            m_diagnostics.print(problem);
        if (!problems.empty() || !m_options.reading.isQuiet)
            sayPolicyRead(problems.empty(), m_gate.described(), m_errors);
    }

    std::optional<Error> followRecord(const std::string &path, const payload::LoadOptions &loading,
                                      std::optional<LivePrinting> &live)
    {
        if (m_options.reading.isQuiet)
            return {};
        Result<payload::RecordTail> tail = payload::RecordTail::open(path);
        if (!tail)
            return tail.error();
        // What an earlier capture has left there was printed by it.
        tail->passOver(loading);
        live.emplace(*std::move(tail), loading, m_sink, m_output);
        return {};
    }

    void capture(const network::Interceptor &interceptor, std::optional<LivePrinting> &live)
    {
        using Event = CaptureWait::Event;
        const auto tell = [this](const std::vector<Diagnostic> &problems) { policyRead(problems); };
        for (Event event = m_wait.wait(); event == Event::News || event == Event::Hangup; event = m_wait.wait()) {
            if (live)
                live->readOn();
            if (event == Event::Hangup)
                m_gate.reload(tell);
            else if (m_gate.isFollowed())
                m_gate.look(tell);
            sayWhatChanged(interceptor);
        }
    }

    void sayWhatChanged(const network::Interceptor &interceptor)
    {
        if (m_index && !std::exchange(m_hasIndexTrouble, bool(m_index->trouble())) && m_hasIndexTrouble)
            sayIndexTrouble(m_index->trouble()->message, m_errors);
        const QString trouble = interceptor.trouble();
        if (trouble == m_trouble)
            return;
        m_trouble = trouble;
        sayTrouble(trouble, m_errors);
    }

    ExitStatus sum(const network::Interceptor &interceptor, const std::string &path)
    {
        const privacy::CaptureCounters counters = interceptor.counters();
        const ExitStatus ended = endOutput(m_output, m_diagnostics, Clean);
        if (!m_options.reading.isQuiet)
            sayCoverage(counters, m_sink.undecoded, path, m_errors, interceptor.tunnels());
        const bool isWhole = counters.unrecorded == 0 && counters.passedUnseen == 0 && m_trouble.isEmpty();
        const ExitStatus came = counters.exchanges == 0 ? Nothing : Clean;
        return worse(ended, isWhole ? came : Unusable);
    }

    const InterceptOptions &m_options;
    DiagnosticsPrinter &m_diagnostics;
    report::Output &m_errors;
    report::Output m_output;
    Terminal m_terminal;
    CaptureWait m_wait; ///< before any thread is made
    std::shared_ptr<const audit::Knowledge> m_knowledge;
    ActivityNotes m_notes;
    InterceptGate m_gate;
    std::optional<InterceptNotes> m_told;
    audit::Classifier m_classifier;
    std::unique_ptr<report::RecordPrinter> m_printer;
    PrintingSink m_printing;
    CountingSink m_sink;
    QString m_trouble;
    std::optional<store::IndexWriter> m_index;
    bool m_hasIndexTrouble = false;
};

} // namespace

int runIntercept(const InterceptOptions &options)
{
    const Terminal errorTerminal = terminalOf(STDERR_FILENO, options.reading.color);
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(errors, {options.reading.isQuiet, errorTerminal.hasColor});
    Intercepting intercepting(options, diagnostics, errors);
    return intercepting.run();
}

} // namespace telltale::cli
