// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspect_command.h"

#include "cli/diagnostics_printer.h"
#include "cli/event_printer.h"
#include "cli/exit_status.h"
#include "cli/follow_command.h"
#include "cli/knowledge_reader.h"
#include "cli/printing_sink.h"
#include "cli/reading_options.h"
#include "payload/codes.h"
#include "payload/loaders/folder.h"
#include "payload/loaders/record/record_segments.h"
#include "payload/marks/mark_book.h"
#include "report/output.h"
#include "report/record_printer.h"

#include <cerrno>
#include <unistd.h>

namespace telltale::cli {

using payload::LoadOutcome;
using report::Output;
using report::RecordPrinter;

namespace {

/// Looks for the events of marks, and for nothing else.
class MatchingSink : public payload::RecordSink
{
public:
    explicit MatchingSink(const std::vector<payload::MarkedEvent> &marks) : matcher(marks) {}
    bool record(const payload::Record &record) override
    {
        matcher.see(record);
        return true;
    }
    void diagnostic(const Diagnostic &) override {}

    payload::MarkMatcher matcher;
};

ExitStatus statusOf(const LoadOutcome &outcome)
{
    if (outcome.unreadable)
        return Unusable;
    return outcome.events == 0 ? Nothing : Clean;
}

Diagnostic nothingMatches()
{
    Diagnostic diagnostic = payload::makeDiagnostic(payload::Code::NoMatch, QString());
    diagnostic.source = "--filter";
    return diagnostic;
}

/// Puts the files of a folder in its place.
std::vector<std::string> expandFolders(const std::vector<std::string> &paths, PrintingSink &sink, ExitStatus &status)
{
    std::vector<std::string> files;
    for (const std::string &path : paths) {
        if (!payload::isFolder(path)) {
            files.push_back(path);
            continue;
        }
        const payload::FolderListing listing = payload::listFolder(path, nullptr);
        for (const Diagnostic &diagnostic : listing.diagnostics) {
            sink.diagnostic(diagnostic);
            status = worse(status, diagnostic.severity == Severity::Error ? Unusable : Clean);
        }
        if (listing.files.empty())
            status = worse(status, Nothing);
        files.insert(files.end(), listing.files.begin(), listing.files.end());
    }
    payload::dropLaterSegments(files);
    return files;
}

/// Finds the events that notes in side files are for; an input without such files is not read for that.
ExitStatus takeMarks(const std::string &file, const payload::LoadOptions &loadOptions, PrintingSink &sink)
{
    sink.setMarks({});
    const std::optional<payload::MarkPlaces> places = payload::markPlaces(file);
    if (!places)
        return Clean;
    payload::MarkBook book(file, *places);
    if (!book.marks().empty()) {
        MatchingSink matching(book.marks());
        const LoadOutcome outcome = payload::load(file, loadOptions, matching);
        const payload::MarkMatcher::Result result = matching.matcher.result(!outcome.cancelled);
        book.claim(result);
        PrintingSink::Marks marks;
        for (const payload::MarkMatcher::Match &match : result.matches)
            marks.emplace(match.key, book.marks()[match.mark].mark);
        sink.setMarks(std::move(marks));
    }
    ExitStatus status = Clean;
    for (const Diagnostic &diagnostic : book.diagnostics()) {
        sink.diagnostic(diagnostic);
        status = worse(status, diagnostic.severity == Severity::Error ? Unusable : Clean);
    }
    return status;
}

/// Prints all files; one that fails does not keep the others from being shown.
ExitStatus printFiles(const InspectOptions &options, const payload::Limits &limits, RecordPrinter &printer,
                      PrintingSink &sink, Output &output)
{
    payload::LoadOptions loadOptions;
    loadOptions.limits = limits;
    loadOptions.strict = options.isStrict;
    ExitStatus status = Clean;
    printer.begin();
    for (const std::string &file : expandFolders(options.files, sink, status)) {
        if (!output.isOpen())
            break;
        printer.beginSource(file);
        if (!options.isWithoutNotes)
            status = worse(status, takeMarks(file, loadOptions, sink));
        const LoadOutcome outcome =
            options.isFollowing ? followFile(file, loadOptions, sink, output) : payload::load(file, loadOptions, sink);
        // Who stopped reading our output has seen enough; that some events were not counted is not the input's fault.
        if (output.isOpen() || outcome.unreadable)
            status = worse(status, statusOf(outcome));
    }
    printer.end(sink.matched());
    const bool foundNothing = !options.filter.isEmpty() && !sink.hasRecords();
    if (foundNothing && status == Clean && output.isOpen()) {
        sink.diagnostic(nothingMatches());
        status = Nothing;
    }
    return status;
}

} // namespace

int runInspect(const InspectOptions &options)
{
    const Terminal errorTerminal = terminalOf(STDERR_FILENO, options.color);
    Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(errors, {options.isQuiet, errorTerminal.hasColor});
    ExitStatus settingsStatus = Clean;
    const payload::Limits limits = readLimits(options.settings, diagnostics, settingsStatus);
    errors.flush();
    int descriptor = STDOUT_FILENO;
    if (options.outputFile) {
        const Result<int> opened = report::openOutputFile(*options.outputFile, options.files);
        if (!opened) {
            diagnostics.error(opened.error().message);
            return Unusable;
        }
        descriptor = *opened;
    }
    const Terminal terminal = terminalOf(descriptor, options.color);
    Output output(descriptor);
    const std::shared_ptr<const audit::Knowledge> knowledge = readKnowledge(diagnostics);
    audit::Classifier classifier(knowledge);
    const auto printer =
        makeEventPrinter({options.format, options.isQuiet, options.hasSecrets}, output, terminal, classifier);
    PrintingSink sink(*printer, output, diagnostics, errors, terminal.isTerminal, options.filter);
    sink.judgeBy(knowledge);
    ExitStatus status = worse(settingsStatus, printFiles(options, limits, *printer, sink, output));
    status = endOutput(output, diagnostics, status);
    // A full disk may show itself only now.
    if (options.outputFile && ::close(descriptor) != 0) {
        diagnostics.error(QString::fromLocal8Bit(std::strerror(errno)));
        status = Unusable;
    }
    return status;
}

} // namespace telltale::cli
