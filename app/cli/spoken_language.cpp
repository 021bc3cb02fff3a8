// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/spoken_language.h"

#include "base/language.h"

#include <unistd.h>

namespace telltale::cli {

namespace {

/// The value of `--set VALUE` or `--set=VALUE` that begins at `at`; none for other arguments.
std::optional<std::string> wordBehind(std::string_view option, const std::vector<std::string_view> &arguments,
                                      std::size_t at)
{
    const std::string_view argument = arguments[at];
    if (argument == option && at + 1 < arguments.size())
        return std::string(arguments[at + 1]);
    if (argument.starts_with(option) && argument.substr(option.size()).starts_with('='))
        return std::string(argument.substr(option.size() + 1));
    return {};
}

/// Whether a table was asked for; none when nobody said.
template<typename Options>
std::optional<bool> askedForTable(const Options &options)
{
    if constexpr (requires { options.format; })
        return options.format ? std::optional(*options.format == std::decay_t<decltype(*options.format)>::Table)
                              : std::nullopt;
    else if constexpr (requires { options.reading.format; })
        return askedForTable(options.reading);
    else
        return {};
}

class IsForPeople
{
public:
    bool operator()(const OpenWindow &) const { return true; }
    bool operator()(const RenderScreenshots &) const { return true; }
    bool operator()(const ShowText &) const { return true; }
    bool operator()(const WrongUsage &) const { return true; }
    bool operator()(const PassphraseOptions &) const { return true; }
    bool operator()(const CatalogueOptions &options) const
    {
        return options.action != CatalogueOptions::Action::Draft && isTerminal();
    }
    // A report has a language of its own, and what is said about it follows: see runReport().
    bool operator()(const ReportOptions &) const { return false; }
    bool operator()(const CaOptions &options) const { return !options.isJson; }
    bool operator()(const VerifyOptions &options) const { return (*this)(options.product); }
    // Its listing goes beside the command's own output.
    bool operator()(const RunOptions &options) const
    {
        return askedForTable(options.capture).value_or(!options.output || (*options.output == "-" && isTerminal()));
    }
    bool operator()(const InspectOptions &options) const
    {
        return askedForTable(options).value_or(!options.outputFile && isTerminal());
    }
    bool operator()(const CheckOptions &options) const
    {
        return askedForTable(options).value_or(!options.output && isTerminal());
    }
    template<typename Options>
    bool operator()(const Options &options) const
    {
        return askedForTable(options).value_or(isTerminal());
    }

private:
    static bool isTerminal() { return ::isatty(STDOUT_FILENO) == 1; }
};

} // namespace

QLocale languageAsked(int argc, const char *const *argv)
{
    const std::vector<std::string_view> arguments(argv + std::min(argc, 1), argv + argc);
    // There --set is about something else.
    const bool takesSettings = arguments.empty() || (arguments.front() != "ping" && arguments.front() != "switch");
    SettingsChoice choice;
    for (std::size_t at = 0; at < arguments.size() && arguments[at] != "--"; ++at) {
        const auto set = takesSettings ? wordBehind("--set", arguments, at) : std::nullopt;
        if (set)
            static_cast<void>(choice.onCommandLine.setOnCommandLine(*set)); // what is wrong is said later
        else if (auto file = wordBehind("--settings", arguments, at))
            choice.file = std::move(file);
    }
    return chooseLanguage(composeSettings(choice.settingsFile().read(), choice.onCommandLine), languagesOfTheSystem());
}

bool isForPeople(const Invocation &invocation)
{
    return std::visit(IsForPeople(), invocation);
}

} // namespace telltale::cli
