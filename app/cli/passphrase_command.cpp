// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/passphrase_command.h"

#include "cli/activity_notes.h"
#include "cli/administrator_check.h"
#include "cli/diagnostics_printer.h"
#include "cli/exit_status.h"
#include "cli/secret_input.h"
#include "report/output.h"

#include <QCoreApplication>

#include <unistd.h>

namespace telltale::cli {

namespace {

using PassphraseAction = PassphraseOptions::Action;

QString aboutPassphrase(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Passphrase", text);
}

/// On a terminal twice: nobody sees what is typed.
Result<SecretText> readNewPassphrase(const std::optional<std::string> &file)
{
    Result<SecretText> first = readSecret(
        file, aboutPassphrase(QT_TRANSLATE_NOOP("telltale::cli::Passphrase", "New administrator's passphrase")));
    if (!first || file)
        return first;
    const Result<SecretText> second =
        askForSecret(aboutPassphrase(QT_TRANSLATE_NOOP("telltale::cli::Passphrase", "The same again")));
    if (!second)
        return second;
    if (first->view() != second->view())
        return Error{"passphrases-differ",
                     aboutPassphrase(QT_TRANSLATE_NOOP("telltale::cli::Passphrase",
                                                       "The two are not the same; nothing was changed"))};
    return first;
}

Result<SecretText> readPresentPassphrase(const std::optional<std::string> &file)
{
    return readSecret(file,
                      aboutPassphrase(QT_TRANSLATE_NOOP("telltale::cli::Passphrase", "Administrator's passphrase")));
}

Result<bool> setFirst(const store::Administrator &administrator, const PassphraseOptions &options)
{
    const Result<bool> isSet = administrator.isSet();
    if (!isSet)
        return isSet;
    // Before anybody types one.
    if (*isSet)
        return administrator.set({});
    const Result<SecretText> passphrase = readNewPassphrase(options.file);
    return passphrase ? administrator.set(passphrase->view()) : passphrase.error();
}

Result<bool> withPresent(const store::Administrator &administrator, const PassphraseOptions &options)
{
    const Result<bool> isSet = administrator.isSet();
    if (!isSet)
        return isSet;
    if (!*isSet)
        return administrator.check({}); // says that none is set
    const Result<SecretText> present = readPresentPassphrase(options.file);
    if (!present)
        return present.error();
    if (options.action == PassphraseAction::Check)
        return administrator.check(present->view());
    if (options.action == PassphraseAction::Remove)
        return administrator.remove(present->view());
    const Result<SecretText> fresh = readNewPassphrase(options.newFile);
    return fresh ? administrator.change(present->view(), fresh->view()) : fresh.error();
}

QString doneText(PassphraseAction action)
{
    switch (action) {
    case PassphraseAction::Set:
        return aboutPassphrase(
            QT_TRANSLATE_NOOP("telltale::cli::Passphrase",
                              "From now on gate, policy and switches are changed with this passphrase only."));
    case PassphraseAction::Change:
        return aboutPassphrase(
            QT_TRANSLATE_NOOP("telltale::cli::Passphrase", "From now on the new passphrase counts."));
    case PassphraseAction::Remove:
        return aboutPassphrase(QT_TRANSLATE_NOOP(
            "telltale::cli::Passphrase", "Everybody with this account may change gate, policy and switches now."));
    case PassphraseAction::Check:
        break;
    }
    return aboutPassphrase(QT_TRANSLATE_NOOP("telltale::cli::Passphrase", "This is the administrator's passphrase."));
}

} // namespace

int runPassphrase(const PassphraseOptions &options)
{
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(errors, {options.isQuiet, terminalOf(STDERR_FILENO, options.color).hasColor});
    const ActivityNotes notes(options.activityLog, diagnostics);
    const auto fail = [&diagnostics](const Error &error) {
        diagnostics.error(error.message);
        return Unusable;
    };
    const Result<store::Administrator> administrator = notes.administrator();
    if (!administrator)
        return fail(administrator.error());
    if (const Result<bool> noted = administrator->noteState(); !noted)
        return fail(noted.error());
    const Result<bool> done = options.action == PassphraseAction::Set ? setFirst(*administrator, options)
                                                                      : withPresent(*administrator, options);
    const bool hasNone = !done && std::string_view(done.error().code) == "administrator-not-set";
    if (!done) {
        fail(done.error());
        return hasNone && options.action == PassphraseAction::Check ? Nothing : Unusable;
    }
    if (!*done)
        return fail(wrongPassphrase());
    if (!options.isQuiet)
        errors.put(doneText(options.action).toUtf8().toStdString() + '\n');
    return Clean;
}

} // namespace telltale::cli
