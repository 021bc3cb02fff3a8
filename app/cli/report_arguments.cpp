// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/report_arguments.h"

#include "cli/argument_parser.h"
#include "cli/help.h"
#include "cli/reading_arguments.h"
#include "cli/settings_arguments.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <array>

namespace telltale::cli {

namespace {

using Action = ReportOptions::Action;

constexpr std::array<std::string_view, 6> formatWords{"html", "pdf", "json", "csv", "har", "sarif"};

struct ReportTr
{
    Q_DECLARE_TR_FUNCTIONS(telltale::cli::Arguments)
};

/// What was said, as it was said.
struct ReportWords
{
    std::optional<std::string> output;
    std::optional<std::string> format;
    std::optional<std::string> language;
    std::optional<std::string> filter;
    std::optional<std::string> color;
    std::optional<std::string> opening;
    std::vector<std::string> sets;
    bool isVerifying = false;
};

/// The format that a name ends in, without a word about it.
std::optional<ReportFormat> formatOfName(const std::string &name)
{
    const std::size_t dot = name.rfind('.');
    if (dot == std::string::npos)
        return {};
    std::string end = name.substr(dot + 1);
    for (char &letter : end)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return end == "htm" ? ReportFormat::Html : reportFormatNamed(end);
}

std::optional<WrongUsage> chooseFormat(const Parser &parser, const ReportWords &words, ReportOptions &options)
{
    const QString formats = ReportTr::tr("html, pdf, json, csv, har or sarif");
    if (!words.output)
        return parser.wrong(ReportTr::tr("Where is the report to go? -o OUT.html, or another of %1").arg(formats));
    options.output = *words.output;
    const std::optional<ReportFormat> format =
        words.format ? reportFormatNamed(*words.format) : formatOfName(options.output);
    if (!format && words.format)
        return parser.wrong(ReportTr::tr("--format takes %1, not %2").arg(formats, payload::visible(*words.format)));
    if (!format)
        return parser.wrong(ReportTr::tr("%1 does not tell the format by its end: -f is one of %2")
                                .arg(payload::visible(options.output), formats));
    options.format = *format;
    if (options.format == ReportFormat::Csv && options.output == "-")
        return parser.wrong(ReportTr::tr("A report in CSV is several files: -o needs a name"));
    return {};
}

void addWord(ReportOptions &options, const char *option, const std::optional<std::string> &value)
{
    if (value) {
        options.words.emplace_back(option);
        options.words.push_back(*value);
    }
}

/// Whoever makes the report again says the same in the same order, however it was said the first time.
void keepWords(ReportOptions &options, const ReportWords &words)
{
    addWord(options, "--catalogue", options.catalogue);
    addWord(options, "--policy", options.policy);
    for (const std::string &file : options.against)
        addWord(options, "--against", file);
    for (const std::string &list : options.known)
        addWord(options, "--known", list);
    addWord(options, "--filter", words.filter);
    for (const std::string &set : words.sets)
        addWord(options, "--set", set);
    addWord(options, "--language", options.language);
    if (options.hasValues)
        options.words.emplace_back("--values");
    if (options.hasBytes)
        options.words.emplace_back("--bytes");
}

std::optional<WrongUsage> readMake(const Parser &parser, const ReportWords &words, ReportOptions &options)
{
    if (const auto wrong = chooseFormat(parser, words, options))
        return wrong;
    if (options.files.empty())
        return parser.wrong(ReportTr::tr("No file was given"));
    for (const std::string &file : options.files) {
        if (file == "-")
            return parser.wrong(ReportTr::tr("A report names its files, so that it can be verified later: write "
                                             "standard input to a file first"));
    }
    options.language = words.language.value_or("en");
    if (options.language != "en" && options.language != "de")
        return parser.wrong(ReportTr::tr("--language takes en or de, not %1").arg(payload::visible(options.language)));
    keepWords(options, words);
    return {};
}

std::optional<WrongUsage> readLook(const Parser &parser, const ReportWords &words, ReportOptions &options)
{
    if (options.files.size() != 1)
        return parser.wrong(ReportTr::tr("Which report? One file is looked into at a time"));
    if (words.format && *words.format != "table" && *words.format != "json")
        return parser.wrong(
            ReportTr::tr("--format is table or json here, not %1").arg(payload::visible(*words.format)));
    options.isJson = words.format == "json";
    options.output = words.output.value_or(std::string());
    options.opening = words.opening.value_or(std::string());
    return {};
}

} // namespace

std::optional<ReportFormat> reportFormatNamed(std::string_view word)
{
    for (std::size_t i = 0; i < formatWords.size(); ++i) {
        if (formatWords[i] == word)
            return static_cast<ReportFormat>(i);
    }
    return {};
}

std::string_view word(ReportFormat format)
{
    return formatWords[static_cast<std::size_t>(format)];
}

Invocation readReport(std::vector<std::string> arguments)
{
    Parser parser(reportHelp(), QStringLiteral("telltale report"));
    ReportOptions options;
    ReportWords words;
    // The parser keeps settings for itself; the manifest needs them as they were said.
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        if (arguments[i] == "--set" && i + 1 < arguments.size())
            words.sets.push_back(arguments[i + 1]);
        else if (arguments[i].starts_with("--set="))
            words.sets.push_back(arguments[i].substr(6));
    }
    parser.option("-o,--output", words.output);
    parser.option("-f,--format", words.format);
    parser.option("-c,--catalogue", options.catalogue);
    parser.option("-p,--policy", options.policy);
    parser.option("--basis", options.basis);
    parser.option("--activity-log", options.activityLog);
    parser.option("--language", words.language);
    parser.option("--filter", words.filter);
    parser.option("--in", options.folder);
    parser.option("--check", words.opening);
    parser.option("--color", words.color);
    parser.app().add_option("--against", options.against)->expected(1)->allow_extra_args(false)->take_all();
    parser.app().add_option("--known", options.known)->expected(1)->allow_extra_args(false)->take_all();
    parser.app()
        .add_option("--reveal", options.items)
        ->delimiter(',')
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
    parser.app().add_flag("--verify", words.isVerifying);
    parser.app().add_flag("--values", options.hasValues);
    parser.app().add_flag("--bytes", options.hasBytes);
    parser.app().add_flag("--show-secrets", options.hasSecrets);
    parser.app().add_flag("-q,--quiet", options.isQuiet);
    SettingsArguments settings(parser.app());
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);
    Result<SettingsChoice> chosen = settings.choice();
    if (!chosen)
        return parser.wrong(chosen.error().message);
    options.settings = *std::move(chosen);
    options.files = parser.files;
    for (const std::optional<WrongUsage> &wrong :
         {readColor(parser, words.color, options.color), readFilter(parser, words.filter, options.filter)}) {
        if (wrong)
            return *wrong;
    }
    if (options.filter.asksForMarks())
        return parser.wrong(ReportTr::tr("--filter: this account reads no notes, so flags and notes match nothing"));
    if (int(words.isVerifying) + int(!options.items.empty()) + int(words.opening.has_value()) > 1)
        return parser.wrong(ReportTr::tr("--verify, --reveal and --check exclude one another"));
    options.action = words.isVerifying ? Action::Verify
        : !options.items.empty()       ? Action::Reveal
        : words.opening                ? Action::Check
                                       : Action::Make;
    const std::optional<WrongUsage> wrong =
        options.action == Action::Make ? readMake(parser, words, options) : readLook(parser, words, options);
    if (wrong)
        return *wrong;
    return options;
}

} // namespace telltale::cli
