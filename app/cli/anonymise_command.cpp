// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/anonymise_command.h"

#include "cli/account_sink.h"
#include "cli/activity_notes.h"
#include "cli/anonymise_file.h"
#include "cli/anonymise_printer.h"
#include "cli/diagnostics_printer.h"
#include "cli/knowledge_reader.h"
#include "cli/policy_keys.h"
#include "payload/lexeme.h"
#include "payload/loaders/folder.h"
#include "payload/loaders/record/record_segments.h"
#include "privacy/policy/policy_reader.h"
#include "privacy/reidentify/known_values.h"
#include "privacy/rewrite/record_edits.h"
#include "report/output.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <set>
#include <unistd.h>

namespace telltale::cli {

namespace {

/// Each takes some ten kilobytes: its hashes by every scheme.
constexpr std::size_t mostKnownValues = 50'000;

QString aboutAnonymiseCommand(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Anonymise", text);
}

/// An input file and where its output goes.
struct Job
{
    std::string input;
    std::string output;
};

/// Reads the policy; nothing where not all of it can be read.
std::shared_ptr<const privacy::Policy> readPolicyOf(const AnonymiseOptions &options, DiagnosticsPrinter &diagnostics)
{
    privacy::PolicyReading reading = privacy::openPolicy(options.policy);
    for (const Diagnostic &finding : reading.findings)
        diagnostics.print(finding);
    return reading.isClean() ? std::make_shared<const privacy::Policy>(std::move(reading.policy)) : nullptr;
}

/// The values of a list of any kind that `reidentify --known` takes, without the white space around them.
Result<bool> readKnownValues(const std::string &given, const payload::Limits &limits,
                             std::vector<privacy::SoughtValue> &sought)
{
    const Result<std::unique_ptr<privacy::ValueSource>> source = privacy::openKnownValues(given, limits);
    if (!source)
        return source.error();
    bool isTooMuch = false;
    const privacy::ValueSource::Outcome outcome = (*source)->read([&](std::string_view value) {
        isTooMuch = sought.size() >= mostKnownValues;
        const std::size_t first = value.find_first_not_of(" \t\r\n");
        if (first != std::string_view::npos && !isTooMuch)
            sought.push_back(
                {"known value", std::string(value.substr(first, value.find_last_not_of(" \t\r\n") + 1 - first))});
        return !isTooMuch;
    });
    if (isTooMuch)
        return Error{"too-many-values",
                     aboutAnonymiseCommand(QT_TRANSLATE_NOOP("telltale::cli::Anonymise",
                                                             "%1: more than %2 known values: look for them in parts"))
                         .arg(QString::fromStdString(given))
                         .arg(mostKnownValues)};
    if (!outcome.isWhole)
        return Error{"not-readable", outcome.problem};
    return true;
}

/// Each input with its output: the very file that was asked for, or in the folder that was, under the same name.
class JobList
{
public:
    JobList(const AnonymiseOptions &options, DiagnosticsPrinter &diagnostics)
        : m_options(options), m_diagnostics(diagnostics)
    {
    }
    /// False when they cannot be written as was asked.
    bool make(ExitStatus &status);
    const std::vector<Job> &jobs() const { return m_jobs; }
    std::vector<std::string> inputs() const;

private:
    bool addFolder(const std::string &folder, ExitStatus &status);
    bool addInto(const std::string &input, const std::string &name);

