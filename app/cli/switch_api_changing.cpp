// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/switch_run.h"
#include "payload/lexeme.h"
#include "privacy/switches/api_change.h"

#include <QCoreApplication>

namespace telltale::cli {

using privacy::SwitchState;

namespace {

QString aboutApiChange(const char *text)
{
    return QCoreApplication::translate("telltale::cli::SwitchCommand", text);
}

void showPlan(SwitchRun &run, const privacy::PlannedApiChange &plan)
{
    if (!run.isText())
        return;
    run.printer.diff(plan.change.diff);
    if (run.options.isDryRun)
        run.printer.requests(plan.requests);
    if (!plan.isNeeded && !run.options.isQuiet)
        run.output.put(aboutApiChange(QT_TRANSLATE_NOOP("telltale::cli::SwitchCommand", "%1 says so already\n"))
                           .arg(payload::visible(plan.change.file))
                           .toStdString());
}

/// A dry run ends with that.
ExitStatus endPreview(SwitchRun &run, const privacy::SwitchDescription &description,
                      const privacy::PlannedApiChange &plan)
{
    if (!run.isText())
        run.printer.change(plan.change, privacy::readSwitch(description, run.roots), false, plan.requests);
    return Clean;
}

/// Also what will be so when the product starts again.
ExitStatus judgeApiChange(SwitchRun &run, const privacy::SwitchReading &after, SwitchState wanted,
                          const std::optional<Error> &trouble)
{
    if (trouble)
        run.diagnostics.error(trouble->message);
    ExitStatus status = worse(judgeChange(run, after, wanted), trouble ? Findings : Clean);
    const privacy::LayerState *const next = privacy::strongestAtStart(after.layers);
    if (next != nullptr && next->says != SwitchState::Unknown && next->says != wanted) {
        run.diagnostics.error(
            aboutApiChange(
                QT_TRANSLATE_NOOP("telltale::cli::SwitchCommand", "%1 says %2, and wins when %3 starts again"))
                .arg(payload::visible(next->where), payload::visible(*next->value), payload::visible(after.product)));
        status = worse(status, Findings);
    }
    return status;
}

} // namespace

ExitStatus turnThroughApi(SwitchRun &run, const privacy::SwitchDescription &description, SwitchState wanted)
{
    const Result<privacy::PlannedApiChange> plan =
        privacy::planApiSwitch(description, wanted, *run.api, run.options.api.restarts);
    if (!plan)
        return run.fail(plan.error().message);
    showPlan(run, *plan);
    if (run.options.isDryRun)
        return endPreview(run, description, *plan);
    std::optional<Error> trouble;
    if (plan->isNeeded) {
        if (!mayChange(run))
            return Unusable;
        std::optional<std::uint64_t> number;
        const Result<privacy::AppliedApiChange> applied = privacy::applyApiSwitch(
            *plan, *run.api, [&](const privacy::SwitchChange &made) { return tellChange(run, made, number); });
        if (!applied && number)
            run.notes.note(store::switchUndoEntry(*number, plan->change, applied.error().message.toStdString()));
        if (!applied)
            return run.fail(applied.error().message);
        trouble = applied->trouble;
    }
    const privacy::SwitchReading after = privacy::readSwitch(description, run.roots);
    run.printer.change(plan->change, after, plan->isNeeded, plan->requests);
    return judgeApiChange(run, after, wanted, trouble);
}

ExitStatus undoThroughApi(SwitchRun &run, const privacy::SwitchDescription &description,
                          const store::LoggedSwitch &last)
{
    if (!run.api || !run.api->hasUser())
        return run.fail(aboutApiChange(QT_TRANSLATE_NOOP(
                                           "telltale::cli::SwitchCommand",
                                           "The change was made through the running server: give --api %1 and --user"))
                            .arg(payload::visible(last.change.file)));
    const Result<privacy::PlannedApiChange> plan =
        privacy::planApiUndo(description, last.change, *run.api, run.options.api.restarts);
    if (!plan)
        return run.fail(plan.error().message);
    showPlan(run, *plan);
    if (run.options.isDryRun)
        return endPreview(run, description, *plan);
    if (!mayChange(run))
        return Unusable;
    const Result<privacy::AppliedApiChange> applied =
        privacy::applyApiSwitch(*plan, *run.api, [&](const privacy::SwitchChange &) -> Result<bool> {
            const auto told = run.notes.add(store::switchUndoEntry(last.number, last.change));
            return told
                ? Result<bool>(true)
                : Error{told.error().code,
                        aboutApiChange(QT_TRANSLATE_NOOP("telltale::cli::SwitchCommand", "Nothing was changed: %1"))
                            .arg(told.error().message)};
        });
    if (!applied) {
        // It is as it was, as far as is known: the change stands, and can be taken back later.
        run.notes.note(store::switchEntry(last.change));
        return run.fail(applied.error().message);
    }
    const privacy::SwitchReading after = privacy::readSwitch(description, run.roots);
    run.printer.change(plan->change, after, true, plan->requests);
    return judgeApiChange(run, after, plan->change.wanted, applied->trouble);
}

} // namespace telltale::cli
