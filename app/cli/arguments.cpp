// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "cli/account_arguments.h"
#include "cli/anonymise_arguments.h"
#include "cli/argument_parser.h"
#include "cli/ca_arguments.h"
#include "cli/catalogue_arguments.h"
#include "cli/check_arguments.h"
#include "cli/help.h"
#include "cli/intercept_arguments.h"
#include "cli/ledger_arguments.h"
#include "cli/log_arguments.h"
#include "cli/passphrase_arguments.h"
#include "cli/ping_arguments.h"
#include "cli/reading_arguments.h"
#include "cli/reidentify_arguments.h"
#include "cli/report_arguments.h"
#include "cli/run_arguments.h"
#include "cli/settings_arguments.h"
#include "cli/switch_arguments.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::cli {

namespace {

QString aboutArguments(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
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
    parser.app().add_flag("--show-secrets", options.hasSecrets);
    parser.app().add_flag("--no-notes", options.isWithoutNotes);
    parser.app().add_flag("--follow", options.isFollowing);
    parser.app().add_flag("-q,--quiet", options.isQuiet);
    SettingsArguments settings(parser.app());
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);

    for (const std::optional<WrongUsage> &wrong :
         {readFormat(parser, format, options.format), readColor(parser, color, options.color),
          readFilter(parser, filter, options.filter)}) {
        if (wrong)
            return *wrong;
    }
    Result<SettingsChoice> chosen = settings.choice();
    if (!chosen)
        return parser.wrong(chosen.error().message);
    options.settings = *std::move(chosen);
    options.files = std::move(parser.files);
    if (options.files.empty())
        return parser.wrong(
            aboutArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "No file was given (- is standard input)")));
    if (options.isFollowing && (options.files.size() != 1 || options.files.front() == "-"))
        return parser.wrong(aboutArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--follow takes one file")));
    if (options.isFollowing && options.format == Format::Json)
        return parser.wrong(aboutArguments(QT_TRANSLATE_NOOP(
            "telltale::cli::Arguments", "--follow has no use for --format json, which is one array; use ndjson")));
    return options;
}

Invocation readProgram(std::vector<std::string> arguments)
{
    Parser parser(programHelp(), QStringLiteral("telltale"));
    bool wantsVersion = false;
    std::optional<std::string> screenshots;
    parser.app().add_flag("--version", wantsVersion);
    std::optional<std::string> only;
    parser.option("--screenshots", screenshots);
    parser.option("--only", only);
    SettingsArguments settings(parser.app());
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);
    if (wantsVersion)
        return ShowText{versionText()};
    if (only && !screenshots)
        return parser.wrong(QCoreApplication::translate("telltale::cli::Arguments", "--only is for --screenshots"));
    if (screenshots)
        return RenderScreenshots{*screenshots, only.value_or(std::string())};
    Result<SettingsChoice> chosen = settings.choice();
    if (!chosen)
        return parser.wrong(chosen.error().message);
    return OpenWindow{std::move(parser.files), *std::move(chosen)};
}

} // namespace

Invocation readArguments(int argc, const char *const *argv)
{
    std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
    constexpr std::pair<std::string_view, Invocation (*)(std::vector<std::string>)> subcommands[] = {
        {"inspect", readInspect},
        {"inventory", readInventory},
        {"ledger", readLedger},
        {"diff", readDiff},
        {"check", readCheck},
        {"catalogue", readCatalogueCommand},
        {"intercept", readIntercept},
        {"anonymise", readAnonymise},
        {"reidentify", readReidentify},
        {"log", readLog},
        {"switch", readSwitchCommand},
        {"passphrase", readPassphrase},
        {"ping", readPing},
        {"ca", readCa},
        {"run", readRun},
        {"report", readReport},
    };
    for (const auto &[name, read] : subcommands) {
        if (!arguments.empty() && arguments.front() == name)
            return read({arguments.begin() + 1, arguments.end()});
    }
    return readProgram(std::move(arguments));
}

} // namespace telltale::cli
