// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/editors/config_editor.h"

namespace telltale::privacy {

/// What a compose file sets a variable to on one of its services: `environment:` as a mapping or a list. Errors:
/// switch-file-refused where that cannot be known from the file: a value taken from elsewhere (`${…}`, a name without
/// a value), merged or included parts, an `env_file`, or services that differ.
Result<ConfigReading> readComposeVariable(std::string_view bytes, const std::string &name);

} // namespace telltale::privacy
