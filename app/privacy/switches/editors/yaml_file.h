// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/editors/config_editor.h"

namespace telltale::privacy {

/// A key of a YAML file. Refused are values that are aliases, tagged or anchored, that stand on several lines, keys
/// that a merge (`<<`) may bring in, and keys that would have to be added inside of braces.
Result<ConfigReading> readYamlKey(const ConfigTarget &target, std::string_view bytes);
Result<std::string> editYamlKey(const ConfigTarget &target, std::string_view bytes,
                                const std::optional<SwitchValue> &value);

} // namespace telltale::privacy
