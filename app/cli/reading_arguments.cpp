// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reading_arguments.h"

#include "payload/lexeme.h"

#include <QCoreApplication>

namespace telltale::cli {

namespace {

QString aboutReading(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

/// The message, with what it is about and where that stands.
QString filterSentence(const std::string &text, const payload::FilterError &error)
{
    const std::string_view bytes(text);
    return aboutReading(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--filter: %1 (column %2: %3)"))
        .arg(error.message, QString::number(columnsOf(payload::visibleUtf8(bytes.substr(0, error.offset))) + 1),
             payload::visible(bytes.substr(error.offset, error.length)));
}

} // namespace

std::optional<WrongUsage> readFormat(const Parser &parser, const std::optional<std::string> &word,
                                     std::optional<Format> &format)
{
    if (!word || (format = formatNamed(*word)))
        return {};
    return parser.wrong(
        aboutReading(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--format takes table, json, ndjson or csv, not %1"))
            .arg(payload::visible(*word)));
}

std::optional<WrongUsage> readColor(const Parser &parser, const std::optional<std::string> &word, ColorChoice &color)
{
    const std::optional<ColorChoice> choice = word ? colorNamed(*word) : color;
    if (!choice)
        return parser.wrong(
            aboutReading(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--color takes auto, always or never, not %1"))
                .arg(payload::visible(*word)));
    color = *choice;
    return {};
}

std::optional<WrongUsage> readFilter(const Parser &parser, const std::optional<std::string> &text,
                                     payload::Filter &filter)
{
    if (!text)
        return {};
    auto parsed = payload::Filter::parse(*text);
    if (const auto *error = std::get_if<payload::FilterError>(&parsed))
        return parser.wrong(filterSentence(*text, *error));
    filter = std::get<payload::Filter>(std::move(parsed));
    return {};
}

ReadingArguments::ReadingArguments(Parser &parser) : m_parser(parser), m_settings(parser.app())
{
    parser.option("-f,--format", m_format);
    parser.option("--color", m_color);
    parser.option("--filter", m_filter);
    parser.app().add_flag("-q,--quiet", m_isQuiet);
}

std::variant<ReadingOptions, WrongUsage> ReadingArguments::options()
{
    ReadingOptions options;
    for (const std::optional<WrongUsage> &wrong :
         {readFormat(m_parser, m_format, options.format), readColor(m_parser, m_color, options.color),
          readFilter(m_parser, m_filter, options.filter)}) {
        if (wrong)
            return *wrong;
    }
    if (options.filter.asksForMarks())
        return m_parser.wrong(aboutReading(QT_TRANSLATE_NOOP(
            "telltale::cli::Arguments", "--filter: this account reads no notes, so flags and notes match nothing")));
    Result<SettingsChoice> chosen = m_settings.choice();
    if (!chosen)
        return m_parser.wrong(chosen.error().message);
    options.settings = *std::move(chosen);
    options.isQuiet = m_isQuiet;
    options.files = m_parser.files;
    return options;
}

} // namespace telltale::cli
