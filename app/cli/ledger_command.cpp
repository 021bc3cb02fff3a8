// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ledger_command.h"

#include "audit/catalogue/catalogue_reader.h"
#include "audit/ledger/claim_rules.h"
#include "cli/diagnostics_printer.h"
#include "cli/exit_status.h"
#include "cli/ledger_printer.h"
#include "payload/codes.h"
#include "payload/exchange_records.h"
#include "payload/loaders/folder.h"
#include "payload/loaders/input.h"
#include "report/output.h"

#include <QCoreApplication>

#include <functional>
#include <unistd.h>

namespace telltale::cli {

namespace {

constexpr std::uint64_t largestPage = 64u << 20;

/// Hands records to an account and findings to standard error.
class LedgerSink : public payload::RecordSink
{
public:
    LedgerSink(DiagnosticsPrinter &diagnostics, std::function<void(const payload::Record &)> take)
        : m_diagnostics(diagnostics), m_take(std::move(take))
    {
    }
    bool record(const payload::Record &record) override
    {
        m_take(record);
        for (const Diagnostic &diagnostic : record.diagnostics) {
            // What samples are tolerated for is inspect's to tell.
            if (diagnostic.severity == Severity::Error)
                m_diagnostics.print(diagnostic, payload::diagnosticSource(record));
        }
        return true;
    }
    void diagnostic(const Diagnostic &diagnostic) override
    {
        if (diagnostic.severity == Severity::Error)
            m_diagnostics.print(diagnostic);
    }

private:
    DiagnosticsPrinter &m_diagnostics;
    std::function<void(const payload::Record &)> m_take;
};

/// Reads all inputs; true when all could be read whole.
bool readFiles(const LedgerOptions &options, const std::vector<std::string> &paths, LedgerSink &sink)
{
    payload::LoadOptions load;
    load.limits = options.limits;
    bool isWhole = true;
    for (const std::string &path : paths) {
        std::vector<std::string> files{path};
        if (payload::isFolder(path)) {
            const payload::FolderListing listing = payload::listFolder(path, nullptr);
            for (const Diagnostic &diagnostic : listing.diagnostics) {
                sink.diagnostic(diagnostic);
                isWhole &= diagnostic.severity != Severity::Error;
            }
            files = listing.files;
        }
        for (const std::string &file : files)
            isWhole &= !payload::load(file, load, sink).unreadable;
    }
    return isWhole;
}

/// The text of a page, for its sentences.
Result<std::string> readPage(const std::string &path, const payload::Limits &limits)
{
    Result<payload::OpenedInput> opened = payload::openInput(path, limits);
    if (!opened)
        return opened.error();
    payload::Input &input = *opened->input;
    while (!input.isAtEnd() && input.window().size() < largestPage) {
        const Result<bool> more = input.extend();
        if (!more)
            return more.error();
    }
    return std::string(input.window().view());
}

/// What both kinds of accounts need.
struct Run
{
    const LedgerOptions &options;
    DiagnosticsPrinter &diagnostics;
    LedgerPrinter &printer;
    audit::Catalogue catalogue;
    audit::NameRules names = audit::NameRules::standard();
    audit::OriginRules origins = audit::OriginRules::standard();
};

ExitStatus noEvent(Run &run)
{
    Diagnostic diagnostic = payload::makeDiagnostic(payload::Code::NoEvent, QString());
    diagnostic.source = run.options.files.empty() ? run.options.claimsPage : run.options.files.front();
    run.diagnostics.print(diagnostic);
    return Nothing;
}

ExitStatus accountFor(Run &run)
{
    audit::Ledger ledger({run.catalogue, run.names, run.origins, {}, run.options.switchState});
    LedgerSink sink(run.diagnostics, [&ledger](const payload::Record &record) { ledger.add(record); });
    const ExitStatus status = readFiles(run.options, run.options.files, sink) ? Clean : Unusable;
    const std::vector<audit::LedgerRow> rows = ledger.rows();
    run.printer.rows(rows);
    if (ledger.events() == 0)
        return worse(status, noEvent(run));
    for (const audit::LedgerRow &row : rows) {
        const bool isUndeclared =
            row.status == audit::LedgerStatus::Undeclared && row.origin != audit::Origin::Receiver;
        if (isUndeclared || row.status == audit::LedgerStatus::WrongGate)
            return worse(status, Findings);
    }
    return status;
}

ExitStatus askAboutClaims(Run &run)
{
    const Result<std::string> page = readPage(run.options.claimsPage, run.options.limits);
    if (!page) {
        run.diagnostics.error(page.error().message);
        return Unusable;
    }
    const std::vector<audit::Claim> claims = audit::ClaimRules::standard().find(*page);
    audit::ClaimLint lint({run.names, run.origins, run.options.catalogue.empty() ? nullptr : &run.catalogue, {}});
    LedgerSink sink(run.diagnostics, [&lint](const payload::Record &record) { lint.add(record); });
    std::vector<std::string> inputs{run.options.claimsPage};
    inputs.insert(inputs.end(), run.options.files.begin(), run.options.files.end());
    const ExitStatus status = readFiles(run.options, inputs, sink) ? Clean : Unusable;
    const std::vector<audit::ClaimQuestion> questions = lint.questions(claims);
    run.printer.questions(questions, run.options.claimsPage);
    if (lint.events() == 0)
        return worse(status, noEvent(run));
    return worse(status, questions.empty() ? Clean : Findings);
}

} // namespace

int runLedger(const LedgerOptions &options)
{
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(errors, {options.isQuiet, terminalOf(STDERR_FILENO, options.color).hasColor});
    const Terminal terminal = terminalOf(STDOUT_FILENO, options.color);
    report::Output output(STDOUT_FILENO);
    LedgerPrinter printer(
        output,
        {options.format.value_or(terminal.isTerminal ? Format::Table : Format::Ndjson), terminal, options.isQuiet});
    Run run{options, diagnostics, printer, {}};
    ExitStatus status = Clean;
    if (!options.catalogue.empty()) {
        audit::CatalogueRead read = audit::openCatalogue(options.catalogue);
        for (const Diagnostic &finding : read.findings)
            diagnostics.print(finding);
        // What a broken catalogue leaves out would look undeclared: nothing is judged by half of one.
        if (!read.isClean())
            return Unusable;
        run.catalogue = std::move(read.catalogue);
    }
    status = worse(status, options.claimsPage.empty() ? accountFor(run) : askAboutClaims(run));
    output.flush();
    if (const auto failure = output.error()) {
        diagnostics.error(failure->message);
        status = Unusable;
    }
    return status;
}

} // namespace telltale::cli
