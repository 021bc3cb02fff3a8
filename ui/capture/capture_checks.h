// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"

#include <QString>

namespace telltale::ui {

/// What is wrong with the words of a setting, as a sentence; empty when nothing is. Only what can be told without
/// trying: an address may still be taken.
QString textProblem(SettingKey key, const QString &text);
/// What stands in the empty line of such a setting.
QString textPlaceholder(SettingKey key);
/// What a person should know who is about to listen so: programs of other machines may connect. Empty when only
/// this machine's can.
QString reachWarning(const Settings &settings);

} // namespace telltale::ui
