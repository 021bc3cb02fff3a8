// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/inspect_command.h"
#include "cli/switch_api_options.h"
#include "privacy/switches/switch_description.h"
#include "privacy/switches/switch_roots.h"

#include <map>
#include <optional>
#include <string>

namespace telltale::cli {

struct SwitchOptions
{
    enum class Action { List, Show, On, Off, Undo };

    Action action = Action::List;
    std::string product;
    std::optional<privacy::LayerKind> layer; ///< none: the strongest one that is here
    std::string root;                        ///< "": this machine
    std::map<std::string, std::string> places;
    SwitchApiOptions api;
    std::optional<std::string> activityLog;    ///< none: that of this account
    std::optional<std::string> passphraseFile; ///< none: it is asked for, where one is set
    std::optional<Format> format;              ///< none: a table on a terminal, else ndjson
    ColorChoice color = ColorChoice::Automatic;
    bool runsCommands = false;
    bool isDryRun = false;
    bool isSure = false; ///< does not ask
    bool isQuiet = false;
};

/// Where the options say that products are looked for.
privacy::SwitchRoots switchRootsOf(const SwitchOptions &options);

/// `telltale switch`: lists and shows the switches that products have themselves, and changes them. Returns the exit
/// status of the command-line contract: an unknown state is nothing to judge, a stronger layer that says otherwise a
/// finding.
int runSwitch(const SwitchOptions &options);

} // namespace telltale::cli
