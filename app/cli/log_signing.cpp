// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/log_signing.h"

#include "cli/activity_notes.h"
#include "cli/atomic_output.h"
#include "cli/diagnostics_printer.h"
#include "cli/log_run.h"
#include "payload/lexeme.h"
#include "report/output.h"
#include "store/activity/activity_log.h"
#include "store/activity/canonical_text.h"

#include <QCoreApplication>

#include <chrono>

namespace telltale::cli {

using store::ActivityVerification;

namespace {

QString aboutLogSigning(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Log", text);
}

/// The log tells of the checkpoint, which speaks for that entry too.
Result<store::ActivityCheckpoint> signHead(const LogRun &run, const ActivityVerification &verified,
                                           const store::StoredCheckpointKey &stored, std::string &text)
{
    const Result<store::ActivityLog> log = store::ActivityLog::open(run.path);
    if (!log)
        return log.error();
    const std::string key = "key " + store::hexOf(stored.key.publicKey());
    if (stored.isNew) {
        const store::ActivityEntry made{
            std::string(store::activity::keyUse), "key for checkpoints", {}, "made, " + key, {}};
        if (const Result<store::ActivityHead> told = log->append(made); !told)
            return told.error();
    }
    const Result<store::ActivityHead> head =
        log->append({std::string(store::activity::checkpoint), pathForLog(run.options.outputFile), {}, key, {}});
    if (!head)
        return head.error();
    store::ActivityCheckpoint checkpoint;
    checkpoint.head = *head;
    using namespace std::chrono;
    checkpoint.time = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    checkpoint.captures = verified.captures;
    text = store::signedCheckpoint(checkpoint, stored.key);
    return checkpoint;
}

bool failSigning(LogRun &run, const Error &error)
{
    run.diagnostics.error(error.message);
    run.status = Unusable;
    return false;
}

bool writeCheckpoint(LogRun &run, const ActivityVerification &verified)
{
    std::vector<std::string> inputs{run.path};
    inputs.insert(inputs.end(), run.options.checkpoints.begin(), run.options.checkpoints.end());
    auto output = AtomicOutput::create(run.options.outputFile, inputs);
    if (!output)
        return failSigning(run, output.error());
    const Result<store::StoredCheckpointKey> key = store::usualCheckpointKey();
    if (!key)
        return failSigning(run, key.error());
    std::string text;
    const Result<store::ActivityCheckpoint> checkpoint = signHead(run, verified, *key, text);
    if (!checkpoint)
        return failSigning(run, checkpoint.error());
    (*output)->put(text);
    (*output)->finish();
    if (const std::optional<Error> error = (*output)->error())
        return failSigning(run, *error);
    if (const Result<bool> committed = (*output)->commit(); !committed)
        return failSigning(run, committed.error());
    if (!run.options.isQuiet)
        run.errors.put(
            aboutLogSigning(
                QT_TRANSLATE_NOOP("telltale::cli::Log",
                                  "Entry %1 and all before it are signed with the key %2.\nKeep %3 where whoever may "
                                  "write the log may not write, and note the key.\n"))
                .arg(QString::number(checkpoint->head.number), QString::fromStdString(store::hexOf(checkpoint->key)),
                     payload::visible(run.options.outputFile))
                .toUtf8()
                .toStdString());
    return true;
}

} // namespace

void signLog(LogRun &run)
{
    readCheckpoints(run);
    const std::optional<ActivityVerification> result = verified(run);
    if (!result || run.status != Clean)
        return;
    printBreaks(*result, run.path, run.diagnostics);
    if (!result->isIntact()) {
        run.diagnostics.error(aboutLogSigning(QT_TRANSLATE_NOOP("telltale::cli::Log",
                                                                "%1 is not what was written, or contradicts a "
                                                                "checkpoint: nothing was signed (telltale log verify)"))
                                  .arg(payload::visible(run.path)));
        run.status = Findings;
    } else if (result->entries == 0) {
        sayEmpty(run);
    } else {
        writeCheckpoint(run, *result);
    }
}

} // namespace telltale::cli
