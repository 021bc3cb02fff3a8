// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/log_run.h"

#include "cli/diagnostics_printer.h"
#include "payload/lexeme.h"
#include "store/activity/activity_checkpoint.h"
#include "store/activity/canonical_text.h"

#include <QCoreApplication>

#include <string_view>

namespace telltale::cli {

using store::ActivityVerification;

namespace {

QString aboutLogRun(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Log", text);
}

} // namespace

void readCheckpoints(LogRun &run)
{
    for (const std::string &file : run.options.checkpoints) {
        Result<store::ActivityCheckpoint> read = store::readCheckpointFile(file);
        const bool isForeign = read && run.options.key && read->key != *run.options.key;
        if (read && !isForeign) {
            run.checkpoints.push_back({file, *std::move(read)});
            continue;
        }
        run.diagnostics.error(
            isForeign
                ? aboutLogRun(QT_TRANSLATE_NOOP("telltale::cli::Log",
                                                "The checkpoint %1 is signed with another key (%2) and was not used"))
                      .arg(payload::visible(file), QString::fromStdString(store::hexOf(read->key)))
                : read.error().message);
        run.status = Unusable;
    }
}

bool isMissingAllRight(const LogRun &run, const Error &error)
{
    return !run.options.file && std::string_view(error.code) == "activity-missing";
}

std::optional<ActivityVerification> verified(LogRun &run)
{
    std::vector<store::ActivityCheckpoint> checkpoints;
    for (const NamedCheckpoint &named : run.checkpoints)
        checkpoints.push_back(named.checkpoint);
    Result<ActivityVerification> result = store::verifyActivity(run.path, checkpoints);
    if (result)
        return *std::move(result);
    if (!isMissingAllRight(run, result.error())) {
        run.diagnostics.error(result.error().message);
        run.status = Unusable;
        return std::nullopt;
    }
    ActivityVerification none;
    none.checkpoints.assign(checkpoints.size(), store::CheckpointVerdict::Cut);
    return none;
}

void sayEmpty(LogRun &run)
{
    run.diagnostics.error(
        aboutLogRun(QT_TRANSLATE_NOOP("telltale::cli::Log", "%1: no entries")).arg(payload::visible(run.path)));
    run.status = worse(run.status, Nothing);
}

} // namespace telltale::cli
