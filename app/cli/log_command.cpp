// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/log_command.h"

#include "cli/activity_printer.h"
#include "cli/atomic_output.h"
#include "cli/diagnostics_printer.h"
#include "cli/log_verdict_printer.h"
#include "cli/reading_options.h"
#include "payload/lexeme.h"
#include "store/activity/activity_log.h"
#include "store/activity/canonical_text.h"

#include <QCoreApplication>

#include <chrono>
#include <filesystem>

#include <unistd.h>

namespace telltale::cli {

namespace {

using store::ActivityVerification;

QString aboutLog(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Log", text);
}

struct LogRun
{
    const LogOptions &options;
    report::Output &errors;
    DiagnosticsPrinter &diagnostics;
    report::Output &output;
    std::string path;
    std::vector<NamedCheckpoint> checkpoints;
    ExitStatus status = Clean;
};

/// Those that can be used; what is wrong with the others is told.
void readCheckpoints(LogRun &run)
{
    for (const std::string &file : run.options.checkpoints) {
        Result<store::ActivityCheckpoint> read = store::readCheckpointFile(file);
        const bool isForeign = read && run.options.key && read->key != *run.options.key;
        if (read && !isForeign) {
            run.checkpoints.push_back({file, *std::move(read)});
            continue;
        }
        run.diagnostics.error(isForeign
                                  ? aboutLog("The checkpoint %1 is signed with another key (%2) and was not used")
                                        .arg(payload::visible(file), QString::fromStdString(store::hexOf(read->key)))
                                  : read.error().message);
        run.status = Unusable;
    }
}

/// An account that has never done anything has no log, which is no failure.
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
    run.diagnostics.error(aboutLog("%1: no entries").arg(payload::visible(run.path)));
    run.status = worse(run.status, Nothing);
}

void showLog(LogRun &run)
{
    Result<store::ActivityReader> reader = store::ActivityReader::open(run.path);
    if (!reader && isMissingAllRight(run, reader.error()))
        return sayEmpty(run);
    if (!reader) {
        run.diagnostics.error(reader.error().message);
        run.status = Unusable;
        return;
    }
    const Terminal terminal = terminalOf(STDOUT_FILENO, run.options.color);
    const Format usual = terminal.isTerminal ? Format::Table : Format::Ndjson;
    ActivityPrinter printer(run.output, {run.options.format.value_or(usual), terminal});
    store::ActivityVerifier verifier;
    std::uint64_t shown = 0;
    printer.begin();
    while (const std::optional<store::RawActivityLine> raw = reader->next()) {
        const store::ActivityLine line = verifier.add(*raw);
        if (line.unknownVersion) {
            run.diagnostics.error(aboutLog("%1: line %2 is of a later form, which is not known")
                                      .arg(payload::visible(run.path))
                                      .arg(raw->number));
            run.status = Unusable;
        }
        if (line.record && run.options.filter.matches(*line.record)) {
            printer.entry(*line.record, raw->bytes, line.isWhole());
            ++shown;
        }
        if (!run.output.isOpen())
            break;
    }
    printer.end();
    if (const std::optional<Error> error = reader->error()) {
        run.diagnostics.error(error->message);
        run.status = Unusable;
    }
    const ActivityVerification result = verifier.finish();
    printBreaks(result, run.path, run.diagnostics);
    if (result.breakCount != 0)
        run.status = worse(run.status, Findings);
    else if (shown == 0)
        sayEmpty(run);
}

std::optional<store::CheckpointPublicKey> ownKey()
{
    const Result<std::optional<store::CheckpointKey>> key = store::existingCheckpointKey();
    return key && *key ? std::optional((*key)->publicKey()) : std::nullopt;
}

void verifyLog(LogRun &run)
{
    readCheckpoints(run);
    const std::optional<ActivityVerification> result = verified(run);
    if (!result)
        return;
    printBreaks(*result, run.path, run.diagnostics);
    if (!run.options.isQuiet)
        printVerdict(*result, run.path, run.checkpoints, ownKey(), run.output);
    if (!result->isIntact())
        run.status = worse(run.status, Findings);
    else if (result->entries == 0)
        sayEmpty(run);
}

std::string absolutePath(const std::string &path)
{
    std::error_code problem;
    const std::filesystem::path whole = std::filesystem::absolute(path, problem);
    return problem || path == "-" ? path : whole.string();
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
        log->append({std::string(store::activity::checkpoint), absolutePath(run.options.outputFile), {}, key, {}});
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

bool fail(LogRun &run, const Error &error)
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
        return fail(run, output.error());
    const Result<store::StoredCheckpointKey> key = store::usualCheckpointKey();
    if (!key)
        return fail(run, key.error());
    std::string text;
    const Result<store::ActivityCheckpoint> checkpoint = signHead(run, verified, *key, text);
    if (!checkpoint)
        return fail(run, checkpoint.error());
    (*output)->put(text);
    (*output)->finish();
    if (const std::optional<Error> error = (*output)->error())
        return fail(run, *error);
    if (const Result<bool> committed = (*output)->commit(); !committed)
        return fail(run, committed.error());
    if (!run.options.isQuiet)
        run.errors.put(aboutLog("Entry %1 and all before it are signed with the key %2.\nKeep %3 where whoever may "
                                "write the log may not write, and note the key.\n")
                           .arg(QString::number(checkpoint->head.number),
                                QString::fromStdString(store::hexOf(checkpoint->key)),
                                payload::visible(run.options.outputFile))
                           .toUtf8()
                           .toStdString());
    return true;
}

/// Never a log that is broken, or that contradicts an older checkpoint: a signature would make it look well.
void signLog(LogRun &run)
{
    readCheckpoints(run);
    const std::optional<ActivityVerification> result = verified(run);
    if (!result || run.status != Clean)
        return;
    printBreaks(*result, run.path, run.diagnostics);
    if (!result->isIntact()) {
        run.diagnostics.error(
            aboutLog(
                "%1 is not what was written, or contradicts a checkpoint: nothing was signed (telltale log verify)")
                .arg(payload::visible(run.path)));
        run.status = Findings;
    } else if (result->entries == 0) {
        sayEmpty(run);
    } else {
        writeCheckpoint(run, *result);
    }
}

} // namespace

int runLog(const LogOptions &options)
{
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(errors, {options.isQuiet, terminalOf(STDERR_FILENO, options.color).hasColor});
    report::Output output(STDOUT_FILENO);
    LogRun run{options, errors, diagnostics, output, options.file.value_or(store::usualActivityLog()), {}, Clean};
    switch (options.action) {
    case LogOptions::Action::Show:
        showLog(run);
        break;
    case LogOptions::Action::Verify:
        verifyLog(run);
        break;
    case LogOptions::Action::Sign:
        signLog(run);
        break;
    }
    return endOutput(output, diagnostics, run.status);
}

} // namespace telltale::cli
