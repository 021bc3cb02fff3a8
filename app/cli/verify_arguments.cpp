// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verify_arguments.h"

#include "audit/catalogue/pointing.h"
#include "cli/help.h"
#include "cli/reading_arguments.h"
#include "cli/switch_arguments.h"
#include "cli/time_argument.h"
#include "network/interceptor/listen_address.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::cli {

namespace {

using Milliseconds = std::chrono::milliseconds;

QString aboutVerifyArguments(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

/// What is said as text, until it is looked at.
struct VerifyWords
{
    std::optional<std::string> format, color, layer, root, listen, forward, before, baseline, watch, settle, then;
    std::vector<std::string> sets, points, allow;
};

class VerifyReading
{
public:
    VerifyReading(const Parser &parser, const VerifyWords &words, VerifyOptions &options)
        : m_parser(parser), m_words(words), m_options(options)
    {
    }

    std::optional<WrongUsage> run()
    {
        for (const auto &step : {&VerifyReading::product, &VerifyReading::output, &VerifyReading::addresses,
                                 &VerifyReading::times, &VerifyReading::points, &VerifyReading::together}) {
            if (std::optional<WrongUsage> wrong = (this->*step)())
                return wrong;
        }
        return {};
    }

private:
    std::optional<WrongUsage> wrong(const char *sentence, const std::string &what) const
    {
        return m_parser.wrong(aboutVerifyArguments(sentence).arg(payload::visible(what)));
    }

    std::optional<WrongUsage> product()
    {
        if (m_parser.files.empty())
            return m_parser.wrong(aboutVerifyArguments(QT_TRANSLATE_NOOP(
                "telltale::cli::Arguments", "No product was given (telltale switch list has them all)")));
        if (m_parser.files.size() > 1)
            return wrong(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "One thing too many: %1"), m_parser.files[1]);
        SwitchOptions &product = m_options.product;
        product.product = m_parser.files.front();
        product.root = m_words.root.value_or(std::string());
        if (m_words.root && m_words.root->empty())
            return m_parser.wrong(
                aboutVerifyArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--root takes a folder")));
        if (const auto problem = takeSwitchPlaces(m_words.sets, product.places))
            return m_parser.wrong(*problem);
        if (m_words.layer && !(product.layer = privacy::layerKindFrom(*m_words.layer)))
            return m_parser.wrong(
                aboutVerifyArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--layer takes %1, not %2"))
                    .arg(QLatin1String(privacy::layerKindChoices), payload::visible(*m_words.layer)));
        return {};
    }

    std::optional<WrongUsage> output()
    {
        for (const std::optional<WrongUsage> &problem : {readFormat(m_parser, m_words.format, m_options.product.format),
                                                         readColor(m_parser, m_words.color, m_options.product.color)}) {
            if (problem)
                return *problem;
        }
        if (m_options.product.format == Format::Csv)
            return m_parser.wrong(aboutVerifyArguments(
                QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--format takes table, json or ndjson here")));
        m_options.capture.reading.color = m_options.product.color;
        m_options.capture.reading.isQuiet = m_options.product.isQuiet;
        return {};
    }

    std::optional<WrongUsage> addresses()
    {
        network::InterceptorOptions &network = m_options.capture.network;
        if (!m_options.command.empty())
            network.listen = "0";
        if (m_words.listen) {
            network.listen = *m_words.listen;
            if (const auto endpoint = network::parseListenAddress(*m_words.listen); !endpoint)
                return m_parser.wrong(QStringLiteral("--listen: ") + endpoint.error().message);
        }
        if (m_words.forward) {
            Result<network::UpstreamUrl> url = network::UpstreamUrl::parse(*m_words.forward);
            if (!url)
                return m_parser.wrong(QStringLiteral("--forward: ") + url.error().message);
            network.forward = *std::move(url);
        }
        for (const std::string &text : m_words.allow) {
            const Result<network::AddressRange> range = network::AddressRange::parse(text);
            if (!range)
                return m_parser.wrong(QStringLiteral("--allow: ") + range.error().message);
            network.allow.push_back(*range);
        }
        return {};
    }

    std::optional<WrongUsage> times()
    {
        struct Time
        {
            const char *option;
            const std::optional<std::string> &word;
            std::optional<Milliseconds> value;
        };
        Time all[] = {{"--before", m_words.before, {}},
                      {"--baseline", m_words.baseline, {}},
                      {"--watch", m_words.watch, {}},
                      {"--settle", m_words.settle, {}}};
        for (Time &time : all) {
            if (time.word && !(time.value = timeArgument(*time.word)))
                return m_parser.wrong(
                    aboutVerifyArguments(
                        QT_TRANSLATE_NOOP("telltale::cli::Arguments", "%1 takes a time like 500ms, 30m or 12h, not %2"))
                        .arg(QLatin1String(time.option), payload::visible(*time.word)));
        }
        m_options.before = all[0].value;
        m_options.baseline = all[1].value;
        m_options.watch = all[2].value;
        m_options.settle = all[3].value.value_or(m_options.settle);
        return {};
    }

    std::optional<WrongUsage> points()
    {
        for (const std::string &text : m_words.points) {
            const std::size_t sign = text.find('=');
            if (sign == std::string::npos || !audit::isVariableName(std::string_view(text).substr(0, sign)))
                return wrong(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--point takes NAME=VALUE, not %1"), text);
            const std::string value = text.substr(sign + 1);
            if (const std::string unknown = audit::unknownPlaceholder(value); !unknown.empty())
                return wrong(QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                               "There is {url}, {address}, {host} and {port}, but not %1"),
                             unknown);
            m_options.point.emplace_back(text.substr(0, sign), value);
        }
        return {};
    }

    /// What does not go with what.
    std::optional<WrongUsage> together()
    {
        const bool hasCommand = !m_options.command.empty();
        if (!hasCommand && !m_options.watch)
            return m_parser.wrong(aboutVerifyArguments(
                QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                  "--watch says how long it is watched with the switch off; without "
                                  "it a command has to be given behind --")));
        if (!hasCommand
            && (!m_options.point.empty() || m_options.isShortened || m_words.settle
                || m_options.capture.network.isSandbox))
            return m_parser.wrong(aboutVerifyArguments(QT_TRANSLATE_NOOP(
                "telltale::cli::Arguments", "--point, --shorten, --settle and --sandbox go with a command behind --")));
        if (hasCommand && (m_options.before || m_words.then || m_options.other))
            return m_parser.wrong(aboutVerifyArguments(
                QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--before, --then and --capture go without a command")));
        if (hasCommand && m_options.baseline && !m_options.watch)
            return m_parser.wrong(aboutVerifyArguments(QT_TRANSLATE_NOOP(
                "telltale::cli::Arguments", "A command that --baseline ends needs --watch to end it again")));
        if (m_options.other && (m_words.listen || m_words.forward || m_options.capture.store || !m_words.allow.empty()))
            return m_parser.wrong(aboutVerifyArguments(QT_TRANSLATE_NOOP(
                "telltale::cli::Arguments",
                "--capture follows another capture; --listen, --forward, --store and --allow are its")));
        return {};
    }

    const Parser &m_parser;
    const VerifyWords &m_words;
    VerifyOptions &m_options;
};

} // namespace

Invocation readVerifyCommand(std::vector<std::string> arguments)
{
    Parser parser(switchVerifyHelp(), QStringLiteral("telltale switch verify"));
    VerifyOptions options;
    VerifyWords words;
    // What follows is the command's own, and no file of ours.
    const auto mark = std::find(arguments.begin(), arguments.end(), "--");
    if (mark != arguments.end()) {
        options.command.assign(mark + 1, arguments.end());
        arguments.erase(mark, arguments.end());
        if (options.command.empty())
            return parser.wrong(
                aboutVerifyArguments(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "No command stands behind --")));
    }
    const std::pair<const char *, std::optional<std::string> *> texts[] = {
        {"-f,--format", &words.format},
        {"--color", &words.color},
        {"--layer", &words.layer},
        {"--root", &words.root},
        {"-l,--listen", &words.listen},
        {"--forward", &words.forward},
        {"--store", &options.capture.store},
        {"--capture", &options.other},
        {"--before", &words.before},
        {"--baseline", &words.baseline},
        {"--watch", &words.watch},
        {"--settle", &words.settle},
        {"--then", &words.then},
        {"--activity-log", &options.product.activityLog}};
    for (const auto &[name, text] : texts)
        parser.option(name, *text);
    for (const auto &[name, list] :
         {std::pair("--set", &words.sets), std::pair("--point", &words.points), std::pair("--allow", &words.allow)})
        parser.app().add_option(name, *list)->expected(1)->allow_extra_args(false)->take_all();
    for (const auto &[name, flag] :
         {std::pair("--run", &options.product.runsCommands), std::pair("-y,--yes", &options.product.isSure),
          std::pair("-q,--quiet", &options.product.isQuiet), std::pair("--shorten", &options.isShortened),
          std::pair("--put-back", &options.isPutBack), std::pair("--sandbox", &options.capture.network.isSandbox)})
        parser.app().add_flag(name, *flag);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);
    if (std::optional<WrongUsage> wrong = VerifyReading(parser, words, options).run())
        return *wrong;
    options.then = words.then.value_or(std::string());
    return options;
}

} // namespace telltale::cli
