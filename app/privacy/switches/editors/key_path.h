// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "privacy/switches/switch_description.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

using KeyPath = std::vector<std::string>;

/// The parts of a key as a layer of this kind reads it. With tables inside each other (json, jsonc, yaml, toml) and
/// sections (ini: one at most) parts are separated by dots, and a part in quotes may hold dots:
/// `global.sendAnonymousUsage`, `"telemetry.telemetryLevel"`, `"fwupd Remote".AutomaticReports`. Elsewhere a key is one
/// part as it is. Errors: switch-bad-key.
Result<KeyPath> keyPathFor(LayerKind kind, std::string_view key);

/// What shells take as the name of a variable: letters, digits and `_`, no digit first.
bool isVariableName(std::string_view name);

} // namespace telltale::privacy
