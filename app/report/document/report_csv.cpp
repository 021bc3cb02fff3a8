// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/masking.h"
#include "payload/lexeme.h"
#include "payload/record.h"
#include "report/csv_cell.h"
#include "report/document/report_files.h"
#include "report/document/report_json.h"
#include "report/document/report_writer.h"

namespace telltale::report {

namespace {

constexpr std::string_view betweenEntries = " | ";

std::string_view shownValue(const ReportValue &value)
{
    if (value.isSecret)
        return audit::maskedSecret;
    return value.lexeme.empty() ? value.pattern : value.lexeme;
}

template<typename List, typename Text>
std::string joinedEntries(const List &list, const Text &text)
{
    std::string joined;
    for (const auto &each : list) {
        if (!joined.empty())
            joined += betweenEntries;
        joined += text(each);
    }
    return joined;
}

std::string csvShare(std::uint64_t thousandths)
{
    return std::to_string(thousandths / 1000) + '.' + std::to_string(1000 + thousandths % 1000).substr(1);
}

std::string csvText(const ReportCell &cell)
{
    using Kind = ReportCell::Kind;
    switch (cell.kind) {
    case Kind::Empty:
        return {};
    case Kind::Text:
    case Kind::Path:
    case Kind::Digest:
    case Kind::Word:
    case Kind::Category:
        return cell.text;
    case Kind::Sentence:
        return cell.shown;
    case Kind::Number:
        return std::to_string(cell.number);
    case Kind::Share:
        return csvShare(cell.number);
    case Kind::Truth:
        return cell.number != 0 ? "true" : "false";
    case Kind::Time:
        return payload::formatTime(cell.time);
    case Kind::List:
        return joinedEntries(cell.list, [](const std::string &entry) { return std::string_view(entry); });
    case Kind::Values:
        return joinedEntries(cell.values, shownValue);
    }
    return {};
}

/// With what steers a terminal made visible: whoever prints a table there is to see it too.
void putCsvLine(Output &output, std::string_view key, std::string_view value)
{
    output.put(csvCell(key, true));
    output.put(',');
    output.put(csvCell(value, true));
    output.put("\r\n");
}

void putCsvNotes(Output &output, const std::string &key, const std::vector<ReportNote> &notes)
{
    for (const ReportNote &note : notes)
        putCsvLine(output, key + '.' + std::string(severityOf(note.kind)) + '.' + note.id, note.text);
}

} // namespace

void writeReportCsv(const ReportTable &table, Output &output)
{
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        output.put(at == 0 ? "" : ",");
        output.put(csvCell(table.columns[at].id, true));
    }
    output.put("\r\n");
    for (const std::vector<ReportCell> &row : table.rows) {
        for (std::size_t at = 0; at < table.columns.size(); ++at) {
            output.put(at == 0 ? "" : ",");
            if (at < row.size())
                output.put(csvCell(csvText(row[at]), true));
        }
        output.put("\r\n");
    }
}

void writeReportSummaryCsv(const ReportDocument &document, Output &output)
{
    const ReportMaking &making = document.making;
    putCsvLine(output, "key", "value");
    putCsvLine(output, "manifest", making.manifest);
    putCsvLine(output, "program", making.program);
    putCsvLine(output, "language", making.language);
    putCsvLine(output, "values", making.hasValues ? "shown" : "masked");
    putCsvLine(output, "date", making.date ? payload::formatTime(*making.date) : std::string());
    putCsvLine(output, "title", document.title);
    putCsvLine(output, "subtitle", document.subtitle);
    for (const ReportFigureNumber &number : document.numbers)
        putCsvLine(output, "number." + number.id, std::to_string(number.number));
    putCsvNotes(output, "finding", document.verdicts);
    for (const ReportSection &section : document.sections)
        putCsvNotes(output, "note." + section.id, section.notes);
}

} // namespace telltale::report
