// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/settings_arguments.h"

#include <CLI/CLI.hpp>

namespace telltale::cli {

SettingsArguments::SettingsArguments(CLI::App &app)
{
    app.add_option("--set", m_sets)->expected(1)->allow_extra_args(false)->take_all();
    app.add_option("--settings", m_file)->allow_extra_args(false)->take_last();
}

Result<SettingsChoice> SettingsArguments::choice() const
{
    SettingsChoice choice;
    choice.file = m_file;
    for (const std::string &set : m_sets) {
        const Result<bool> applied = choice.onCommandLine.setOnCommandLine(set);
        if (!applied)
            return applied.error();
    }
    return choice;
}

} // namespace telltale::cli
