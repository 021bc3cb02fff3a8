// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "cli/argument_parser.h"
#include "cli/catalogue_arguments.h"
#include "cli/help.h"
#include "cli/ledger_arguments.h"
#include "cli/settings_arguments.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::cli {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

/// The message, with what it is about and where that stands.
QString filterSentence(const std::string &text, const payload::FilterError &error)
{
    const std::string_view bytes(text);
    return translated("--filter: %1 (column %2: %3)")
        .arg(error.message, QString::number(columnsOf(payload::visibleUtf8(bytes.substr(0, error.offset))) + 1),
             payload::visible(bytes.substr(error.offset, error.length)));
}

Invocation readInspect(std::vector<std::string> arguments)
{
    Parser parser(inspectHelp(), QStringLiteral("telltale inspect"));
    InspectOptions options;
    std::optional<std::string> format;
    std::optional<std::string> color;
    std::optional<std::string> filter;
    parser.option("-f,--format", format);
    parser.option("-o,--output", options.outputFile);
    parser.option("--color", color);
    parser.option("--filter", filter);
    parser.app().add_flag("--strict", options.isStrict);
    parser.app().add_flag("--no-notes", options.isWithoutNotes);
    parser.app().add_flag("--follow", options.isFollowing);
    parser.app().add_flag("-q,--quiet", options.isQuiet);
    SettingsArguments settings(parser.app());
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
    if (filter) {
        auto parsed = payload::Filter::parse(*filter);
        if (const auto *error = std::get_if<payload::FilterError>(&parsed))
            return parser.wrong(filterSentence(*filter, *error));
        options.filter = std::get<payload::Filter>(std::move(parsed));
    }
    Result<SettingsChoice> chosen = settings.choice();
    if (!chosen)
        return parser.wrong(chosen.error().message);
    options.settings = *std::move(chosen);
    options.files = std::move(parser.files);
    if (options.files.empty())
        return parser.wrong(translated("No file was given (- is standard input)"));
    if (options.isFollowing && (options.files.size() != 1 || options.files.front() == "-"))
        return parser.wrong(translated("--follow takes one file"));
    if (options.isFollowing && options.format == Format::Json)
        return parser.wrong(translated("--follow has no use for --format json, which is one array; use ndjson"));
    return options;
}

Invocation readProgram(std::vector<std::string> arguments)
{
    Parser parser(programHelp(), QStringLiteral("telltale"));
    bool wantsVersion = false;
    std::optional<std::string> screenshots;
    parser.app().add_flag("--version", wantsVersion);
    parser.option("--screenshots", screenshots);
    SettingsArguments settings(parser.app());
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);
    if (wantsVersion)
        return ShowText{versionText()};
    if (screenshots)
        return RenderScreenshots{*screenshots};
    Result<SettingsChoice> chosen = settings.choice();
    if (!chosen)
        return parser.wrong(chosen.error().message);
    return OpenWindow{std::move(parser.files), *std::move(chosen)};
}

} // namespace

Invocation readArguments(int argc, const char *const *argv)
{
    std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
    if (!arguments.empty() && arguments.front() == "inspect") {
        arguments.erase(arguments.begin());
        return readInspect(std::move(arguments));
    }
    if (!arguments.empty() && arguments.front() == "ledger")
        return readLedger({arguments.begin() + 1, arguments.end()});
    if (!arguments.empty() && arguments.front() == "catalogue")
        return readCatalogueCommand({arguments.begin() + 1, arguments.end()});
    return readProgram(std::move(arguments));
}

} // namespace telltale::cli
