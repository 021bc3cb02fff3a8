// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/catalogue_command.h"

#include "audit/catalogue/catalogue_reader.h"
#include "audit/embedded.h"
#include "audit/ledger/claim_rules.h"
#include "cli/diagnostics_printer.h"
#include "cli/exit_status.h"
#include "payload/lexeme.h"
#include "payload/loaders/input.h"
#include "report/output.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace telltale::cli {

namespace {

QString aboutCatalogueCommand(const char *text)
{
    return QCoreApplication::translate("telltale::cli::CatalogueCommand", text);
}

std::string utf8(const QString &text)
{
    return text.toUtf8().toStdString();
}

/// Where a command's results and findings go.
struct Streams
{
    report::Output &output;
    DiagnosticsPrinter &diagnostics;
};

ExitStatus list(Streams &streams)
{
    for (const std::string &name : audit::catalogueNames()) {
        const audit::CatalogueRead read = audit::openCatalogue(name);
        streams.output.put(name + '\t' + read.catalogue.title + '\t' + read.catalogue.sourcePage + '\n');
    }
    return Clean;
}

void showEvent(const audit::CatalogueEvent &event, report::Output &output)
{
    output.put('\n' + payload::visibleUtf8(event.kind) + "  " + std::string(word(event.gate)));
    if (!event.interval.empty())
        output.put("  " + payload::visibleUtf8(event.interval));
    output.put("  " + payload::visibleUtf8(event.isDocumented ? event.declaredAt : event.knownFrom));
    if (!event.isDocumented)
        output.put("  ("
                   + utf8(aboutCatalogueCommand(QT_TRANSLATE_NOOP("telltale::cli::CatalogueCommand", "not documented")))
                   + ')');
    output.put('\n');
    for (const std::string &text : {event.purpose, event.request}) {
        if (!text.empty())
            output.put("  " + payload::visibleUtf8(text) + '\n');
    }
    for (const audit::DeclaredField &field : event.fields) {
        output.put("    " + payload::visibleUtf8(field.path));
        for (const std::string &text :
             {field.types.text(), std::string(field.category ? word(*field.category) : std::string_view()),
              std::string(field.origin == audit::Origin::Unknown ? std::string_view() : word(field.origin)), field.hash,
              field.declaredAt})
            output.put(text.empty() ? "" : "  " + payload::visibleUtf8(text));
        output.put('\n');
    }
}

void showPoint(const audit::CataloguePoint &point, report::Output &output)
{
    output.put(
        '\n'
        + utf8(aboutCatalogueCommand(QT_TRANSLATE_NOOP("telltale::cli::CatalogueCommand", "sends elsewhere with"))));
    for (const auto &[name, value] : point.environment)
        output.put("  " + payload::visibleUtf8(name + '=' + value));
    for (const std::string &host : point.hosts)
        output.put("  " + payload::visibleUtf8(host));
    output.put(point.note.empty() ? "\n" : "\n  " + payload::visibleUtf8(point.note) + '\n');
}

/// Reads each; findings go to standard error.
ExitStatus checkOrShow(const CatalogueOptions &options, Streams &streams)
{
    ExitStatus status = Clean;
    for (const std::string &file : options.files) {
        const audit::CatalogueRead read = audit::openCatalogue(file);
        for (const Diagnostic &finding : read.findings)
            streams.diagnostics.print(finding);
        status = worse(status, read.isClean() ? Clean : Unusable);
        if (options.action == CatalogueOptions::Action::Show) {
            streams.output.put(payload::visibleUtf8(read.catalogue.title) + "  "
                               + payload::visibleUtf8(read.catalogue.sourcePage) + '\n');
            for (const audit::CatalogueEvent &event : read.catalogue.events)
                showEvent(event, streams.output);
            for (const audit::CataloguePoint &point : read.catalogue.points)
                showPoint(point, streams.output);
        } else if (read.isClean()) {
            std::size_t fields = 0;
            for (const audit::CatalogueEvent &event : read.catalogue.events)
                fields += event.fields.size();
            streams.output.put(
                utf8(aboutCatalogueCommand(QT_TRANSLATE_NOOP("telltale::cli::CatalogueCommand",
                                                             "%1: a catalogue of %2 events with %3 fields\n"))
                         .arg(payload::visible(file))
                         .arg(read.catalogue.events.size())
                         .arg(fields)));
        }
    }
    return status;
}

/// The whole of an input, padded.
Result<payload::PaddedText> readWhole(const std::string &path)
{
    const payload::Limits limits;
    Result<payload::OpenedInput> opened = payload::openInput(path, limits);
    if (!opened)
        return opened.error();
    payload::Input &input = *opened->input;
    while (!input.isAtEnd()) {
        const Result<bool> more = input.extend();
        if (!more)
            return more.error();
        if (input.window().size() > limits.document)
            return Error{"limit-document",
                         aboutCatalogueCommand(
                             QT_TRANSLATE_NOOP("telltale::cli::CatalogueCommand", "%1 is too large to draft from"))
                             .arg(payload::visible(path))};
    }
    return payload::PaddedText(input.window().view());
}

bool writeDraft(const CatalogueOptions &options, const std::string &text, Streams &streams)
{
    if (!options.outputFile) {
        streams.output.put(text);
        return true;
    }
    const Result<int> opened = report::openOutputFile(*options.outputFile, options.files);
    if (!opened) {
        streams.diagnostics.error(opened.error().message);
        return false;
    }
    report::Output file(*opened);
    file.put(text);
    file.flush();
    const auto failure = file.error();
    const bool isClosed = ::close(*opened) == 0;
    if (failure || !isClosed)
        streams.diagnostics.error(failure ? failure->message : QString::fromLocal8Bit(std::strerror(errno)));
    return !failure && isClosed;
}

ExitStatus draft(const CatalogueOptions &options, Streams &streams)
{
    std::vector<payload::PaddedText> texts;
    std::vector<audit::DraftSource> sources;
    texts.reserve(options.files.size());
    for (const std::string &file : options.files) {
        Result<payload::PaddedText> text = readWhole(file);
        if (!text) {
            streams.diagnostics.error(text.error().message);
            return Unusable;
        }
        texts.push_back(*std::move(text));
        sources.push_back({file, texts.back().text()});
    }
    const audit::NameRules names = audit::NameRules::standard();
    const audit::OriginRules origins = audit::OriginRules::standard();
    audit::Draft draft = audit::CatalogueDrafter(names, origins).draft(sources, options.form, options.product);
    for (const Diagnostic &finding : draft.findings)
        streams.diagnostics.print(finding, options.files.front());
    ExitStatus status = draft.findings.empty() ? Clean : Unusable;
    if (draft.catalogue.events.empty()) {
        streams.diagnostics.error(aboutCatalogueCommand(
            QT_TRANSLATE_NOOP("telltale::cli::CatalogueCommand", "There is nothing to draft from")));
        return worse(status, Nothing);
    }
    const audit::ClaimRules claims = audit::ClaimRules::standard();
    for (const audit::DraftSource &source : sources) {
        if (options.form.value_or(audit::draftFormOf(source.text, source.name)) != audit::DraftForm::Page)
            continue;
        std::string last;
        for (const audit::Claim &claim : claims.find(source.text.view())) {
            if (claim.sentence != last)
                draft.catalogue.claims.push_back(
                    {claim.sentence, draft.catalogue.sourceFile + ':' + std::to_string(claim.line)});
            last = claim.sentence;
        }
    }
    const std::string text = utf8(aboutCatalogueCommand(QT_TRANSLATE_NOOP(
                                 "telltale::cli::CatalogueCommand",
                                 "# A draft, to be completed by hand: gates, intervals, hosts and requests "
                                 "are not known; categories are guessed from names.\n")))
        + audit::catalogueToml(draft.catalogue);
    return writeDraft(options, text, streams) ? status : Unusable;
}

} // namespace

int runCatalogue(const CatalogueOptions &options)
{
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(errors, {});
    report::Output output(STDOUT_FILENO);
    Streams streams{output, diagnostics};
    ExitStatus status = Clean;
    switch (options.action) {
    case CatalogueOptions::Action::List:
        status = list(streams);
        break;
    case CatalogueOptions::Action::Show:
    case CatalogueOptions::Action::Check:
        status = checkOrShow(options, streams);
        break;
    case CatalogueOptions::Action::Draft:
        status = draft(options, streams);
        break;
    }
    output.flush();
    if (const auto failure = output.error()) {
        diagnostics.error(failure->message);
        status = Unusable;
    }
    return status;
}

} // namespace telltale::cli
