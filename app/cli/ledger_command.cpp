// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ledger_command.h"

#include "audit/catalogue/catalogue_reader.h"
#include "audit/ledger/claim_rules.h"
#include "audit/ledger/value_category.h"
#include "cli/account_sink.h"
#include "cli/diagnostics_printer.h"
#include "cli/knowledge_reader.h"
#include "cli/ledger_printer.h"
#include "payload/loaders/input.h"
#include "report/output.h"

#include <unistd.h>

namespace telltale::cli {

namespace {

constexpr std::uint64_t largestPage = 64u << 20;

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
    std::shared_ptr<const audit::Knowledge> knowledge;
    payload::Limits limits;
};

ExitStatus accountFor(Run &run)
{
    audit::Ledger ledger({run.catalogue, run.knowledge->names(), run.knowledge->origins(),
                          audit::categoryOfValue(*run.knowledge), run.options.switchState});
    const ReadingOptions &reading = run.options.reading;
    AccountSink sink(run.diagnostics, reading.filter, run.knowledge,
                     [&ledger](const payload::Record &record) { ledger.add(record); });
    const ExitStatus status = sink.read(reading.files, run.limits);
    const std::vector<audit::LedgerRow> rows = ledger.rows();
    run.printer.rows(rows);
    if (ledger.events() == 0)
        return worse(status, sink.sayNothing(reading.files));
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
    const Result<std::string> page = readPage(run.options.claimsPage, run.limits);
    if (!page) {
        run.diagnostics.error(page.error().message);
        return Unusable;
    }
    const std::vector<audit::Claim> claims = audit::ClaimRules::standard().find(*page);
    audit::ClaimLint lint({run.knowledge->names(), run.knowledge->origins(),
                           run.options.catalogue.empty() ? nullptr : &run.catalogue,
                           audit::categoryOfValue(*run.knowledge)});
    const ReadingOptions &reading = run.options.reading;
    AccountSink sink(run.diagnostics, reading.filter, run.knowledge,
                     [&lint](const payload::Record &record) { lint.add(record); });
    std::vector<std::string> inputs{run.options.claimsPage};
    inputs.insert(inputs.end(), reading.files.begin(), reading.files.end());
    const ExitStatus status = sink.read(inputs, run.limits);
    const std::vector<audit::ClaimQuestion> questions = lint.questions(claims);
    run.printer.questions(questions, run.options.claimsPage);
    if (lint.events() == 0)
        return worse(status, sink.sayNothing(inputs));
    return worse(status, questions.empty() ? Clean : Findings);
}

} // namespace

int runLedger(const LedgerOptions &options)
{
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(
        errors, {options.reading.isQuiet, terminalOf(STDERR_FILENO, options.reading.color).hasColor});
    const Terminal terminal = terminalOf(STDOUT_FILENO, options.reading.color);
    report::Output output(STDOUT_FILENO);
    LedgerPrinter printer(output,
                          {options.reading.formatFor(terminal), terminal, options.reading.isQuiet, options.hasSecrets});
    ExitStatus status = Clean;
    const payload::Limits limits = readLimits(options.reading.settings, diagnostics, status);
    Run run{options, diagnostics, printer, {}, readKnowledge(diagnostics), limits};
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
    return endOutput(output, diagnostics, status);
}

} // namespace telltale::cli
