// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/inspect_command.h"
#include "network/ping/ping_composer.h"
#include "network/ping/ping_options.h"
#include "network/ping/ping_run.h"
#include "network/ping/ping_values.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace telltale::cli {

/// Where a credential comes from, which is never the command line.
struct PingSecretSource
{
    enum class From : std::uint8_t { Prompt, Environment, File, Keyring };
    std::string variable;
    From from = From::Prompt;
    std::string name; ///< of the variable of the environment, the file, the keyring's entry
};

/// What is said of a request: its template and what fills it.
struct PingContentOptions
{
    std::string name;                ///< of the template; "" with `from`
    std::optional<std::string> from; ///< a capture or page that has the event
    std::uint64_t event = 1;         ///< which one of it
    network::PingChoices sets;
    std::vector<std::string> typedSecrets; ///< variables whose values look like literals on the command line
    std::vector<PingSecretSource> secrets;
    network::PingAdditions additions;
    std::optional<std::string> policy;
    std::optional<std::string> keyFile;
};

/// `telltale ping`
struct PingCommandOptions
{
    enum class Action : std::uint8_t { List, Send, DryRun, Curl, HttpFile, Remember, Forget };
    Action action = Action::Send;
    PingContentOptions content;
    std::string entry; ///< of the keyring, for Remember and Forget

    std::optional<std::string> to; ///< none: the collector inside this program
    network::PingOptions sending;
    network::PingRunOptions run;
    bool isSure = false;                ///< about hosts of nobody we know
    std::vector<std::string> confirmed; ///< hosts that were typed

    std::optional<std::string> store;
    std::optional<std::string> activityLog;
    std::optional<Format> format;
    ColorChoice color = ColorChoice::Automatic;
    bool isQuiet = false;
    bool showsSecrets = false;
};

} // namespace telltale::cli
