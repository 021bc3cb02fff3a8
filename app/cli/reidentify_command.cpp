// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reidentify_command.h"

#include "cli/account_sink.h"
#include "cli/diagnostics_printer.h"
#include "cli/interruption.h"
#include "cli/knowledge_reader.h"
#include "cli/reidentify_printer.h"
#include "cli/search_progress_line.h"
#include "payload/lexeme.h"
#include "privacy/reidentify/digest_collector.h"
#include "privacy/reidentify/known_values.h"
#include "privacy/reidentify/reidentified.h"
#include "report/output.h"

#include <QCoreApplication>

#include <unistd.h>

namespace telltale::cli {

namespace {

constexpr double leastTold = 1e-9;

using Sources = std::vector<std::unique_ptr<privacy::ValueSource>>;

QString aboutReidentify(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Reidentify", text);
}

struct ReidentifyRun
{
    const ReidentifyOptions &options;
    DiagnosticsPrinter &diagnostics;
    report::Output &errors;
    ReidentifyPrinter &printer;
    std::shared_ptr<const audit::Knowledge> knowledge;
    payload::Limits limits;
    Sources sources;
};

/// All lists are there before anything is read: who mistyped a name need not wait for it.
bool openSources(ReidentifyRun &run)
{
    run.sources.push_back(std::make_unique<privacy::FixedValues>("built-in", privacy::emptyWords()));
    if (run.options.hasOwnMachine)
        run.sources.push_back(std::make_unique<privacy::FixedValues>(
            "this machine", privacy::machineValues(privacy::readMachineFacts())));
    bool areThere = true;
    for (const std::string &known : run.options.known) {
        auto source = privacy::openKnownValues(known, run.limits);
        if (!source) {
            run.diagnostics.error(source.error().message);
            areThere = false;
            continue;
        }
        run.sources.push_back(*std::move(source));
    }
    return areThere;
}

ExitStatus tryEverything(ReidentifyRun &run, privacy::DigestSearch &search)
{
    ExitStatus status = Clean;
    search.tryKnown(run.knowledge->digests());
    for (const std::unique_ptr<privacy::ValueSource> &source : run.sources) {
        if (search.isStopped())
            break;
        const privacy::ValueSource::Outcome outcome = search.tryValues(*source);
        if (!outcome.isWhole) {
            run.diagnostics.error(outcome.problem);
            status = Unusable;
        }
        if (outcome.tooLong != 0) {
            Diagnostic note;
            note.severity = Severity::Warning;
            note.code = "value-too-long";
            note.message = aboutReidentify(QT_TRANSLATE_NOOP("telltale::cli::Reidentify",
                                                             "Values of more than 4096 bytes were passed over: %1"))
                               .arg(outcome.tooLong);
            note.source = source->name();
            note.hasPlace = false;
            run.diagnostics.print(note);
        }
    }
    for (const std::string &text : run.options.spaces) {
        const auto space = privacy::readSpace(text);
        if (space && !search.isStopped())
            search.trySpace(**space);
    }
    return status;
}

ReidentifyRow rowOf(const ReidentifyRun &run, const privacy::DigestFinds &finds, privacy::Reidentified result)
{
    const privacy::DigestRow &digest = finds.rows[result.row];
    ReidentifyRow row;
    row.path = finds.fields[digest.field].path;
    row.digest = digest.text;
    row.algorithm = std::move(result.algorithm);
    row.encoding = std::move(result.encoding);
    row.variant = std::move(result.variant);
    row.verdict = word(result.verdict);
    row.seconds = result.seconds;
    row.why = std::move(result.why);
    // Of a digest of usual length it is a number without meaning.
    if (result.expectedChance.value_or(0) > leastTold)
        row.expectedChance = result.expectedChance;
    row.event = finds.names[digest.event];
    row.source = finds.names[digest.source];
    row.line = digest.line;
    row.count = digest.count;
    row.from = std::move(result.from);
    row.isSecret = digest.isSecret || (result.value && run.knowledge->values().judge(*result.value).isSecret);
    row.value = std::move(result.value);
    return row;
}

struct Tally
{
    std::uint64_t back = 0; ///< recovered and candidates
    std::uint64_t recoverable = 0;
    std::uint64_t all = 0;
};

Tally printHashes(ReidentifyRun &run, const privacy::DigestSearch &search, std::size_t &leftOut)
{
    using privacy::ReidentifyVerdict;
    Tally tally;
    privacy::MachineRate rate(run.options.threads);
    privacy::ReidentifyJudge judge(search, rate);
    for (privacy::Reidentified &result : judge.all()) {
        ++tally.all;
        tally.back += result.verdict == ReidentifyVerdict::Recovered || result.verdict == ReidentifyVerdict::Candidate;
        tally.recoverable += result.verdict == ReidentifyVerdict::Recoverable;
        run.printer.row(rowOf(run, search.finds(), std::move(result)));
    }
    leftOut = judge.leftOut();
    return tally;
}

void printCanaries(ReidentifyRun &run, const privacy::ValueSearch &canaries)
{
    for (const privacy::ValueFind &find : canaries.finds()) {
        ReidentifyRow row;
        row.path = find.path;
        row.variant = find.how;
        row.verdict = "present";
        row.value = canaries.values()[find.value].text;
        row.event = find.event;
        row.source = find.source;
        row.line = find.line;
        row.count = 1;
        row.canary = canaries.values()[find.value].kind;
        row.why = find.isInKey
            ? aboutReidentify(QT_TRANSLATE_NOOP("telltale::cli::Reidentify", "In the name of the field")).toStdString()
            : std::string();
        run.printer.row(row);
    }
    for (std::size_t i = 0; i < canaries.values().size(); ++i) {
        if (canaries.count(i) != 0)
            continue;
        ReidentifyRow row;
        row.verdict = "absent";
        row.value = canaries.values()[i].text;
        row.canary = canaries.values()[i].kind;
        row.why = aboutReidentify(QT_TRANSLATE_NOOP("telltale::cli::Reidentify", "Searched: %1"))
                      .arg(QString::fromStdString(canaries.searchedSentence()))
                      .toStdString();
        run.printer.row(row);
    }
}

void printSummary(ReidentifyRun &run, const privacy::DigestSearch &search, const Tally &tally, std::size_t leftOut)
{
    const auto amount = [](double number) { return QString::fromStdString(privacy::amountText(number)); };
    const double hashed = static_cast<double>(search.hashed());
    QString text =
        aboutReidentify(
            QT_TRANSLATE_NOOP("telltale::cli::Reidentify",
                              "%1 digests: %2 turned back, %3 recoverable; %4 values, %5 hashes in %6 (%7 a second)"))
            .arg(tally.all)
            .arg(tally.back)
            .arg(tally.recoverable)
            .arg(amount(static_cast<double>(search.values())), amount(hashed),
                 QString::fromStdString(privacy::durationText(search.seconds())),
                 amount(hashed / std::max(search.seconds(), 1e-6)));
    if (leftOut != 0)
        text += u'\n'
            + aboutReidentify(
                  QT_TRANSLATE_NOOP("telltale::cli::Reidentify",
                                    "Left out: %1 ids and numbers that fit some value as often as chance makes them"))
                  .arg(leftOut);
    if (const std::size_t salts = search.finds().salts.size(); search.saltsTried() < salts)
        text += u'\n'
            + aboutReidentify(QT_TRANSLATE_NOOP("telltale::cli::Reidentify", "Ids of events tried as salt: %1 of %2"))
                  .arg(search.saltsTried())
                  .arg(salts);
    run.printer.summary(text);
}

ExitStatus reidentify(ReidentifyRun &run)
{
    const ReadingOptions &reading = run.options.reading;
    privacy::DigestCollector collector(run.knowledge);
    privacy::ValueSearch canaries(run.options.canaries);
    const bool hasCanaries = !run.options.canaries.empty();
    AccountSink sink(run.diagnostics, reading.filter, run.knowledge, [&](const payload::Record &record) {
        collector.add(record);
        if (hasCanaries)
            canaries.search(record);
    });
    ExitStatus status = sink.read(reading.files, run.limits);
    const bool hasEvents = collector.events() != 0;
    Interruption interruption;
    SearchProgressLine progress(run.errors, !reading.isQuiet && terminalOf(STDERR_FILENO, reading.color).isTerminal);
    privacy::DigestSearch::Options options;
    options.threads = run.options.threads;
    options.hashes = run.options.hashes;
    options.isThorough = run.options.isThorough;
    options.stop = interruption.token();
    options.progress = [&progress](const privacy::SearchProgress &now) { progress.show(now); };
    privacy::DigestSearch search(collector.take(), std::move(options));
    status = worse(status, tryEverything(run, search));
    progress.clear();
    if (interruption.hasHappened()) {
        run.diagnostics.error(aboutReidentify(
            QT_TRANSLATE_NOOP("telltale::cli::Reidentify", "Interrupted: this is what was found until then")));
        status = Unusable;
    }
    run.printer.begin();
    std::size_t leftOut = 0;
    const Tally tally = printHashes(run, search, leftOut);
    printCanaries(run, canaries);
    run.printer.end();
    if (!reading.isQuiet)
        printSummary(run, search, tally, leftOut);
    if (!hasEvents && tally.all == 0 && !canaries.hasFound())
        return worse(status, sink.sayNothing(reading.files));
    if (tally.all == 0 && !hasCanaries) {
        if (status == Clean)
            run.diagnostics.error(
                aboutReidentify(QT_TRANSLATE_NOOP("telltale::cli::Reidentify", "No hash in the input")));
        return worse(status, Nothing);
    }
    return worse(status, tally.back != 0 || canaries.hasFound() ? Findings : Clean);
}

} // namespace

int runReidentify(const ReidentifyOptions &options)
{
    const ReadingOptions &reading = options.reading;
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(errors, {reading.isQuiet, terminalOf(STDERR_FILENO, reading.color).hasColor});
    ExitStatus status = Clean;
    const payload::Limits limits = readLimits(reading.settings, diagnostics, status);
    const Terminal terminal = terminalOf(STDOUT_FILENO, reading.color);
    report::Output output(STDOUT_FILENO);
    ReidentifyPrinter printer(output, {reading.formatFor(terminal), terminal, options.hasSecrets});
    ReidentifyRun run{options, diagnostics, errors, printer, readKnowledge(diagnostics), limits, {}};
    if (!openSources(run))
        return Unusable;
    status = worse(status, reidentify(run));
    return endOutput(output, diagnostics, status);
}

} // namespace telltale::cli
