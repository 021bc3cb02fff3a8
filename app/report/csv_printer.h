// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    /// The output must outlive the printer. `isTerminal`: control and invisible characters are made visible.
    CsvPrinter(Output &output, bool isTerminal) : m_output(output), m_isTerminal(isTerminal) {}

    void begin() override;
    void record(const payload::Record &record) override;

private:
    void row(const Field &field);
    /// What stands in front of every row of the record: source, line, root, event.
    std::string head(const payload::Record &record) const;
    /// What stands behind every row of the record: flagged, note.
    std::string tail(const payload::Record &record) const;
    std::string cell(std::string_view bytes) const;

    Output &m_output;
    FieldWalker m_walker;
    bool m_isTerminal;
};

} // namespace telltale::report
