// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/switch_undoing.h"

#include "base/visible_text.h"
#include "store/activity/activity_log.h"
#include "store/activity/activity_reader.h"
#include "store/activity/switch_entries.h"
#include "ui/models/load_report.h"

#include <QCoreApplication>

namespace telltale::models {

namespace {

QString aboutUndoing(const char *text)
{
    return QCoreApplication::translate("telltale::models::SwitchUndoing", text);
}

/// The entry that says that this one was taken back.
std::optional<std::uint64_t> takenBackBy(const std::string &log, std::uint64_t offset, std::uint64_t number)
{
    std::optional<std::uint64_t> by;
    Result<store::ActivityReader> reader = store::ActivityReader::open(log);
    if (!reader || !reader->startAt(offset, 0))
        return by;
    while (const std::optional<store::RawActivityLine> raw = reader->next()) {
        if (!raw->isFinished || raw->bytes.find("\"what\":\"switch-undo\"") == std::string_view::npos)
            continue;
        const store::ActivityLine line = store::readActivityLine(raw->bytes);
        if (line.isWhole() && store::undoneIn(*line.record) == number)
            by = line.record->number;
    }
    return by;
}

} // namespace

UndoPlan planUndoOf(const std::string &log, std::uint64_t offset, std::uint64_t number,
                    const privacy::SwitchChange &change)
{
    UndoPlan plan{number, change, {}, {}};
    if (const std::optional<std::uint64_t> by = takenBackBy(log, offset, number)) {
        plan.refusal =
            aboutUndoing(QT_TRANSLATE_NOOP("telltale::models::SwitchUndoing", "Entry %1 has taken it back already."))
                .arg(*by);
        return plan;
    }
    if (change.kind == privacy::LayerKind::Api) {
        plan.refusal =
            aboutUndoing(
                QT_TRANSLATE_NOOP("telltale::models::SwitchUndoing",
                                  "It was changed through the running server at %1: undo it on the Privacy page while "
                                  "that window is open, or with telltale switch undo %2 --api."))
                .arg(visible(change.file), visible(change.product));
        return plan;
    }
    const Result<privacy::PlannedChange> planned = privacy::planUndo(change);
    if (planned)
        plan.diff = planned->change.diff;
    else
        plan.refusal = asSentence(planned.error().message);
    return plan;
}

Result<bool> undoTold(const std::string &log, const UndoPlan &plan)
{
    const Result<store::ActivityLog> opened = store::ActivityLog::open(log);
    if (!opened)
        return opened.error();
    // Nothing is told of what would be refused.
    if (const Result<privacy::PlannedChange> planned = privacy::planUndo(plan.change); !planned)
        return planned.error();
    if (const Result<store::ActivityHead> told = opened->append(store::switchUndoEntry(plan.number, plan.change));
        !told)
        return told.error();
    const Result<bool> done = privacy::undo(plan.change);
    if (!done)
        (void)opened->append(store::switchEntry(plan.change)); // it stands, and can be taken back later
    return done;
}

} // namespace telltale::models
