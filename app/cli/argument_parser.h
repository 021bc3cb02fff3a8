// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace telltale::cli {

/// CLI11 with its own help switched off (ours is a whole, translatable text) and without what it does to values.
class Parser
{
public:
    /// `help` is what --help shows, `command` what a hint names: `telltale inspect`.
    Parser(const QString &help, const QString &command);

    CLI::App &app() { return m_app; }
    CLI::Option *option(const std::string &names, std::optional<std::string> &value);
    /// What ends the matter here: help, or wrong usage. Otherwise `files` are filled.
    std::optional<Invocation> parse(std::vector<std::string> arguments);
    WrongUsage wrong(const QString &message) const { return {message, m_command + QStringLiteral(" --help")}; }

    std::vector<std::string> files;

private:
    CLI::App m_app;
    QString m_help;
    QString m_command;
    bool m_wantsHelp = false;
};

/// The format and colour choice with this name; nothing for others.
std::optional<Format> formatNamed(const std::string &name);
std::optional<ColorChoice> colorNamed(const std::string &name);

} // namespace telltale::cli
