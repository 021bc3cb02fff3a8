// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/log_arguments.h"

#include "cli/argument_parser.h"
#include "cli/help.h"
#include "cli/reading_arguments.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <fstream>
#include <iterator>

namespace telltale::cli {

namespace {

using LogAction = LogOptions::Action;

QString aboutLogArguments(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

std::optional<LogAction> logActionNamed(const std::string &name)
{
    if (name == "show")
        return LogAction::Show;
    if (name == "verify")
        return LogAction::Verify;
    if (name == "sign")
        return LogAction::Sign;
    return {};
}

/// What was said as text.
struct LogWords
{
    std::optional<std::string> format;
    std::optional<std::string> color;
    std::optional<std::string> filter;
    std::optional<std::string> key;
    std::optional<std::string> output;
};

/// The digits themselves, or a file with them.
std::optional<store::CheckpointPublicKey> publicKeyFrom(const std::string &text)
{
    if (auto key = store::checkpointKeyFrom(text))
        return key;
    std::ifstream file(text, std::ios::binary);
    std::string digits(256, '\0');
    file.read(digits.data(), static_cast<std::streamsize>(digits.size()));
    digits.resize(static_cast<std::size_t>(file.gcount()));
    return store::checkpointKeyFrom(digits);
}

/// An option that has no meaning for an action.
std::optional<WrongUsage> findMisplaced(const Parser &parser, const LogOptions &options, const LogWords &words)
{
    const bool isShow = options.action == LogAction::Show;
    for (const auto &[name, isMisplaced] :
         {std::pair("--format", words.format && !isShow), std::pair("--filter", words.filter && !isShow),
          std::pair("--checkpoint", !options.checkpoints.empty() && isShow),
          std::pair("--key", words.key && options.action != LogAction::Verify),
          std::pair("--output", words.output && options.action != LogAction::Sign)}) {
        if (isMisplaced)
            return parser.wrong(
                aboutLogArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "%1 has no meaning here"))
                    .arg(QLatin1String(name)));
    }
    return std::nullopt;
}

} // namespace

Invocation readLog(std::vector<std::string> arguments)
{
    Parser parser(logHelp(), QStringLiteral("telltale log"));
    LogOptions options;
    LogWords words;
    parser.option("-f,--format", words.format);
    parser.option("--color", words.color);
    parser.option("--filter", words.filter);
    parser.option("--key", words.key);
    parser.option("-o,--output", words.output);
    parser.app().add_option("-c,--checkpoint", options.checkpoints)->allow_extra_args(false);
    parser.app().add_flag("-q,--quiet", options.isQuiet);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);
    if (parser.files.empty())
        return parser.wrong(aboutLogArguments(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "What is to be done? show, verify or sign")));
    const std::optional<LogAction> action = logActionNamed(parser.files.front());
    if (!action)
        return parser.wrong(aboutLogArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                                                "There is show, verify and sign, but not %1"))
                                .arg(payload::visible(parser.files.front())));
    options.action = *action;
    for (const std::optional<WrongUsage> &wrong :
         {findMisplaced(parser, options, words), readFormat(parser, words.format, options.format),
          readColor(parser, words.color, options.color)}) {
        if (wrong)
            return *wrong;
    }
    if (words.key && !(options.key = publicKeyFrom(*words.key)))
        return parser.wrong(aboutLogArguments(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--key takes 64 hexadecimal digits, or a file with them")));
    if (parser.files.size() > 2)
        return parser.wrong(aboutLogArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "One log at a time")));
    if (parser.files.size() == 2)
        options.file = parser.files[1];
    options.filter = store::ActivityFilter::parse(words.filter.value_or(std::string()));
    options.outputFile = words.output.value_or(std::string());
    if (options.action == LogAction::Sign && options.outputFile.empty())
        return parser.wrong(aboutLogArguments(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "Where is the checkpoint to be written? -o FILE")));
    if (options.action == LogAction::Sign && options.file == "-")
        return parser.wrong(aboutLogArguments(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "Standard input cannot be signed: the log gets an entry")));
    return options;
}

} // namespace telltale::cli
