// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace telltale::cli {

/// How the running product is asked, as said on the command line.
struct SwitchApiOptions
{
    std::optional<std::string> url; ///< none: it is not asked
    std::optional<std::string> user;
    std::optional<std::string> passwordFile; ///< none: $TELLTALE_PASSWORD, or the terminal
    std::chrono::seconds patience{180};      ///< for a restart
    bool isInsecure = false;
    bool sendsJson = false;
    bool restarts = true;
};

} // namespace telltale::cli
