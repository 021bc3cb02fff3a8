// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/passphrase_arguments.h"

#include "cli/argument_parser.h"
#include "cli/help.h"
#include "cli/reading_arguments.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

namespace telltale::cli {

namespace {

QString aboutPassphraseArguments(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

std::optional<PassphraseOptions::Action> passphraseActionNamed(const std::string &name)
{
    using Action = PassphraseOptions::Action;
    if (name == "set")
        return Action::Set;
    if (name == "change")
        return Action::Change;
    if (name == "remove")
        return Action::Remove;
    if (name == "check")
        return Action::Check;
    return {};
}

} // namespace

Invocation readPassphrase(std::vector<std::string> arguments)
{
    Parser parser(passphraseHelp(), QStringLiteral("telltale passphrase"));
    PassphraseOptions options;
    std::optional<std::string> color;
    parser.option("--passphrase-file", options.file);
    parser.option("--new-passphrase-file", options.newFile);
    parser.option("--activity-log", options.activityLog);
    parser.option("--color", color);
    parser.app().add_flag("-q,--quiet", options.isQuiet);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);
    if (const std::optional<WrongUsage> wrong = readColor(parser, color, options.color))
        return *wrong;
    if (parser.files.empty())
        return parser.wrong(aboutPassphraseArguments(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "What is to be done? set, change, remove or check")));
    const auto action = passphraseActionNamed(parser.files.front());
    if (!action)
        return parser.wrong(
            aboutPassphraseArguments(
                QT_TRANSLATE_NOOP("telltale::cli::Arguments", "There is set, change, remove and check, but not %1"))
                .arg(payload::visible(parser.files.front())));
    options.action = *action;
    // A passphrase that was typed here is in the history of the shell already: it is not repeated too.
    if (parser.files.size() > 1)
        return parser.wrong(
            aboutPassphraseArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                                       "A passphrase is not given on the command line, where everybody "
                                                       "on the machine may see it")));
    if (options.newFile && *action != PassphraseOptions::Action::Change)
        return parser.wrong(
            aboutPassphraseArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "%1 has no meaning here"))
                .arg(QLatin1String("--new-passphrase-file")));
    return options;
}

} // namespace telltale::cli