    const AnonymiseOptions &m_options;
    DiagnosticsPrinter &m_diagnostics;
    std::vector<Job> m_jobs;
    std::set<std::string> m_names;
};

std::vector<std::string> JobList::inputs() const
{
    std::vector<std::string> inputs;
    for (const Job &job : m_jobs) {
        inputs.push_back(job.input);
        for (const payload::RecordSegment &segment : payload::listSegments(job.input))
            inputs.push_back(segment.path);
    }
    return inputs;
}

bool JobList::addInto(const std::string &input, const std::string &name)
{
    if (!m_names.insert(name).second) {
        m_diagnostics.error(
            aboutAnonymiseCommand(QT_TRANSLATE_NOOP("telltale::cli::Anonymise",
                                                    "Two inputs are called %1, and would be one file in the output"))
                .arg(payload::visible(name)));
        return false;
    }
    const std::string output = *m_options.output + '/' + name;
    const QString folder = QFile::decodeName(QByteArray::fromStdString(output.substr(0, output.rfind('/'))));
    if (!QDir().mkpath(folder)) {
        m_diagnostics.error(
            aboutAnonymiseCommand(QT_TRANSLATE_NOOP("telltale::cli::Anonymise", "The folder %1 cannot be made"))
                .arg(folder));
        return false;
    }
    m_jobs.push_back({input, output});
    return true;
}

bool JobList::addFolder(const std::string &folder, ExitStatus &status)
{
    payload::FolderListing listing = payload::listFolder(folder, nullptr);
    for (const Diagnostic &finding : listing.diagnostics) {
        m_diagnostics.print(finding);
        status = worse(status, finding.severity == Severity::Error ? Unusable : Clean);
    }
    if (listing.files.empty())
        status = worse(status, Nothing);
    payload::dropLaterSegments(listing.files);
    bool isDone = true;
    for (const std::string &file : listing.files) {
        std::string name = file.substr(std::min(folder.size(), file.size()));
        name.erase(0, name.find_first_not_of('/'));
        isDone = isDone && addInto(file, name);
    }
    return isDone;
}

bool JobList::make(ExitStatus &status)
{
    std::vector<std::string> files = m_options.reading.files;
    payload::dropLaterSegments(files);
    const std::string &output = *m_options.output;
    if (files.size() == 1 && !payload::isFolder(files.front())) {
        const std::string &file = files.front();
        if (output != "-" && payload::isFolder(output) && file != "-")
            return addInto(file, file.substr(file.find_last_of('/') + 1));
        m_jobs.push_back({file, output});
        return true;
    }
    if (output == "-") {
        m_diagnostics.error(aboutAnonymiseCommand(
            QT_TRANSLATE_NOOP("telltale::cli::Anonymise", "Of several files the output is a folder")));
        return false;
    }
    bool isDone = true;
    for (const std::string &file : files) {
        if (payload::isFolder(file))
            isDone = isDone && addFolder(file, status);
        else
            isDone = isDone && addInto(file, file == "-" ? "stdin" : file.substr(file.find_last_of('/') + 1));
    }
    return isDone;
}

/// Prints what would become of fields, and writes nothing.
ExitStatus preview(const AnonymiseOptions &options, AnonymiseRun &run)
{
    auto judge = privacy::Anonymiser::make(run.policy, run.knowledge, run.keys);
    if (!judge) {
        run.diagnostics.error(judge.error().message);
        return Unusable;
    }
    const Terminal terminal = terminalOf(STDOUT_FILENO, options.reading.color);
    report::Output output(STDOUT_FILENO);
    audit::Classifier classifier(run.knowledge);
    AnonymisePrinter printer(
        output, {options.reading.formatFor(terminal), terminal, options.reading.isQuiet, options.hasSecrets},
        *run.policy, classifier);
    std::uint64_t events = 0;
    printer.begin();
    AccountSink sink(run.diagnostics, options.reading.filter, run.knowledge, [&](const payload::Record &record) {
        events += record.isEnvelope ? 0 : 1;
        printer.record(record, privacy::writableChanges(record, (*judge)->changes(record)));
    });
    ExitStatus status = sink.read(options.reading.files, run.limits);
    printer.end();
    printProblems(**judge, options.reading.files.front(), run.diagnostics);
    if (events == 0)
        status = worse(status, sink.sayNothing(options.reading.files));
    return endOutput(output, run.diagnostics, status);
}

ExitStatus writeAll(const AnonymiseOptions &options, AnonymiseRun &run, report::Output &errors)
{
    ExitStatus status = Clean;
    JobList list(options, run.diagnostics);
    if (!list.make(status))
        return Unusable;
    const std::vector<std::string> inputs = list.inputs();
    run.inputs = inputs;
    for (const Job &job : list.jobs()) {
        const ExitStatus own = anonymiseFile(run, job.input, job.output);
        if (own == Findings || (own == Unusable && !run.allowsLeftovers))
            run.diagnostics.error(
                aboutAnonymiseCommand(own == Findings
                                          ? QT_TRANSLATE_NOOP("telltale::cli::Anonymise",
                                                              "%1 was not saved: something is left in it "
                                                              "(--allow-leftovers saves it all the same)")
                                          : QT_TRANSLATE_NOOP("telltale::cli::Anonymise", "%1 was not saved"))
                    .arg(payload::visible(job.output)));
        status = worse(status, own);
    }
    if (!options.reading.isQuiet && run.events != 0) {
        errors.put(aboutAnonymiseCommand(
                       QT_TRANSLATE_NOOP("telltale::cli::Anonymise", "%1 events: %2 fields changed, %3 left out\n"))
                       .arg(run.events)
                       .arg(run.changedFields)
                       .arg(run.blockedEvents)
                       .toStdString());
        errors.flush();
    }
    return status;
}

} // namespace

int runAnonymise(const AnonymiseOptions &options)
{
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(
        errors, {options.reading.isQuiet, terminalOf(STDERR_FILENO, options.reading.color).hasColor});
    ExitStatus status = Clean;
    ActivityNotes notes(options.activityLog, diagnostics);
    AnonymiseRun run{diagnostics,
                     notes,
                     options.policy,
                     readLimits(options.reading.settings, diagnostics, status),
                     readKnowledge(diagnostics),
                     readPolicyOf(options, diagnostics),
                     {},
                     {},
                     {},
                     false,
                     {}};
    if (!run.policy)
        return Unusable;
    Result<privacy::KeySource> keys = keysFor(*run.policy, options.keyFile, notes);
    if (!keys) {
        diagnostics.error(keys.error().message);
        return Unusable;
    }
    run.keys = *keys;
    run.allowsLeftovers = options.allowsLeftovers;
    run.showLeftovers = [&](const std::vector<privacy::Leftover> &leftovers, std::uint64_t count) {
        printLeftovers(errors, leftovers, count, options.hasSecrets);
    };
    for (const std::string &value : options.canaries)
        run.sought.push_back({"canary", value});
    for (const std::string &file : options.knownFiles) {
        const Result<bool> read = readKnownValues(file, run.limits, run.sought);
        if (read)
            continue;
        diagnostics.error(read.error().message);
        return Unusable;
    }
    return worse(status, options.isPreview ? preview(options, run) : writeAll(options, run, errors));
}

} // namespace telltale::cli
