// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/switch_change.h"

#include "privacy/switches/switch_text.h"
#include "privacy/switches/unified_diff.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace telltale::privacy {

Result<SwitchChange> applySwitch(const PlannedChange &plan, const BeforeSwitch &before)
{
    SwitchChange change = plan.change;
    if (!plan.isNeeded)
        return change;
    if (plan.file.isThere) {
        const Result<std::string> backup = backUp(plan.file);
        if (!backup)
            return backup.error();
        change.backup = *backup;
    }
    Result<bool> done = before ? before(change) : Result<bool>(true);
    if (done && !plan.file.isThere)
        QDir().mkpath(QFileInfo(QFile::decodeName(plan.file.path.c_str())).path());
    if (done)
        done = plan.bytes ? replaceFile(plan.file, *plan.bytes) : removeFile(plan.file);
    if (done)
        return change;
    if (!change.backup.empty())
        QFile::remove(QFile::decodeName(change.backup.c_str()));
    return done.error();
}

Result<PlannedChange> planUndo(const SwitchChange &change)
{
    PlannedChange plan;
    Result<ConfigFile> now = readConfigFile(change.file);
    if (!now)
        return now.error();
    if ((now->isThere ? sha256Of(now->bytes) : std::string()) != change.afterHash)
        return Error{switchNotWritten,
                     aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 has been changed since: undo it by hand"))
                         .arg(visible(change.file))};
    if (!change.beforeHash.empty()) {
        const Result<ConfigFile> backup = readConfigFile(change.backup);
        if (!backup)
            return backup.error();
        if (!backup->isThere || sha256Of(backup->bytes) != change.beforeHash)
            return Error{switchFileRefused,
                         aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "The backup %1 is not what was saved"))
                             .arg(visible(change.backup))};
        plan.bytes = backup->bytes;
        if (!now->isThere) {
            now->hasOwner = true;
            now->mode = backup->mode;
            now->owner = backup->owner;
            now->group = backup->group;
        }
    }
    plan.file = *std::move(now);
    plan.isNeeded = plan.bytes || plan.file.isThere;
    plan.change = change;
    plan.change.wanted = change.wanted == SwitchState::Off ? SwitchState::On : SwitchState::Off;
    std::swap(plan.change.before, plan.change.after);
    std::swap(plan.change.beforeHash, plan.change.afterHash);
    plan.change.backup.clear();
    plan.change.diff = unifiedDiff(plan.file.bytes, plan.bytes.value_or(std::string()), plan.file.path);
    return plan;
}

Result<bool> undo(const SwitchChange &change)
{
    const Result<PlannedChange> plan = planUndo(change);
    if (!plan)
        return plan.error();
    if (!plan->isNeeded)
        return true;
    return plan->bytes ? replaceFile(plan->file, *plan->bytes) : removeFile(plan->file);
}

} // namespace telltale::privacy
