// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/switch_change.h"

#include "privacy/switches/switch_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace telltale::privacy {

Result<SwitchChange> applySwitch(const PlannedChange &plan)
{
    SwitchChange change = plan.change;
    if (!plan.isNeeded)
        return change;
    if (plan.file.isThere) {
        const Result<std::string> backup = backUp(plan.file);
        if (!backup)
            return backup.error();
        change.backup = *backup;
    } else {
        QDir().mkpath(QFileInfo(QFile::decodeName(plan.file.path.c_str())).path());
    }
    const Result<bool> done = plan.bytes ? replaceFile(plan.file, *plan.bytes) : removeFile(plan.file);
    if (done)
        return change;
    if (!change.backup.empty())
        QFile::remove(QFile::decodeName(change.backup.c_str()));
    return done.error();
}

Result<bool> undo(const SwitchChange &change)
{
    Result<ConfigFile> now = readConfigFile(change.file);
    if (!now)
        return now.error();
    if ((now->isThere ? sha256Of(now->bytes) : std::string()) != change.afterHash)
        return Error{switchNotWritten,
                     aboutSwitch("%1 has been changed since: undo it by hand").arg(visible(change.file))};
    if (change.beforeHash.empty())
        return now->isThere ? removeFile(*now) : Result<bool>(true);
    const Result<ConfigFile> backup = readConfigFile(change.backup);
    if (!backup)
        return backup.error();
    if (!backup->isThere || sha256Of(backup->bytes) != change.beforeHash)
        return Error{switchFileRefused, aboutSwitch("The backup %1 is not what was saved").arg(visible(change.backup))};
    if (!now->isThere) {
        now->hasOwner = true;
        now->mode = backup->mode;
        now->owner = backup->owner;
        now->group = backup->group;
    }
    return replaceFile(*now, backup->bytes);
}

} // namespace telltale::privacy
