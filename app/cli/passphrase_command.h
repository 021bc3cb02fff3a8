// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/terminal.h"

#include <cstdint>
#include <optional>
#include <string>

namespace telltale::cli {

struct PassphraseOptions
{
    enum class Action : std::uint8_t { Set, Change, Remove, Check };

    Action action = Action::Check;
    std::optional<std::string> file;    ///< the passphrase, of Set the new one; none: it is asked for
    std::optional<std::string> newFile; ///< of Change
    std::optional<std::string> activityLog;
    ColorChoice color = ColorChoice::Automatic;
    bool isQuiet = false;
};

/// `telltale passphrase`: the optional passphrase of an administrator. Returns the exit status of the command-line
/// contract: 2 for a wrong passphrase, 3 when check has none to look at.
int runPassphrase(const PassphraseOptions &options);

} // namespace telltale::cli
