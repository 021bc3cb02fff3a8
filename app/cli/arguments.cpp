// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "cli/help.h"
#include "cli/settings_arguments.h"
#include "payload/lexeme.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <algorithm>

namespace telltale::cli {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

/// What CLI11 found wrong, in our words; in its own where we have none.
QString sentence(const CLI::ParseError &problem)
{
    const QString what = payload::visible(problem.what());
    if (dynamic_cast<const CLI::ArgumentMismatch *>(&problem) != nullptr)
        return translated("An option is without its value, or has too many (%1)").arg(what);
    return what;
}

/// CLI11 with its own help switched off (ours is a whole, translatable text) and without what it does to values.
class Parser
{
public:
    Parser(const QString &help, const QString &command) : m_help(help), m_command(command)
    {
        m_app.set_help_flag();
        m_app.add_flag("-h,--help", m_wantsHelp);
        // Files are what is left over: as an option's values CLI11 would take a name like [a,b] apart.
        m_app.allow_extras();
    }

    CLI::App &app() { return m_app; }
    CLI::Option *option(const std::string &names, std::optional<std::string> &value)
    {
        return m_app.add_option(names, value)->allow_extra_args(false)->take_last();
    }
    /// What ends the matter here: help, or wrong usage. Otherwise `files` are filled.
    std::optional<Invocation> parse(std::vector<std::string> arguments)
    {
        const auto mark = std::find(arguments.begin(), arguments.end(), "--");
        const std::vector<std::string> afterMark(mark == arguments.end() ? mark : mark + 1, arguments.end());
        arguments.erase(mark, arguments.end());
        // CLI11 takes them from the back.
        std::reverse(arguments.begin(), arguments.end());
        try {
            m_app.parse(std::move(arguments));
        } catch (const CLI::ParseError &problem) {
            return m_wantsHelp ? Invocation(ShowText{m_help}) : wrong(sentence(problem));
        }
        if (m_wantsHelp)
            return ShowText{m_help};
        for (const std::string &extra : m_app.remaining()) {
            if (extra.size() > 1 && extra.front() == '-')
                return wrong(translated("There is no option %1").arg(payload::visible(extra)));
            files.push_back(extra);
        }
        files.insert(files.end(), afterMark.begin(), afterMark.end());
        return {};
    }
    WrongUsage wrong(const QString &message) const { return {message, m_command + QStringLiteral(" --help")}; }

    std::vector<std::string> files;

private:
    CLI::App m_app;
    QString m_help;
    QString m_command;
    bool m_wantsHelp = false;
};

std::optional<Format> formatNamed(const std::string &name)
{
    if (name == "table")
        return Format::Table;
    if (name == "json")
        return Format::Json;
    if (name == "ndjson")
        return Format::Ndjson;
    if (name == "csv")
        return Format::Csv;
    return {};
}

std::optional<ColorChoice> colorNamed(const std::string &name)
{
    if (name == "auto")
        return ColorChoice::Automatic;
    if (name == "always")
        return ColorChoice::Always;
    if (name == "never")
        return ColorChoice::Never;
    return {};
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
    return readProgram(std::move(arguments));
}

} // namespace telltale::cli
