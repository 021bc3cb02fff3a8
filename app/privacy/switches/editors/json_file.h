// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/editors/config_editor.h"

namespace telltale::privacy {

/// A key of a JSON file (RFC 8259), or of one with comments and trailing commas (jsonc). A missing key becomes the
/// first of its object, so that no other line has to change; missing objects are made.
Result<ConfigReading> readJsonKey(const ConfigTarget &target, std::string_view bytes);
Result<std::string> editJsonKey(const ConfigTarget &target, std::string_view bytes,
                                const std::optional<SwitchValue> &value);

} // namespace telltale::privacy
