// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings_file.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace telltale::cli {

/// The options `--set KEY=VALUE` (any number of times) and `--settings FILE`, which every command has.
class SettingsArguments
{
public:
    /// Adds them to a parser; both have to stay where they are until it has parsed.
    explicit SettingsArguments(CLI::App &app);
    SettingsArguments(const SettingsArguments &) = delete;
    SettingsArguments &operator=(const SettingsArguments &) = delete;

    /// What was said. Errors: bad-setting.
    Result<SettingsChoice> choice() const;

private:
    std::vector<std::string> m_sets;
    std::optional<std::string> m_file;
};

} // namespace telltale::cli
