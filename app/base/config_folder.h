// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace telltale {

/// Where a person's own rules, catalogues and protocols lie: `$XDG_CONFIG_HOME/telltale`, as a path of the system.
std::string configFolder();

} // namespace telltale
