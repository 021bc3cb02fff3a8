// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"

#include <string>

namespace telltale {

/// The text of a settings file with one value changed. Where the setting stands already, only the characters of its
/// value are replaced; else a line is added to its table, or the table at the end. Comments, order, blank lines, line
/// endings and keys that are not ours stay as they are. What comes out is read again before it is handed over.
///
/// Errors: settings-not-written, when the text has a syntax error or a form that cannot be added to.
Result<std::string> editSettingsText(const std::string &text, SettingKey key, const SettingValue &value);

} // namespace telltale
