// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/log_command.h"

#include "cli/activity_printer.h"
#include "cli/diagnostics_printer.h"
#include "cli/log_run.h"
#include "cli/log_signing.h"
#include "cli/log_verdict_printer.h"
#include "cli/reading_options.h"
#include "payload/lexeme.h"
#include "report/output.h"
#include "store/activity/activity_log.h"
#include "store/activity/checkpoint_key.h"

#include <QCoreApplication>

#include <unistd.h>

namespace telltale::cli {

namespace {

using store::ActivityVerification;

QString aboutLog(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Log", text);
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
            run.diagnostics.error(
                aboutLog(QT_TRANSLATE_NOOP("telltale::cli::Log", "%1: line %2 is of a later form, which is not known"))
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
