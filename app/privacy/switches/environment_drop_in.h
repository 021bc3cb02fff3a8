// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/editors/config_editor.h"

namespace telltale::privacy {

/// A file of ours that sets variables: for a user's session (environment.d, lines of NAME=value) or for a unit of
/// systemd (`[Service]` and lines of Environment="NAME=value"). Errors: switch-file-refused where somebody has written
/// into it what we cannot read.
Result<ConfigReading> readDropIn(std::string_view bytes, bool isUnit, const std::string &name);
/// The same with the variable set, or without it; "" when nothing but our own first lines would be left.
Result<std::string> editDropIn(std::string_view bytes, bool isUnit, const std::string &name,
                               const std::optional<SwitchValue> &value);

} // namespace telltale::privacy
