// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/editors/config_editor.h"

namespace telltale::privacy {

/// A key of a TOML file (1.0): replaced where it stands; added in front of a commented default, behind the last key of
/// its table, behind the table's header, or with a new header at the end.
Result<ConfigReading> readTomlKey(const ConfigTarget &target, std::string_view bytes);
Result<std::string> editTomlKey(const ConfigTarget &target, std::string_view bytes,
                                const std::optional<SwitchValue> &value);

} // namespace telltale::privacy
