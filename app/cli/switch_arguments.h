// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"

#include <map>

namespace telltale::cli {

/// Reads what follows `telltale switch`.
Invocation readSwitchCommand(std::vector<std::string> arguments);

/// Reads `stacks=/srv/stacks`; a sentence where one is something else.
std::optional<QString> takeSwitchPlaces(const std::vector<std::string> &sets,
                                        std::map<std::string, std::string> &places);

} // namespace telltale::cli
