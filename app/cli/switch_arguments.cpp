// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/switch_arguments.h"

#include "cli/help.h"
#include "cli/reading_arguments.h"
#include "cli/verify_arguments.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

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

/// Which product, for all actions but list.
std::optional<QString> takeProduct(const std::vector<std::string> &words, SwitchOptions &options)
{
    const bool needsOne = options.action != SwitchOptions::Action::List;
    if (needsOne && words.size() < 2)
        return aboutSwitchArguments("No product was given (telltale switch list has them all)");
    if (words.size() > (needsOne ? 2 : 1))
        return aboutSwitchArguments("One thing too many: %1").arg(payload::visible(words.back()));
    if (needsOne)
        options.product = words[1];
    return {};
}

} // namespace

std::optional<QString> takeSwitchPlaces(const std::vector<std::string> &sets,
                                        std::map<std::string, std::string> &places)
{
    for (const std::string &set : sets) {
        const std::size_t sign = set.find('=');
        if (sign == std::string::npos || sign == 0 || sign + 1 == set.size())
            return aboutSwitchArguments("--set takes PLACE=FOLDER here, not %1").arg(payload::visible(set));
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
    std::optional<std::string> format;
    std::optional<std::string> color;
    std::optional<std::string> layer;
    std::optional<std::string> root;
    std::vector<std::string> sets;
    parser.option("-f,--format", format);
    parser.option("--color", color);
    parser.option("--layer", layer);
    parser.option("--root", root);
    parser.option("--activity-log", options.activityLog);
    parser.app().add_option("--set", sets)->expected(1)->allow_extra_args(false)->take_all();
    parser.app().add_flag("--run", options.runsCommands);
    parser.app().add_flag("-n,--dry-run", options.isDryRun);
    parser.app().add_flag("-y,--yes", options.isSure);
    parser.app().add_flag("-q,--quiet", options.isQuiet);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);
    for (const std::optional<WrongUsage> &wrong :
         {readFormat(parser, format, options.format), readColor(parser, color, options.color)}) {
        if (wrong)
            return *wrong;
    }
    if (parser.files.empty())
        return parser.wrong(aboutSwitchArguments("What is to be done? list, show, on, off, undo or verify"));
    const std::optional<SwitchOptions::Action> action = switchActionNamed(parser.files.front());
    if (!action)
        return parser.wrong(aboutSwitchArguments("There is list, show, on, off, undo and verify, but not %1")
                                .arg(payload::visible(parser.files.front())));
    options.action = *action;
    options.root = root.value_or(std::string());
    if (root && root->empty())
        return parser.wrong(aboutSwitchArguments("--root takes a folder"));
    for (const std::optional<QString> &problem :
         {takeProduct(parser.files, options), takeSwitchPlaces(sets, options.places)}) {
        if (problem)
            return parser.wrong(*problem);
    }
    if (layer && !(options.layer = privacy::layerKindFrom(*layer)))
        return parser.wrong(aboutSwitchArguments("--layer takes %1, not %2")
                                .arg(QLatin1String(privacy::layerKindChoices), payload::visible(*layer)));
    return options;
}

} // namespace telltale::cli
