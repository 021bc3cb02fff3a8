// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/ca_instructions.h"
#include "cli/terminal.h"

#include <cstdint>
#include <optional>
#include <string>

namespace telltale::cli {

struct CaOptions
{
    enum class Action : std::uint8_t { Show, Export, Remove };
    enum class Form : std::uint8_t { Pem, Der, Bundle, Jks };

    Action action = Action::Show;
    std::optional<Form> form;          ///< of Export; none: what the place needs, else PEM
    std::optional<CaPlace> place;      ///< of Export: whose instructions are printed
    std::optional<std::string> output; ///< of Export; none: standard output, with a place the authority's folder
    bool isJson = false;               ///< of Show
    std::optional<std::string> activityLog;
    ColorChoice color = ColorChoice::Automatic;
    bool isQuiet = false;
};

/// `telltale ca`: the lasting certificate authority. Returns the exit status of the command-line contract: 3 when there
/// is none to show or to remove, 1 when the one that is shown has ended.
int runCa(const CaOptions &options);

} // namespace telltale::cli
