// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/switch_api.h"
#include "privacy/switches/switch_description.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace telltale::privacy {

/// Where products are looked for: this machine, or a folder that stands for it. Paths are the system's bytes.
struct SwitchRoots
{
    std::string root;                          ///< in front of every absolute path; "": this machine
    std::map<std::string, std::string> places; ///< `stacks` → a folder; before the usual ones
    std::string home;
    std::string configHome;    ///< $XDG_CONFIG_HOME, or ~/.config
    std::string stateHome;     ///< $XDG_STATE_HOME, or ~/.local/state
    std::string workingFolder; ///< of the person who asks; {project} is here
    /// The environment that the product would be started with; nothing where it is not known (another machine's).
    std::optional<std::map<std::string, std::string>> environment;
    SwitchApi *api = nullptr;  ///< the running product that is asked; null: none. Outlives the roots
    bool runsCommands = false; ///< may programs be asked for their state?

    /// Reads the environment of this process.
    static SwitchRoots ofThisMachine();
    /// The same for a folder: the product's own (a container's volume), or one that stands for `/`.
    static SwitchRoots ofFolder(const std::string &folder);
};

struct ResolvedFile
{
    std::string path; ///< "" where a place is not known
    bool isThere = false;
    std::string missing; ///< the place that is not known
};

/// The first of a layer's files that is there; else the first that could be.
ResolvedFile resolveFile(const SwitchDescription &description, const std::vector<std::string> &files,
                         const SwitchRoots &roots);

/// Where we put variables for a layer of the environment: our file in ~/.config/environment.d (read by the systemd of a
/// user's session when it begins), or the drop-in of a unit.
std::string environmentFile(const SwitchLayer &layer, const SwitchRoots &roots);

} // namespace telltale::privacy
