// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ledger_arguments.h"

#include "cli/argument_parser.h"
#include "cli/help.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

namespace telltale::cli {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

} // namespace

Invocation readLedger(std::vector<std::string> arguments)
{
    Parser parser(ledgerHelp(), QStringLiteral("telltale ledger"));
    LedgerOptions options;
    std::optional<std::string> catalogue;
    std::optional<std::string> claims;
    std::optional<std::string> state;
    std::optional<std::string> format;
    std::optional<std::string> color;
    parser.option("-c,--catalogue", catalogue);
    parser.option("--claims", claims);
    parser.option("--switch", state);
    parser.option("-f,--format", format);
    parser.option("--color", color);
    parser.app().add_flag("-q,--quiet", options.isQuiet);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);

    if (format && !(options.format = formatNamed(*format)))
        return parser.wrong(
            translated("--format takes table, json, ndjson or csv, not %1").arg(payload::visible(*format)));
    if (color) {
        const std::optional<ColorChoice> choice = colorNamed(*color);
        if (!choice)
            return parser.wrong(
                translated("--color takes auto, always or never, not %1").arg(payload::visible(*color)));
        options.color = *choice;
    }
    if (state && *state != "on" && *state != "off")
        return parser.wrong(translated("--switch takes on or off, not %1").arg(payload::visible(*state)));
    if (state)
        options.switchState = *state == "on" ? audit::SwitchState::On : audit::SwitchState::Off;
    options.catalogue = catalogue.value_or(std::string());
    options.claimsPage = claims.value_or(std::string());
    options.files = std::move(parser.files);
    if (options.catalogue.empty() && options.claimsPage.empty())
        return parser.wrong(translated("No catalogue was given (--catalogue NAME or FILE)"));
    if (options.files.empty() && options.claimsPage.empty())
        return parser.wrong(translated("No file was given (- is standard input)"));
    return options;
}

} // namespace telltale::cli
