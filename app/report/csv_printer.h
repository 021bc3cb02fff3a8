// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/classifier.h"
#include "report/field_walker.h"
#include "report/record_printer.h"

namespace telltale::report {

class Output;

/// One row per field, as RFC 4180 says (CRLF, a header row, quotes doubled). Text that a spreadsheet would take for a
/// formula (it begins with = + - @, a tab or a carriage return) gets an apostrophe in front, numbers excepted; a lexeme
/// that is not UTF-8 stands in the column lexeme_base64.
class CsvPrinter : public RecordPrinter
{
public:
    /// The output must outlive the printer, and so must the classifier; without one nothing is said of what fields are.
    /// `isTerminal`: control and invisible characters are made visible. `hasSecrets`: credentials are printed, where
    /// `***` stands for them otherwise.
    CsvPrinter(Output &output, bool isTerminal, audit::Classifier *classifier = nullptr, bool hasSecrets = false)
        : m_output(output), m_classifier(classifier), m_isTerminal(isTerminal), m_hasSecrets(hasSecrets)
    {
    }

    void begin() override;
    void record(const payload::Record &record) override;

private:
    /// Says whether the value was masked.
    bool row(const Field &field);
    void lexeme(std::string_view lexeme);
    void finding(const audit::Finding &finding, bool isMasked);
    std::string insideText(const audit::Finding &finding) const;
    /// What stands in front of every row of the record: source, line, root, event.
    std::string head(const payload::Record &record) const;
    /// What stands behind every row of the record: flagged, note.
    std::string tail(const payload::Record &record) const;
    std::string cell(std::string_view bytes) const;

    Output &m_output;
    FieldWalker m_walker;
    audit::Classifier *m_classifier;
    bool m_isTerminal;
    bool m_hasSecrets;
};

} // namespace telltale::report
