// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/switch_command.h"

#include "cli/diagnostics_printer.h"
#include "cli/exit_status.h"
#include "cli/reading_options.h"
#include "cli/switch_printer.h"
#include "payload/lexeme.h"
#include "privacy/switches/switch_book.h"
#include "privacy/switches/switch_change.h"
#include "report/output.h"

#include <QCoreApplication>

#include <iostream>
#include <unistd.h>

namespace telltale::cli {

using privacy::SwitchState;

namespace {

QString aboutSwitchCommand(const char *text)
{
    return QCoreApplication::translate("telltale::cli::SwitchCommand", text);
}

struct SwitchRun
{
    const SwitchOptions &options;
    DiagnosticsPrinter &diagnostics;
    report::Output &output;
    SwitchPrinter &printer;
    privacy::SwitchRoots roots;
};

privacy::SwitchRoots rootsOf(const SwitchOptions &options)
{
    using privacy::SwitchRoots;
    SwitchRoots roots = options.root.empty() ? SwitchRoots::ofThisMachine() : SwitchRoots::ofFolder(options.root);
    roots.places = options.places;
    roots.runsCommands = options.runsCommands;
    return roots;
}

ExitStatus listSwitches(SwitchRun &run, const privacy::SwitchBook &book)
{
    std::vector<SwitchPrinter::Listed> rows;
    for (const privacy::SwitchDescription &one : book.all())
        rows.emplace_back(&one, privacy::readSwitch(one, run.roots));
    run.printer.list(rows);
    return Clean;
}

bool hasConfirmed(SwitchRun &run)
{
    if (run.options.isSure)
        return true;
    if (::isatty(STDIN_FILENO) == 0) {
        run.diagnostics.error(aboutSwitchCommand("Nothing was changed: give --yes where nobody can be asked"));
        return false;
    }
    run.output.put(aboutSwitchCommand("Change it? [y/N] ").toStdString());
    run.output.flush();
    std::string answer;
    std::getline(std::cin, answer);
    if (answer == "y" || answer == "Y" || answer == "yes")
        return true;
    run.diagnostics.error(aboutSwitchCommand("Nothing was changed"));
    return false;
}

/// Whether what was wanted is what is so now.
ExitStatus judgeChange(SwitchRun &run, const privacy::SwitchReading &after, SwitchState wanted)
{
    if (after.state == wanted)
        return Clean;
    if (after.state == SwitchState::Unknown) {
        run.diagnostics.error(aboutSwitchCommand("The state is unknown all the same: %1").arg(after.why));
        return Nothing;
    }
    for (const privacy::LayerState &layer : after.layers) {
        if (layer.wins)
            run.diagnostics.error(aboutSwitchCommand("%1 says %2, and wins over what was changed")
                                      .arg(payload::visible(layer.where), payload::visible(*layer.value)));
    }
    return Findings;
}

ExitStatus turn(SwitchRun &run, const privacy::SwitchDescription &description, SwitchState wanted)
{
    Result<privacy::PlannedChange> plan = privacy::planSwitch(description, wanted, run.roots, run.options.layer);
    if (!plan) {
        run.diagnostics.error(plan.error().message);
        return Unusable;
    }
    // A preview is a diff, also in a pipe.
    const bool hasTable = run.options.isDryRun || terminalOf(STDOUT_FILENO, run.options.color).isTerminal;
    const bool isText = run.options.format.value_or(hasTable ? Format::Table : Format::Ndjson) == Format::Table;
    if (isText)
        run.printer.diff(plan->change.diff);
    if (!plan->isNeeded && isText && !run.options.isQuiet)
        run.output.put(
            aboutSwitchCommand("%1 says so already\n").arg(payload::visible(plan->change.file)).toStdString());
    if (run.options.isDryRun) {
        if (!isText)
            run.printer.change(plan->change, privacy::readSwitch(description, run.roots), false);
        return Clean;
    }
    if (plan->isNeeded) {
        if (!hasConfirmed(run))
            return Unusable;
        Result<privacy::SwitchChange> change = privacy::applySwitch(*plan);
        if (!change) {
            run.diagnostics.error(change.error().message);
            return Unusable;
        }
        plan->change = *std::move(change);
    }
    const privacy::SwitchReading after = privacy::readSwitch(description, run.roots);
    run.printer.change(plan->change, after, plan->isNeeded);
    return judgeChange(run, after, wanted);
}

ExitStatus forProduct(SwitchRun &run, const privacy::SwitchBook &book)
{
    const privacy::SwitchDescription *const description = book.find(run.options.product);
    if (description == nullptr) {
        const std::string nearest = book.nearest(run.options.product);
        const QString message =
            aboutSwitchCommand("No switch of %1 is known").arg(payload::visible(run.options.product));
        run.diagnostics.error(nearest.empty()
                                  ? message
                                  : message + aboutSwitchCommand(". Did you mean %1?").arg(payload::visible(nearest)));
        return Unusable;
    }
    if (run.options.action == SwitchOptions::Action::On)
        return turn(run, *description, SwitchState::On);
    if (run.options.action == SwitchOptions::Action::Off)
        return turn(run, *description, SwitchState::Off);
    const privacy::SwitchReading reading = privacy::readSwitch(*description, run.roots);
    run.printer.show(*description, reading);
    return reading.state == SwitchState::Unknown ? Nothing : Clean;
}

} // namespace

int runSwitch(const SwitchOptions &options)
{
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(errors, {options.isQuiet, terminalOf(STDERR_FILENO, options.color).hasColor});
    const Terminal terminal = terminalOf(STDOUT_FILENO, options.color);
    const Format format = options.format.value_or(terminal.isTerminal ? Format::Table : Format::Ndjson);
    report::Output output(STDOUT_FILENO);
    SwitchPrinter printer(output, {format, terminal, options.isQuiet});
    SwitchRun run{options, diagnostics, output, printer, rootsOf(options)};
    std::vector<Diagnostic> findings;
    const privacy::SwitchBook book = privacy::SwitchBook::withFolder(privacy::SwitchBook::usualFolder(), findings);
    for (const Diagnostic &finding : findings)
        diagnostics.print(finding);
    ExitStatus status = findings.empty() ? Clean : Unusable;
    status =
        worse(status, options.action == SwitchOptions::Action::List ? listSwitches(run, book) : forProduct(run, book));
    return endOutput(output, diagnostics, status);
}

} // namespace telltale::cli
