// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/anonymise_arguments.h"

#include "cli/help.h"
#include "cli/reading_arguments.h"

#include <QCoreApplication>

namespace telltale::cli {

namespace {

QString aboutAnonymise(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

} // namespace

Invocation readAnonymise(std::vector<std::string> arguments)
{
    Parser parser(anonymiseHelp(), QStringLiteral("telltale anonymise"));
    ReadingArguments reading(parser);
    AnonymiseOptions options;
    std::optional<std::string> policy;
    parser.option("-p,--policy", policy);
    parser.option("-o,--output", options.output);
    parser.option("--key", options.keyFile);
    parser.option("--activity-log", options.activityLog);
    // One value each time, so that files may follow.
    parser.app().add_option("--known", options.knownFiles)->allow_extra_args(false);
    parser.app().add_option("--canary", options.canaries)->allow_extra_args(false);
    parser.app().add_flag("--preview", options.isPreview);
    parser.app().add_flag("--show-secrets", options.hasSecrets);
    parser.app().add_flag("--allow-leftovers", options.allowsLeftovers);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);

    std::variant<ReadingOptions, WrongUsage> read = reading.options();
    if (const auto *wrong = std::get_if<WrongUsage>(&read))
        return *wrong;
    options.reading = std::get<ReadingOptions>(std::move(read));
    options.policy = policy.value_or(options.policy);
    if (options.reading.files.empty())
        return parser.wrong(
            aboutAnonymise(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "No file was given (- is standard input)")));
    if (options.isPreview == options.output.has_value())
        return parser.wrong(aboutAnonymise(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "Say where to write (-o FILE) or look first (--preview)")));
    if (!options.isPreview && !options.reading.filter.isEmpty())
        return parser.wrong(aboutAnonymise(QT_TRANSLATE_NOOP(
            "telltale::cli::Arguments", "--filter is for --preview: what is written is always everything")));
    return options;
}

} // namespace telltale::cli
