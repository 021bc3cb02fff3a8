// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/administrator_check.h"
#include "cli/switch_run.h"
#include "cli/switch_telling.h"
#include "cli/yes_no.h"

#include "payload/lexeme.h"
#include "privacy/switches/api_change.h"
#include "report/output.h"

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
        run.diagnostics.error(aboutSwitchChange(QT_TRANSLATE_NOOP(
            "telltale::cli::SwitchCommand", "Nothing was changed: give --yes where nobody can be asked")));
        return false;
    }
    run.output.put(
        aboutSwitchChange(QT_TRANSLATE_NOOP("telltale::cli::SwitchCommand", "Change it? [y/N] ")).toStdString());
    run.output.flush();
    std::string answer;
    std::getline(std::cin, answer);
    if (saysYes(answer))
        return true;
    run.diagnostics.error(aboutSwitchChange(QT_TRANSLATE_NOOP("telltale::cli::SwitchCommand", "Nothing was changed")));
    return false;
}

} // namespace

bool mayChange(SwitchRun &run)
{
    if (const Result<bool> in = letIn(run.notes, run.options.passphraseFile); !in) {
        run.diagnostics.error(
            aboutSwitchChange(QT_TRANSLATE_NOOP("telltale::cli::SwitchCommand", "Nothing was changed: %1"))
                .arg(in.error().message));
        return false;
    }
    return hasConfirmed(run);
}

ExitStatus judgeChange(SwitchRun &run, const privacy::SwitchReading &after, SwitchState wanted)
{
    if (after.state == wanted)
        return Clean;
    if (after.state == SwitchState::Unknown) {
        run.diagnostics.error(aboutSwitchChange(QT_TRANSLATE_NOOP("telltale::cli::SwitchCommand",
                                                                  "The state is unknown all the same: %1"))
                                  .arg(after.why));
        return Nothing;
    }
    for (const privacy::LayerState &layer : after.layers) {
        if (layer.wins && layer.kind == privacy::LayerKind::Api)
            run.diagnostics.error(
                aboutSwitchChange(
                    QT_TRANSLATE_NOOP(
                        "telltale::cli::SwitchCommand",
                        "%1 says %2: %3 all the same. Something stronger than its settings decides, such as a "
                        "value set on its container"))
                    .arg(payload::visible(layer.where), payload::visible(layer.key), payload::visible(*layer.value)));
        else if (layer.wins)
            run.diagnostics.error(aboutSwitchChange(QT_TRANSLATE_NOOP("telltale::cli::SwitchCommand",
                                                                      "%1 says %2, and wins over what was changed"))
                                      .arg(payload::visible(layer.where), payload::visible(*layer.value)));
    }
    return Findings;
}

Result<bool> tellChange(SwitchRun &run, const privacy::SwitchChange &change, std::optional<std::uint64_t> &number)
{
    const Result<store::ActivityHead> head = run.notes.add(store::switchEntry(change));
    if (!head)
        return Error{head.error().code,
                     aboutSwitchChange(QT_TRANSLATE_NOOP("telltale::cli::SwitchCommand", "Nothing was changed: %1"))
                         .arg(head.error().message)};
    number = head->number;
    return true;
}

bool SwitchRun::isText() const
{
    const bool hasTable = options.isDryRun || terminalOf(STDOUT_FILENO, options.color).isTerminal;
    return options.format.value_or(hasTable ? Format::Table : Format::Ndjson) == Format::Table;
}

ExitStatus turnSwitch(SwitchRun &run, const privacy::SwitchDescription &description, SwitchState wanted)
{
    using privacy::LayerKind;
    if (run.api && run.options.layer.value_or(LayerKind::Api) == LayerKind::Api)
        return turnThroughApi(run, description, wanted);
    if (run.options.layer == LayerKind::Api && privacy::apiLayerOf(description) != nullptr)
        return run.fail(
            aboutSwitchChange(QT_TRANSLATE_NOOP("telltale::cli::SwitchCommand", "Where does it run? --api URL")));
    Result<privacy::PlannedChange> plan = privacy::planSwitch(description, wanted, run.roots, run.options.layer);
    if (!plan)
        return run.fail(plan.error().message);
    if (run.isText())
        run.printer.diff(plan->change.diff);
    if (!plan->isNeeded && run.isText() && !run.options.isQuiet)
        run.output.put(aboutSwitchChange(QT_TRANSLATE_NOOP("telltale::cli::SwitchCommand", "%1 says so already\n"))
                           .arg(payload::visible(plan->change.file))
                           .toStdString());
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
        return run.fail(
            aboutSwitchChange(QT_TRANSLATE_NOOP("telltale::cli::SwitchCommand",
                                                "The activity log tells of no change of %1 that could be taken back"))
                .arg(payload::visible(description.title)));
    if ((*last)->change.kind == privacy::LayerKind::Api)
        return undoThroughApi(run, description, **last);
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
