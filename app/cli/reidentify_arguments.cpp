// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reidentify_arguments.h"

#include "cli/help.h"
#include "cli/reading_arguments.h"
#include "payload/lexeme.h"
#include "privacy/canaries/canaries.h"
#include "privacy/reidentify/candidate_space.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <thread>

namespace telltale::cli {

namespace {

constexpr unsigned mostThreads = 256;

QString aboutReidentifyArguments(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

/// What was said as text.
struct ReidentifyWords
{
    std::vector<std::string> canaries;
    std::vector<std::string> algorithms;
    std::optional<std::string> seed;
    std::optional<std::string> threads;
};

std::optional<WrongUsage> readNumbers(const Parser &parser, const ReidentifyWords &words, ReidentifyOptions &options)
{
    options.threads = std::max(std::thread::hardware_concurrency(), 1u);
    if (words.threads) {
        const char *const end = words.threads->data() + words.threads->size();
        const auto [at, problem] = std::from_chars(words.threads->data(), end, options.threads);
        if (problem != std::errc() || at != end || options.threads == 0 || options.threads > mostThreads)
            return parser.wrong(
                aboutReidentifyArguments(
                    QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--threads takes a number from 1 to %1, not %2"))
                    .arg(mostThreads)
                    .arg(payload::visible(*words.threads)));
    }
    if (!words.algorithms.empty())
        options.hashes = 0;
    for (const std::string &name : words.algorithms) {
        const auto algorithm = privacy::hashNamed(name);
        if (!algorithm)
            return parser.wrong(
                aboutReidentifyArguments(
                    QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                      "--algorithm: there is no %1 (sha256, md5, sha3-256, blake2b, crc32, …)"))
                    .arg(payload::visible(name)));
        options.hashes |= privacy::bitOf(*algorithm);
    }
    for (const std::string &space : options.spaces) {
        if (const auto read = privacy::readSpace(space); !read)
            return parser.wrong(QStringLiteral("--space: ") + read.error().message);
    }
    return std::nullopt;
}

} // namespace

Invocation readReidentify(std::vector<std::string> arguments)
{
    Parser parser(reidentifyHelp(), QStringLiteral("telltale reidentify"));
    ReadingArguments reading(parser);
    ReidentifyOptions options;
    ReidentifyWords words;
    const auto list = [&parser](const char *name, std::vector<std::string> &values) {
        parser.app().add_option(name, values)->allow_extra_args(false);
    };
    list("-k,--known", options.known);
    list("--space", options.spaces);
    list("--canary", words.canaries);
    list("--algorithm", words.algorithms);
    parser.option("--canaries-seed", words.seed);
    parser.option("--threads", words.threads);
    parser.app().add_flag("--own-machine", options.hasOwnMachine);
    parser.app().add_flag("--thorough", options.isThorough);
    parser.app().add_flag("--show-secrets", options.hasSecrets);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);
    std::variant<ReadingOptions, WrongUsage> read = reading.options();
    if (const auto *wrong = std::get_if<WrongUsage>(&read))
        return *wrong;
    options.reading = std::get<ReadingOptions>(std::move(read));
    if (auto wrong = readNumbers(parser, words, options))
        return *std::move(wrong);
    if (words.seed)
        options.canaries = privacy::plantCanaries(*words.seed);
    for (const std::string &canary : words.canaries) {
        if (canary.empty())
            return parser.wrong(aboutReidentifyArguments(
                QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--canary: the empty text stands everywhere")));
        options.canaries.push_back({"canary", canary});
    }
    const std::vector<std::string> &files = options.reading.files;
    if (files.empty())
        return parser.wrong(aboutReidentifyArguments(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "No file was given (- is standard input)")));
    const auto isStandardInput = [](const std::string &name) { return name == "-" || name.starts_with("-#"); };
    if (std::count_if(files.begin(), files.end(), isStandardInput)
            + std::count_if(options.known.begin(), options.known.end(), isStandardInput)
        > 1)
        return parser.wrong(aboutReidentifyArguments(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "Standard input can be read once only")));
    return options;
}

} // namespace telltale::cli
