// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/argument_parser.h"

#include "payload/lexeme.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::cli {

namespace {

QString aboutArgumentParser(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

/// What CLI11 found wrong, in our words; in its own where we have none.
QString sentence(const CLI::ParseError &problem)
{
    const QString what = payload::visible(problem.what());
    if (dynamic_cast<const CLI::ArgumentMismatch *>(&problem) != nullptr)
        return aboutArgumentParser(QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                                     "An option is without its value, or has too many (%1)"))
            .arg(what);
    return what;
}

} // namespace

Parser::Parser(const QString &help, const QString &command) : m_help(help), m_command(command)
{
    m_app.set_help_flag();
    m_app.add_flag("-h,--help", m_wantsHelp);
    // Files are what is left over: as an option's values CLI11 would take a name like [a,b] apart.
    m_app.allow_extras();
}

CLI::Option *Parser::option(const std::string &names, std::optional<std::string> &value)
{
    return m_app.add_option(names, value)->allow_extra_args(false)->take_last();
}

std::optional<Invocation> Parser::parse(std::vector<std::string> arguments)
{
    const auto mark = std::find(arguments.begin(), arguments.end(), "--");
    const std::vector<std::string> afterMark(mark == arguments.end() ? mark : mark + 1, arguments.end());
    arguments.erase(mark, arguments.end());
    // CLI11 takes them from the back.
    std::reverse(arguments.begin(), arguments.end());
    try {
        m_app.parse(std::move(arguments));
    } catch (const CLI::ParseError &problem) {
        return m_wantsHelp ? Invocation(ShowText{m_help}) : wrong(sentence(problem));
    }
    if (m_wantsHelp)
        return ShowText{m_help};
    for (const std::string &extra : m_app.remaining()) {
        if (extra.size() > 1 && extra.front() == '-')
            return wrong(aboutArgumentParser(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "There is no option %1"))
                             .arg(payload::visible(extra)));
        files.push_back(extra);
    }
    files.insert(files.end(), afterMark.begin(), afterMark.end());
    return {};
}

std::optional<Format> formatNamed(const std::string &name)
{
    if (name == "table")
        return Format::Table;
    if (name == "json")
        return Format::Json;
    if (name == "ndjson")
        return Format::Ndjson;
    if (name == "csv")
        return Format::Csv;
    return {};
}

std::optional<ColorChoice> colorNamed(const std::string &name)
{
    if (name == "auto")
        return ColorChoice::Automatic;
    if (name == "always")
        return ColorChoice::Always;
    if (name == "never")
        return ColorChoice::Never;
    return {};
}

} // namespace telltale::cli
