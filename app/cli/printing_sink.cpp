// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/printing_sink.h"

#include "cli/diagnostics_printer.h"
#include "payload/exchange_records.h"
#include "payload/filter/record_subject.h"
#include "report/output.h"
#include "report/record_printer.h"

namespace telltale::cli {

PrintingSink::PrintingSink(report::RecordPrinter &printer, report::Output &output, DiagnosticsPrinter &diagnostics,
                           report::Output &errors, bool isInterleaved, const payload::Filter &filter)
    : m_printer(printer), m_output(output), m_diagnostics(diagnostics), m_errors(errors),
      m_isInterleaved(isInterleaved), m_isFiltered(!filter.isEmpty()), m_matcher(filter)
{
}

void PrintingSink::judgeBy(std::shared_ptr<const audit::Knowledge> knowledge)
{
    m_matcher.judgeBy(&m_judge.emplace(std::move(knowledge)));
}

/// Only an event at the place of a mark is hashed.
const payload::EventMark *PrintingSink::markOf(const payload::Record &record) const
{
    if (m_marks.empty())
        return nullptr;
    const auto near = m_marks.lower_bound({placeOf(record), {}});
    if (near == m_marks.end() || near->first.place != placeOf(record))
        return nullptr;
    const auto found = m_marks.find(keyOf(record));
    return found == m_marks.end() ? nullptr : &found->second;
}

bool PrintingSink::record(const payload::Record &given)
{
    payload::Record record = given;
    record.mark = markOf(given);
    const bool isWanted = !m_isFiltered || m_matcher.matches(payload::RecordSubject(record));
    if (isWanted) {
        m_printer.record(record);
        ++m_records;
        m_matched.events += !record.isEnvelope;
        m_matched.fields += fieldCount(record);
    }
    if (!record.diagnostics.empty()) {
        settleOutput();
        for (const Diagnostic &diagnostic : record.diagnostics) {
            // What could not be read might have matched.
            if (isWanted || diagnostic.severity == Severity::Error)
                m_diagnostics.print(diagnostic, payload::diagnosticSource(record));
        }
        m_errors.flush();
    }
    return m_output.isOpen();
}

void PrintingSink::diagnostic(const Diagnostic &diagnostic)
{
    settleOutput();
    m_diagnostics.print(diagnostic);
    m_errors.flush();
}

/// On a terminal a finding stands behind the event it belongs to.
void PrintingSink::settleOutput()
{
    if (m_isInterleaved)
        m_output.flush();
}

} // namespace telltale::cli
