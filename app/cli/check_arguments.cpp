// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check_arguments.h"

#include "cli/help.h"
#include "cli/reading_arguments.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

namespace telltale::cli {

namespace {

QString aboutCheckArguments(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

std::optional<CheckFormat> checkFormatNamed(const std::string &name)
{
    if (name == "table")
        return CheckFormat::Table;
    if (name == "json")
        return CheckFormat::Json;
    if (name == "ndjson")
        return CheckFormat::Ndjson;
    if (name == "csv")
        return CheckFormat::Csv;
    if (name == "sarif")
        return CheckFormat::Sarif;
    if (name == "junit")
        return CheckFormat::Junit;
    return {};
}

/// What makes no sense together, if anything.
QString contradictionIn(const CheckOptions &options, bool hasState)
{
    if (options.policy.empty() && options.catalogue.empty())
        return aboutCheckArguments(QT_TRANSLATE_NOOP(
            "telltale::cli::Arguments", "Say what to check against (--policy NAME or FILE, --catalogue NAME or FILE)"));
    if (hasState && options.catalogue.empty())
        return aboutCheckArguments(QT_TRANSLATE_NOOP(
            "telltale::cli::Arguments", "--switch is about what a catalogue says (--catalogue NAME or FILE)"));
    if (options.reading.files.empty())
        return aboutCheckArguments(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "No file was given (- is standard input)"));
    if (options.newBaseline && !options.reading.filter.isEmpty())
        return aboutCheckArguments(QT_TRANSLATE_NOOP(
            "telltale::cli::Arguments", "--write-baseline lists every violation, so it goes without --filter"));
    return {};
}

} // namespace

Invocation readCheck(std::vector<std::string> arguments)
{
    Parser parser(checkHelp(), QStringLiteral("telltale check"));
    ReadingArguments reading(parser);
    CheckOptions options;
    std::optional<std::string> policy;
    std::optional<std::string> catalogue;
    std::optional<std::string> state;
    parser.option("-p,--policy", policy);
    parser.option("-c,--catalogue", catalogue);
    parser.option("--switch", state);
    parser.option("-b,--baseline", options.baseline);
    parser.option("--write-baseline", options.newBaseline);
    parser.option("-o,--output", options.output);
    parser.app().add_flag("--strict", options.isStrict);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);

    if (const std::optional<std::string> format = reading.takeFormat()) {
        options.format = checkFormatNamed(*format);
        if (!options.format)
            return parser.wrong(
                aboutCheckArguments(
                    QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                      "--format takes table, json, ndjson, csv, sarif or junit, not %1"))
                    .arg(payload::visible(*format)));
    }
    std::variant<ReadingOptions, WrongUsage> read = reading.options();
    if (const auto *wrong = std::get_if<WrongUsage>(&read))
        return *wrong;
    options.reading = std::get<ReadingOptions>(std::move(read));
    if (state && *state != "on" && *state != "off")
        return parser.wrong(
            aboutCheckArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--switch takes on or off, not %1"))
                .arg(payload::visible(*state)));
    if (state)
        options.switchState = *state == "on" ? audit::SwitchState::On : audit::SwitchState::Off;
    options.policy = policy.value_or(std::string());
    options.catalogue = catalogue.value_or(std::string());
    if (const QString wrong = contradictionIn(options, state.has_value()); !wrong.isEmpty())
        return parser.wrong(wrong);
    return options;
}

} // namespace telltale::cli
