// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/switch_command.h"

#include "cli/reading_options.h"
#include "cli/switch_api_run.h"
#include "cli/switch_run.h"
#include "payload/lexeme.h"
#include "privacy/switches/switch_book.h"
#include "report/output.h"

#include <QCoreApplication>

#include <unistd.h>

namespace telltale::cli {

using privacy::SwitchState;

namespace {

QString aboutSwitchCommand(const char *text)
{
    return QCoreApplication::translate("telltale::cli::SwitchCommand", text);
}

ExitStatus listSwitches(SwitchRun &run, const privacy::SwitchBook &book)
{
    std::vector<SwitchPrinter::Listed> rows;
    for (const privacy::SwitchDescription &one : book.all())
        rows.emplace_back(&one, privacy::readSwitch(one, run.roots));
    run.printer.list(rows);
    return Clean;
}

ExitStatus forProduct(SwitchRun &run, const privacy::SwitchBook &book)
{
    const privacy::SwitchDescription *const description = book.find(run.options.product);
    if (description == nullptr) {
        const std::string nearest = book.nearest(run.options.product);
        const QString message =
            aboutSwitchCommand(QT_TRANSLATE_NOOP("telltale::cli::SwitchCommand", "No switch of %1 is known"))
                .arg(payload::visible(run.options.product));
        run.diagnostics.error(
            nearest.empty() ? message
                            : message
                    + aboutSwitchCommand(QT_TRANSLATE_NOOP("telltale::cli::SwitchCommand", ". Did you mean %1?"))
                          .arg(payload::visible(nearest)));
        return Unusable;
    }
    Result<std::unique_ptr<privacy::SwitchApi>> api = openSwitchApi(run.options.api, *description);
    if (!api)
        return run.fail(api.error().message);
    run.api = *std::move(api);
    run.roots.api = run.api.get();
    if (run.options.action == SwitchOptions::Action::On)
        return turnSwitch(run, *description, SwitchState::On);
    if (run.options.action == SwitchOptions::Action::Off)
        return turnSwitch(run, *description, SwitchState::Off);
    if (run.options.action == SwitchOptions::Action::Undo)
        return undoSwitch(run, *description);
    const privacy::SwitchReading reading = privacy::readSwitch(*description, run.roots);
    run.printer.show(*description, reading);
    return reading.state == SwitchState::Unknown ? Nothing : Clean;
}

} // namespace

privacy::SwitchRoots switchRootsOf(const SwitchOptions &options)
{
    using privacy::SwitchRoots;
    SwitchRoots roots = options.root.empty() ? SwitchRoots::ofThisMachine() : SwitchRoots::ofFolder(options.root);
    for (const auto &[place, folder] : options.places)
        roots.places[place] = pathForLog(folder);
    roots.runsCommands = options.runsCommands;
    return roots;
}

int runSwitch(const SwitchOptions &options)
{
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(errors, {options.isQuiet, terminalOf(STDERR_FILENO, options.color).hasColor});
    const Terminal terminal = terminalOf(STDOUT_FILENO, options.color);
    const Format format = options.format.value_or(terminal.isTerminal ? Format::Table : Format::Ndjson);
    report::Output output(STDOUT_FILENO);
    SwitchPrinter printer(output, {format, terminal, options.isQuiet});
    SwitchRun run{
        options, diagnostics, output, printer, switchRootsOf(options), ActivityNotes(options.activityLog, diagnostics)};
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
