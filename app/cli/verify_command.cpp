// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verify_command.h"

#include "cli/diagnostics_printer.h"
#include "cli/exit_status.h"
#include "cli/knowledge_reader.h"
#include "cli/verify_log.h"
#include "cli/verify_printer.h"
#include "cli/verify_run.h"
#include "payload/lexeme.h"
#include "privacy/switches/switch_book.h"
#include "report/output.h"

#include <QCoreApplication>

#include <unistd.h>

namespace telltale::cli {

namespace {

QString aboutVerifyCommand(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Verify", text);
}

const privacy::SwitchDescription *findSwitch(const privacy::SwitchBook &book, const std::string &product,
                                             DiagnosticsPrinter &diagnostics)
{
    const privacy::SwitchDescription *const description = book.find(product);
    if (description != nullptr)
        return description;
    const std::string nearest = book.nearest(product);
    const QString message = aboutVerifyCommand(QT_TRANSLATE_NOOP("telltale::cli::Verify", "No switch of %1 is known"))
                                .arg(payload::visible(product));
    diagnostics.error(nearest.empty() ? message
                                      : message
                              + aboutVerifyCommand(QT_TRANSLATE_NOOP("telltale::cli::Verify", ". Did you mean %1?"))
                                    .arg(payload::visible(nearest)));
    return nullptr;
}

ExitStatus statusOf(privacy::ProofOutcome outcome)
{
    using privacy::ProofOutcome;
    if (outcome == ProofOutcome::Silent)
        return Clean;
    return outcome == ProofOutcome::AlwaysSentOnly || outcome == ProofOutcome::StillSends ? Findings : Nothing;
}

} // namespace

int runVerify(const VerifyOptions &options)
{
    VerifyWait wait; // before any thread
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(
        errors, {options.product.isQuiet, terminalOf(STDERR_FILENO, options.product.color).hasColor});
    std::vector<Diagnostic> findings;
    const privacy::SwitchBook book = privacy::SwitchBook::withFolder(privacy::SwitchBook::usualFolder(), findings);
    for (const Diagnostic &finding : findings)
        diagnostics.print(finding);
    const privacy::SwitchDescription *const description = findSwitch(book, options.product.product, diagnostics);
    if (description == nullptr)
        return Unusable;
    ActivityNotes notes(options.product.activityLog, diagnostics);
    VerifyRun run({options, *description, readKnowledge(diagnostics), notes, diagnostics, errors, wait});
    const std::optional<privacy::ProofVerdict> verdict = run.run();
    if (!verdict)
        return Unusable;
    ExitStatus status = findings.empty() && !run.isLeftChanged() ? Clean : Unusable;
    const Result<std::uint64_t> entry = logProof(*verdict, run.record(), notes);
    if (!entry) {
        diagnostics.error(entry.error().message);
        status = Unusable;
    }
    const Terminal terminal = terminalOf(STDOUT_FILENO, options.product.color);
    report::Output output(STDOUT_FILENO);
    VerifyPrinter printer(output,
                          {options.product.format.value_or(terminal.isTerminal ? Format::Table : Format::Ndjson),
                           terminal, run.record(), entry ? *entry : 0});
    printer.print(*verdict);
    errors.flush();
    return endOutput(output, diagnostics, worse(status, statusOf(verdict->outcome)));
}

} // namespace telltale::cli
