// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/intercept_command.h"
#include "cli/switch_command.h"

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace telltale::cli {

/// `telltale switch verify`
struct VerifyOptions
{
    SwitchOptions product;            ///< which switch, where it is, how it is printed, and whether is asked
    InterceptOptions capture;         ///< where is listened and recorded
    std::optional<std::string> other; ///< --capture: the record of a capture that runs already
    std::optional<std::chrono::milliseconds> before;   ///< watched before an off switch is turned on
    std::optional<std::chrono::milliseconds> baseline; ///< none: until a line is entered, or the command has ended
    std::optional<std::chrono::milliseconds> watch;    ///< needed without a command
    std::chrono::milliseconds settle{1000};            ///< after a command has ended
    std::string then;                                  ///< a line for sh that makes the product heed its switch
    std::vector<std::string> command;
    std::vector<std::pair<std::string, std::string>> point; ///< variables for the command, with placeholders
    bool isShortened = false; ///< the command gets the variables that shorten its intervals
    bool isPutBack = false;
};

} // namespace telltale::cli
