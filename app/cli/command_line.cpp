// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include "cli/diagnostics_printer.h"
#include "cli/exit_status.h"
#include "cli/ping_command.h"
#include "cli/run_command.h"
#include "cli/verify_command.h"
#include "report/output.h"

#include <QCoreApplication>

#include <csignal>
#include <unistd.h>

namespace telltale::cli {

namespace {

QString aboutCommandLine(const char *text)
{
    return QCoreApplication::translate("telltale::cli::CommandLine", text);
}

int show(const QString &text)
{
    report::Output output(STDOUT_FILENO);
    output.put(text.toUtf8().toStdString());
    output.flush();
    if (const auto failure = output.error()) {
        report::Output errors(STDERR_FILENO);
        DiagnosticsPrinter(errors, {}).error(failure->message);
        return Unusable;
    }
    return Clean;
}

int complain(const QString &message, const QString &hint, int status = Unusable)
{
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter(errors, {}).error(message);
    errors.put(hint.toUtf8().toStdString());
    errors.put('\n');
    return status;
}

} // namespace

int run(const Invocation &invocation)
{
    // Who runs a command in our place has it inherit what becomes of signals.
    if (const auto *command = std::get_if<RunOptions>(&invocation))
        return runRun(*command);
    // A reader that has seen enough is told apart from a failure by the write that it ends.
    std::signal(SIGPIPE, SIG_IGN);
    if (const auto *text = std::get_if<ShowText>(&invocation))
        return show(text->text);
    if (const auto *wrong = std::get_if<WrongUsage>(&invocation))
        return complain(
            wrong->message,
            aboutCommandLine(QT_TRANSLATE_NOOP("telltale::cli::CommandLine", "Try: %1")).arg(wrong->tryHelp),
            wrong->status);
    if (const auto *ledger = std::get_if<LedgerOptions>(&invocation))
        return runLedger(*ledger);
    if (const auto *inventory = std::get_if<InventoryOptions>(&invocation))
        return runInventory(*inventory);
    if (const auto *diff = std::get_if<DiffOptions>(&invocation))
        return runDiff(*diff);
    if (const auto *check = std::get_if<CheckOptions>(&invocation))
        return runCheck(*check);
    if (const auto *catalogue = std::get_if<CatalogueOptions>(&invocation))
        return runCatalogue(*catalogue);
    if (const auto *intercept = std::get_if<InterceptOptions>(&invocation))
        return runIntercept(*intercept);
    if (const auto *anonymise = std::get_if<AnonymiseOptions>(&invocation))
        return runAnonymise(*anonymise);
    if (const auto *reidentify = std::get_if<ReidentifyOptions>(&invocation))
        return runReidentify(*reidentify);
    if (const auto *log = std::get_if<LogOptions>(&invocation))
        return runLog(*log);
    if (const auto *productSwitch = std::get_if<SwitchOptions>(&invocation))
        return runSwitch(*productSwitch);
    if (const auto *verify = std::get_if<VerifyOptions>(&invocation))
        return runVerify(*verify);
    if (const auto *ping = std::get_if<PingCommandOptions>(&invocation))
        return runPing(*ping);
    if (const auto *passphrase = std::get_if<PassphraseOptions>(&invocation))
        return runPassphrase(*passphrase);
    if (const auto *ca = std::get_if<CaOptions>(&invocation))
        return runCa(*ca);
    if (const auto *reportOptions = std::get_if<ReportOptions>(&invocation))
        return runReport(*reportOptions);
    return runInspect(std::get<InspectOptions>(invocation));
}

int refuseWindow(const QString &reason)
{
    return complain(reason,
                    aboutCommandLine(
                        QT_TRANSLATE_NOOP("telltale::cli::CommandLine", "Without a window: telltale inspect FILE...")));
}

} // namespace telltale::cli
