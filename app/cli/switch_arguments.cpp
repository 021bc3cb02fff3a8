// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/switch_arguments.h"

#include "cli/help.h"
#include "cli/reading_arguments.h"
#include "cli/verify_arguments.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <charconv>

namespace telltale::cli {

namespace {

QString aboutSwitchArguments(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

std::optional<SwitchOptions::Action> switchActionNamed(const std::string &name)
{
    using Action = SwitchOptions::Action;
    if (name == "list")
        return Action::List;
    if (name == "show")
        return Action::Show;
    if (name == "on")
        return Action::On;
    if (name == "off")
        return Action::Off;
    if (name == "undo")
        return Action::Undo;
    return {};
}

/// `90`: seconds.
std::optional<std::chrono::seconds> secondsIn(const std::string &text)
{
    int seconds = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    const bool isRead = problem == std::errc() && end == text.data() + text.size() && seconds > 0 && seconds <= 3600;
    return isRead ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
}

/// Of the running product: a sentence where something is missing, or has no meaning.
std::optional<QString> checkApi(const SwitchOptions &options, bool hasPatience)
{
    const SwitchApiOptions &api = options.api;
    using Action = SwitchOptions::Action;
    const bool hasAny = api.user || api.passwordFile || api.isInsecure || api.sendsJson || !api.restarts || hasPatience;
    if (!api.url)
        return hasAny ? std::optional(aboutSwitchArguments(QT_TRANSLATE_NOOP(
                   "telltale::cli::Arguments",
                   "--user, --password-file, --insecure, --json, --no-restart and --wait go with --api")))
                      : std::nullopt;
    if (options.action == Action::List)
        return aboutSwitchArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--api is about one product"));
    if (api.passwordFile && !api.user)
        return aboutSwitchArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "Whose password is it? --user NAME"));
    const bool isChange = options.action == Action::On || options.action == Action::Off;
    const bool isThrough = !options.layer || options.layer == privacy::LayerKind::Api;
    if (isChange && isThrough && !options.isDryRun && !api.user)
        return aboutSwitchArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                                      "Changing needs an administrator of the server: --user NAME"));
    return {};
}

/// Which product, for all actions but list.
std::optional<QString> takeProduct(const std::vector<std::string> &words, SwitchOptions &options)
{
    const bool needsOne = options.action != SwitchOptions::Action::List;
    if (needsOne && words.size() < 2)
        return aboutSwitchArguments(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "No product was given (telltale switch list has them all)"));
    if (words.size() > (needsOne ? 2 : 1))
        return aboutSwitchArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "One thing too many: %1"))
            .arg(payload::visible(words.back()));
    if (needsOne)
        options.product = words[1];
    return {};
}

/// What is said as text, until it is looked at.
struct SwitchWords
{
    std::optional<std::string> format, color, layer, root, wait;
    std::vector<std::string> sets;
    bool isWithoutRestart = false;
};

void declareSwitchOptions(Parser &parser, SwitchOptions &options, SwitchWords &words)
{
    parser.option("-f,--format", words.format);
    parser.option("--color", words.color);
    parser.option("--layer", words.layer);
    parser.option("--root", words.root);
    parser.option("--activity-log", options.activityLog);
    parser.option("--passphrase-file", options.passphraseFile);
    parser.option("--api", options.api.url);
    parser.option("--user", options.api.user);
    parser.option("--password-file", options.api.passwordFile);
    parser.option("--wait", words.wait);
    parser.app().add_flag("--no-restart", words.isWithoutRestart);
    parser.app().add_flag("--insecure", options.api.isInsecure);
    parser.app().add_flag("--json", options.api.sendsJson);
    parser.app().add_option("--set", words.sets)->expected(1)->allow_extra_args(false)->take_all();
    parser.app().add_flag("--run", options.runsCommands);
    parser.app().add_flag("-n,--dry-run", options.isDryRun);
    parser.app().add_flag("-y,--yes", options.isSure);
    parser.app().add_flag("-q,--quiet", options.isQuiet);
}

/// What is to be done, and to what.
std::optional<QString> takeAction(const std::vector<std::string> &words, SwitchOptions &options)
{
    if (words.empty())
        return aboutSwitchArguments(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "What is to be done? list, show, on, off, undo or verify"));
    const std::optional<SwitchOptions::Action> action = switchActionNamed(words.front());
    if (!action)
        return aboutSwitchArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                                      "There is list, show, on, off, undo and verify, but not %1"))
            .arg(payload::visible(words.front()));
    options.action = *action;
    return takeProduct(words, options);
}

std::optional<QString> takeWords(const SwitchWords &words, SwitchOptions &options)
{
    options.root = words.root.value_or(std::string());
    if (words.root && words.root->empty())
        return aboutSwitchArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--root takes a folder"));
    if (std::optional<QString> problem = takeSwitchPlaces(words.sets, options.places))
        return problem;
    if (words.wait) {
        const std::optional<std::chrono::seconds> seconds = secondsIn(*words.wait);
        if (!seconds)
            return aboutSwitchArguments(
                       QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--wait takes seconds, at most 3600, not %1"))
                .arg(payload::visible(*words.wait));
        options.api.patience = *seconds;
    }
    options.api.restarts = !words.isWithoutRestart;
    if (words.layer && !(options.layer = privacy::layerKindFrom(*words.layer)))
        return aboutSwitchArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--layer takes %1, not %2"))
            .arg(QLatin1String(privacy::layerKindChoices), payload::visible(*words.layer));
    return checkApi(options, words.wait.has_value());
}

} // namespace

std::optional<QString> takeSwitchPlaces(const std::vector<std::string> &sets,
                                        std::map<std::string, std::string> &places)
{
    for (const std::string &set : sets) {
        const std::size_t sign = set.find('=');
        if (sign == std::string::npos || sign == 0 || sign + 1 == set.size())
            return aboutSwitchArguments(
                       QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--set takes PLACE=FOLDER here, not %1"))
                .arg(payload::visible(set));
        places[set.substr(0, sign)] = set.substr(sign + 1);
    }
    return {};
}

Invocation readSwitchCommand(std::vector<std::string> arguments)
{
    if (!arguments.empty() && arguments.front() == "verify")
        return readVerifyCommand({arguments.begin() + 1, arguments.end()});
    Parser parser(switchHelp(), QStringLiteral("telltale switch"));
    SwitchOptions options;
    SwitchWords words;
    declareSwitchOptions(parser, options, words);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);
    for (const std::optional<WrongUsage> &wrong :
         {readFormat(parser, words.format, options.format), readColor(parser, words.color, options.color)}) {
        if (wrong)
            return *wrong;
    }
    for (const auto &problem : {takeAction(parser.files, options), takeWords(words, options)}) {
        if (problem)
            return parser.wrong(*problem);
    }
    return options;
}

} // namespace telltale::cli
