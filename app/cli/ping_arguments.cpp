// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ping_arguments.h"

#include "cli/help.h"
#include "cli/ping_words.h"
#include "cli/reading_arguments.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <array>

namespace telltale::cli {

namespace {

using PingAction = PingCommandOptions::Action;

QString aboutPingArguments(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

std::optional<WrongUsage> noteListOrEntry(const Parser &parser, PingCommandOptions &options)
{
    const std::string &first = parser.files.front();
    const bool isEntry = first == "remember" || first == "forget";
    if (first == "list")
        options.action = PingAction::List;
    else if (isEntry)
        options.action = first == "remember" ? PingAction::Remember : PingAction::Forget;
    else
        options.content.name = first;
    const std::size_t most = isEntry ? 2 : 1;
    if (parser.files.size() > most)
        return parser.wrong(aboutPingArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "One thing too many: %1"))
                                .arg(payload::visible(parser.files[most])));
    if (isEntry && parser.files.size() < 2)
        return parser.wrong(aboutPingArguments(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "Say under which name: telltale ping remember NAME")));
    if (isEntry)
        options.entry = parser.files[1];
    return {};
}

/// Which template, or which of the other things.
std::optional<WrongUsage> readPingSubject(const Parser &parser, PingCommandOptions &options)
{
    const bool hasFrom = options.content.from.has_value();
    if (parser.files.empty())
        return hasFrom ? std::nullopt
                       : std::optional(parser.wrong(aboutPingArguments(QT_TRANSLATE_NOOP(
                           "telltale::cli::Arguments",
                           "No template was given (telltale ping list has them all; --from FILE sends an event)"))));
    if (hasFrom)
        return parser.wrong(aboutPingArguments(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--from FILE takes the place of a template")));
    return noteListOrEntry(parser, options);
}

std::optional<WrongUsage> readPingWay(const Parser &parser, const PingWords &words, PingCommandOptions &options)
{
    const int chosen = int(words.isDryRun) + int(words.isCurl) + int(words.isHttpFile);
    if (chosen > 1)
        return parser.wrong(aboutPingArguments(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--dry-run, --curl and --http-file exclude each other")));
    if (options.action != PingAction::Send)
        return {};
    if (words.isDryRun)
        options.action = PingAction::DryRun;
    if (words.isCurl)
        options.action = PingAction::Curl;
    if (words.isHttpFile)
        options.action = PingAction::HttpFile;
    return {};
}

void addPingOptions(Parser &parser, PingWords &words, PingCommandOptions &options)
{
    const std::pair<const char *, std::optional<std::string> *> texts[] = {
        {"--from", &options.content.from},
        {"--event", &words.event},
        {"--to", &options.to},
        {"--encoding", &words.encoding},
        {"--user-agent", &options.content.additions.userAgent},
        {"-p,--policy", &options.content.policy},
        {"--key", &options.content.keyFile},
        {"-n,--count", &words.count},
        {"--most", &words.most},
        {"--interval", &words.interval},
        {"--jitter", &words.jitter},
        {"-c,--concurrency", &words.concurrency},
        {"--rate", &words.rate},
        {"--proxy", &words.proxy},
        {"--ca", &words.ca},
        {"--cert", &words.certificate},
        {"--cert-key", &words.certificateKey},
        {"--redirects", &words.redirects},
        {"--retries", &words.retries},
        {"--backoff", &words.backoff},
        {"--store", &options.store},
        {"--activity-log", &options.activityLog},
        {"-f,--format", &words.format},
        {"--color", &words.color}};
    for (const auto &[name, text] : texts)
        parser.option(name, *text);
    const std::pair<const char *, std::vector<std::string> *> lists[] = {{"-s,--set", &words.sets},
                                                                         {"--secret", &words.secrets},
                                                                         {"-H,--header", &words.headers},
                                                                         {"--timeout", &words.timeouts},
                                                                         {"--confirm", &options.confirmed}};
    for (const auto &[name, list] : lists)
        parser.app().add_option(name, *list)->expected(1)->allow_extra_args(false)->take_all();
    const std::pair<const char *, bool *> flags[] = {{"--dry-run", &words.isDryRun},
                                                     {"--curl", &words.isCurl},
                                                     {"--http-file", &words.isHttpFile},
                                                     {"--anonymised", &words.isAnonymised},
                                                     {"--test-header", &options.content.additions.hasTestHeader},
                                                     {"--close", &words.isClosed},
                                                     {"--insecure", &options.sending.tls.acceptsUnverified},
                                                     {"-y,--yes", &options.isSure},
                                                     {"--show-secrets", &options.showsSecrets},
                                                     {"-q,--quiet", &options.isQuiet}};
    for (const auto &[name, flag] : flags)
        parser.app().add_flag(name, *flag);
}

} // namespace

Invocation readPing(std::vector<std::string> arguments)
{
    Parser parser(pingHelp(), QStringLiteral("telltale ping"));
    PingCommandOptions options;
    PingWords words;
    addPingOptions(parser, words, options);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);
    for (const std::optional<WrongUsage> &problem :
         {readPingSubject(parser, options), readPingWay(parser, words, options),
          readFormat(parser, words.format, options.format), readColor(parser, words.color, options.color)}) {
        if (problem)
            return *problem;
    }
    if (const QString wrong = takePingWords(words, options); !wrong.isEmpty())
        return parser.wrong(wrong);
    return options;
}

} // namespace telltale::cli
