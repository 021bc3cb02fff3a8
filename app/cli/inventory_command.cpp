// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inventory_command.h"

#include "audit/inventory/inventory.h"
#include "cli/account_sink.h"
#include "cli/diagnostics_printer.h"
#include "cli/inventory_printer.h"
#include "cli/knowledge_reader.h"
#include "report/output.h"

#include <unistd.h>

namespace telltale::cli {

int runInventory(const InventoryOptions &options)
{
    const ReadingOptions &reading = options.reading;
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(errors, {reading.isQuiet, terminalOf(STDERR_FILENO, reading.color).hasColor});
    ExitStatus status = Clean;
    const payload::Limits limits = readLimits(reading.settings, diagnostics, status);
    const std::shared_ptr<const audit::Knowledge> knowledge = readKnowledge(diagnostics);
    audit::Inventory inventory(knowledge, {options.by});
    AccountSink sink(diagnostics, reading.filter, knowledge,
                     [&inventory](const payload::Record &record) { inventory.add(record); });
    status = worse(status, sink.read(reading.files, limits));

    const Terminal terminal = terminalOf(STDOUT_FILENO, reading.color);
    report::Output output(STDOUT_FILENO);
    InventoryPrinter printer(output, {reading.formatFor(terminal), terminal, reading.isQuiet, options.hasSecrets});
    printer.print(inventory.rows(), inventory.events());
    if (inventory.events() == 0)
        status = worse(status, sink.sayNothing(reading.files));
    return endOutput(output, diagnostics, status);
}

} // namespace telltale::cli
