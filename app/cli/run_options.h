// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/intercept_command.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace telltale::cli {

/// `telltale run`
struct RunOptions
{
    InterceptOptions capture; ///< scope, sandbox and trusted files are in its network
    std::vector<std::string> command;
    std::optional<std::string> output;         ///< of the listing; none: standard error
    std::chrono::milliseconds settle{1000};    ///< what is still sent behind the end of the command counts, so long
    bool isJudged = false;                     ///< the status is about what was sent, not the command's
    std::optional<std::string> catalogue = {}; ///< a name or a file; what is sent is judged by it
};

} // namespace telltale::cli
