// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/filter_judge.h"
#include "payload/filter/filter_matcher.h"
#include "payload/loaders/load.h"
#include "payload/marks/event_key.h"
#include "payload/record.h"

#include <map>

namespace telltale::report {
class Output;
class RecordPrinter;
} // namespace telltale::report

namespace telltale::cli {

class DiagnosticsPrinter;

/// Hands a loader's records to the printer and its findings to standard error, in the order of the input.
class PrintingSink : public payload::RecordSink
{
public:
    using Marks = std::map<payload::EventKey, payload::EventMark>;

    /// All must outlive the sink. `isInterleaved`: a finding stands behind the event it belongs to (on a terminal).
    PrintingSink(report::RecordPrinter &printer, report::Output &output, DiagnosticsPrinter &diagnostics,
                 report::Output &errors, bool isInterleaved, const payload::Filter &filter);

    /// What filters judge fields by; without it, those that ask what fields are match nothing.
    void judgeBy(std::shared_ptr<const audit::Knowledge> knowledge);
    /// Those of the input whose records come next.
    void setMarks(Marks marks) { m_marks = std::move(marks); }
    bool record(const payload::Record &record) override;
    void diagnostic(const Diagnostic &diagnostic) override;

    /// What the filter let through.
    const payload::LoadOutcome &matched() const { return m_matched; }
    bool hasRecords() const { return m_records != 0; }

private:
    const payload::EventMark *markOf(const payload::Record &record) const;
    void settleOutput();

    report::RecordPrinter &m_printer;
    report::Output &m_output;
    DiagnosticsPrinter &m_diagnostics;
    report::Output &m_errors;
    bool m_isInterleaved;
    bool m_isFiltered;
    payload::FilterMatcher m_matcher;
    std::optional<audit::FilterJudge> m_judge;
    Marks m_marks;
    payload::LoadOutcome m_matched;
    std::uint64_t m_records = 0;
};

} // namespace telltale::cli
