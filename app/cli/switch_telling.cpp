// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/switch_telling.h"

#include <QCoreApplication>

namespace telltale::cli {

namespace {

Error notTold(const Error &error)
{
    return {error.code,
            QCoreApplication::translate("telltale::cli::SwitchCommand", "Nothing was changed: %1").arg(error.message)};
}

} // namespace

Result<store::LoggedSwitch> applyTold(ActivityNotes &notes, const privacy::PlannedChange &plan)
{
    std::optional<std::uint64_t> number;
    Result<privacy::SwitchChange> change =
        privacy::applySwitch(plan, [&](const privacy::SwitchChange &made) -> Result<bool> {
            const Result<store::ActivityHead> head = notes.add(store::switchEntry(made));
            if (!head)
                return notTold(head.error());
            number = head->number;
            return true;
        });
    if (!change && number)
        notes.note(store::switchUndoEntry(*number, plan.change, change.error().message.toStdString()));
    if (!change)
        return change.error();
    return store::LoggedSwitch{number.value_or(0), *std::move(change)};
}

Result<bool> undoTold(ActivityNotes &notes, const store::LoggedSwitch &last)
{
    if (const Result<store::ActivityHead> told = notes.add(store::switchUndoEntry(last.number, last.change)); !told)
        return notTold(told.error());
    const Result<bool> done = privacy::undo(last.change);
    // It is as it was: the change stands, and can be taken back later.
    if (!done)
        notes.note(store::switchEntry(last.change));
    return done;
}

} // namespace telltale::cli
