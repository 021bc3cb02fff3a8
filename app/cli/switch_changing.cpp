// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/switch_run.h"

#include "cli/switch_telling.h"
#include "payload/lexeme.h"
#include "report/output.h"
#include "store/activity/switch_entries.h"

#include <QCoreApplication>

#include <iostream>
#include <unistd.h>

namespace telltale::cli {

using privacy::SwitchState;

namespace {

QString aboutSwitchChange(const char *text)
{
    return QCoreApplication::translate("telltale::cli::SwitchCommand", text);
}

bool hasConfirmed(SwitchRun &run)
{
    if (run.options.isSure)
        return true;
    if (::isatty(STDIN_FILENO) == 0) {
        run.diagnostics.error(aboutSwitchChange("Nothing was changed: give --yes where nobody can be asked"));
        return false;
    }
    run.output.put(aboutSwitchChange("Change it? [y/N] ").toStdString());
    run.output.flush();
    std::string answer;
    std::getline(std::cin, answer);
    if (answer == "y" || answer == "Y" || answer == "yes")
        return true;
    run.diagnostics.error(aboutSwitchChange("Nothing was changed"));
    return false;
}

/// Whoever changes something must be able to tell the log of it.
bool mayChange(SwitchRun &run)
{
    if (const Result<bool> noted = run.notes.noteAdministrator(); !noted) {
        run.diagnostics.error(aboutSwitchChange("Nothing was changed: %1").arg(noted.error().message));
        return false;
    }
    return hasConfirmed(run);
}

/// Whether what was wanted is what is so now.
ExitStatus judgeChange(SwitchRun &run, const privacy::SwitchReading &after, SwitchState wanted)
{
    if (after.state == wanted)
        return Clean;
    if (after.state == SwitchState::Unknown) {
        run.diagnostics.error(aboutSwitchChange("The state is unknown all the same: %1").arg(after.why));
        return Nothing;
    }
    for (const privacy::LayerState &layer : after.layers) {
        if (layer.wins)
            run.diagnostics.error(aboutSwitchChange("%1 says %2, and wins over what was changed")
                                      .arg(payload::visible(layer.where), payload::visible(*layer.value)));
    }
    return Findings;
}

} // namespace

bool SwitchRun::isText() const
{
    const bool hasTable = options.isDryRun || terminalOf(STDOUT_FILENO, options.color).isTerminal;
    return options.format.value_or(hasTable ? Format::Table : Format::Ndjson) == Format::Table;
}

ExitStatus turnSwitch(SwitchRun &run, const privacy::SwitchDescription &description, SwitchState wanted)
{
    Result<privacy::PlannedChange> plan = privacy::planSwitch(description, wanted, run.roots, run.options.layer);
    if (!plan)
        return run.fail(plan.error().message);
    if (run.isText())
        run.printer.diff(plan->change.diff);
    if (!plan->isNeeded && run.isText() && !run.options.isQuiet)
        run.output.put(
            aboutSwitchChange("%1 says so already\n").arg(payload::visible(plan->change.file)).toStdString());
    if (run.options.isDryRun) {
        if (!run.isText())
            run.printer.change(plan->change, privacy::readSwitch(description, run.roots), false);
        return Clean;
    }
    if (plan->isNeeded) {
        if (!mayChange(run))
            return Unusable;
        Result<store::LoggedSwitch> made = applyTold(run.notes, *plan);
        if (!made)
            return run.fail(made.error().message);
        plan->change = std::move(made->change);
    }
    const privacy::SwitchReading after = privacy::readSwitch(description, run.roots);
    run.printer.change(plan->change, after, plan->isNeeded);
    return judgeChange(run, after, wanted);
}

ExitStatus undoSwitch(SwitchRun &run, const privacy::SwitchDescription &description)
{
    const Result<std::optional<store::LoggedSwitch>> last =
        store::lastSwitchChange(run.notes.path(), description.product);
    if (!last)
        return run.fail(last.error().message);
    if (!*last)
        return run.fail(aboutSwitchChange("The activity log tells of no change of %1 that could be taken back")
                            .arg(payload::visible(description.title)));
    const Result<privacy::PlannedChange> plan = privacy::planUndo((*last)->change);
    if (!plan)
        return run.fail(plan.error().message);
    if (run.isText())
        run.printer.diff(plan->change.diff);
    if (run.options.isDryRun) {
        if (!run.isText())
            run.printer.change(plan->change, privacy::readSwitch(description, run.roots), false);
        return Clean;
    }
    if (!mayChange(run))
        return Unusable;
    if (const Result<bool> done = undoTold(run.notes, **last); !done)
        return run.fail(done.error().message);
    run.printer.change(plan->change, privacy::readSwitch(description, run.roots), true);
    return Clean;
}

} // namespace telltale::cli
