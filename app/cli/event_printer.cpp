// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/event_printer.h"

#include "cli/table_printer.h"
#include "report/csv_printer.h"
#include "report/json_printer.h"

namespace telltale::cli {

using report::CsvPrinter;
using report::JsonPrinter;

std::unique_ptr<report::RecordPrinter> makeEventPrinter(const EventPrinting &printing, report::Output &output,
                                                        const Terminal &terminal, audit::Classifier &classifier)
{
    switch (printing.format.value_or(terminal.isTerminal ? Format::Table : Format::Ndjson)) {
    case Format::Table:
        return std::make_unique<TablePrinter>(
            output, TablePrinter::Options{terminal, !printing.isQuiet, printing.hasSecrets, &classifier});
    case Format::Json:
        return std::make_unique<JsonPrinter>(output, JsonPrinter::Form::Array, terminal.isTerminal, &classifier);
    case Format::Csv:
        return std::make_unique<CsvPrinter>(output, terminal.isTerminal, &classifier, printing.hasSecrets);
    case Format::Ndjson:
        break;
    }
    return std::make_unique<JsonPrinter>(output, JsonPrinter::Form::Lines, terminal.isTerminal, &classifier);
}

} // namespace telltale::cli
