// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/argument_parser.h"
#include "cli/reading_options.h"
#include "cli/settings_arguments.h"

#include <utility>

namespace telltale::cli {

/// The options --format, --color, --quiet, --filter, --set and --settings.
class ReadingArguments
{
public:
    /// Adds them to a parser; both have to stay where they are until it has parsed.
    explicit ReadingArguments(Parser &parser);

    /// What was said, with the files; or what is wrong with it.
    std::variant<ReadingOptions, WrongUsage> options();
    /// Takes --format away, for who knows more formats than the usual four.
    std::optional<std::string> takeFormat() { return std::exchange(m_format, std::nullopt); }

private:
    Parser &m_parser;
    SettingsArguments m_settings;
    std::optional<std::string> m_format;
    std::optional<std::string> m_color;
    std::optional<std::string> m_filter;
    bool m_isQuiet = false;
};

/// Reads --format, --color and --filter; what is wrong with one of them, if anything.
std::optional<WrongUsage> readFormat(const Parser &parser, const std::optional<std::string> &word,
                                     std::optional<Format> &format);
std::optional<WrongUsage> readColor(const Parser &parser, const std::optional<std::string> &word, ColorChoice &color);
std::optional<WrongUsage> readFilter(const Parser &parser, const std::optional<std::string> &text,
                                     payload::Filter &filter);

} // namespace telltale::cli
