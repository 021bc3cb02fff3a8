// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ledger_arguments.h"

#include "cli/help.h"
#include "cli/reading_arguments.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

namespace telltale::cli {

namespace {

QString aboutLedger(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

} // namespace

Invocation readLedger(std::vector<std::string> arguments)
{
    Parser parser(ledgerHelp(), QStringLiteral("telltale ledger"));
    ReadingArguments reading(parser);
    LedgerOptions options;
    std::optional<std::string> catalogue;
    std::optional<std::string> claims;
    std::optional<std::string> state;
    parser.option("-c,--catalogue", catalogue);
    parser.option("--claims", claims);
    parser.option("--switch", state);
    parser.app().add_flag("--show-secrets", options.hasSecrets);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);

    std::variant<ReadingOptions, WrongUsage> read = reading.options();
    if (const auto *wrong = std::get_if<WrongUsage>(&read))
        return *wrong;
    options.reading = std::get<ReadingOptions>(std::move(read));
    if (state && *state != "on" && *state != "off")
        return parser.wrong(
            aboutLedger(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--switch takes on or off, not %1"))
                .arg(payload::visible(*state)));
    if (state)
        options.switchState = *state == "on" ? audit::SwitchState::On : audit::SwitchState::Off;
    options.catalogue = catalogue.value_or(std::string());
    options.claimsPage = claims.value_or(std::string());
    if (options.catalogue.empty() && options.claimsPage.empty())
        return parser.wrong(aboutLedger(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "No catalogue was given (--catalogue NAME or FILE)")));
    if (options.reading.files.empty() && options.claimsPage.empty())
        return parser.wrong(
            aboutLedger(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "No file was given (- is standard input)")));
    return options;
}

} // namespace telltale::cli
