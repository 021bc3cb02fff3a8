// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_arguments.h"

#include "cli/capture_arguments.h"
#include "cli/help.h"
#include "cli/time_argument.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::cli {

namespace {

QString aboutRunArguments(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

/// Those that are `run`'s alone, as text until they are looked at.
struct RunWords
{
    std::optional<std::string> settle;
    std::vector<std::string> trust;
};

void addOptions(Parser &parser, RunOptions &options, RunWords &words)
{
    parser.option("-o,--output", options.output);
    parser.option("--catalogue", options.catalogue);
    parser.option("--settle", words.settle);
    parser.app().add_option("--trust", words.trust)->allow_extra_args(false);
    parser.app().add_flag("--sandbox", options.capture.network.isSandbox);
    parser.app().add_flag("--judge", options.isJudged);
}

std::optional<WrongUsage> lookAt(const Parser &parser, const RunWords &words, RunOptions &options)
{
    if (options.command.empty())
        return parser.wrong(aboutRunArguments(QT_TRANSLATE_NOOP(
            "telltale::cli::Arguments", "No command was given; it stands behind --: telltale run -- COMMAND")));
    if (!parser.files.empty())
        return parser.wrong(aboutRunArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                                                "The command stands behind --; %1 is in front of it"))
                                .arg(payload::visible(parser.files[0])));
    if (words.settle) {
        const auto settle = timeArgument(*words.settle);
        if (!settle)
            return parser.wrong(aboutRunArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                                                    "%1 takes a time like 500ms, 30m or 12h, not %2"))
                                    .arg(QStringLiteral("--settle"), payload::visible(*words.settle)));
        options.settle = *settle;
    }
    const GateOptions &gate = options.capture.gate;
    if (options.isJudged && !gate.policy && !options.catalogue)
        return parser.wrong(aboutRunArguments(QT_TRANSLATE_NOOP(
            "telltale::cli::Arguments", "--judge goes with --policy or --catalogue: by what is to be judged?")));
    if (options.catalogue && !options.isJudged)
        return parser.wrong(
            aboutRunArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--catalogue goes with --judge")));
    return {};
}

Invocation readWords(std::vector<std::string> arguments, std::vector<std::string> command)
{
    Parser parser(runHelp(), QStringLiteral("telltale run"));
    RunOptions options;
    RunWords words;
    options.command = std::move(command);
    addOptions(parser, options, words);
    CaptureArguments capture(parser, options.capture);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);
    if (std::optional<WrongUsage> wrong = capture.finish())
        return *wrong;
    if (std::optional<WrongUsage> wrong = lookAt(parser, words, options))
        return *wrong;
    options.capture.network.listen = "127.0.0.1:0";
    options.capture.network.trustedFiles = words.trust;
    return options;
}

} // namespace

Invocation readRun(std::vector<std::string> arguments)
{
    constexpr int ours = 125;
    // What stands behind the mark is the command's, whatever it looks like.
    const auto mark = std::find(arguments.begin(), arguments.end(), "--");
    std::vector<std::string> command(mark == arguments.end() ? mark : mark + 1, arguments.end());
    arguments.erase(mark, arguments.end());
    Invocation read = readWords(std::move(arguments), std::move(command));
    if (auto *wrong = std::get_if<WrongUsage>(&read))
        wrong->status = ours;
    return read;
}

} // namespace telltale::cli
