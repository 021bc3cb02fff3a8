// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"

/// What the settings dialog says about settings.
namespace telltale::models {

/// `64 MiB`, `1 024 levels`, `100 %`: the number with its unit.
QString settingNumberText(const SettingSpec &spec, std::uint64_t value);
/// The number that a person typed, with or without the unit, with k, M or G (1024s) where the setting takes them; none
/// when it is not one, whatever its range.
std::optional<std::uint64_t> settingNumberFrom(const SettingSpec &spec, const QString &text);
/// The next number that a person may want: the double or the half, for percentages ten more or less.
std::uint64_t settingStep(const SettingSpec &spec, std::uint64_t value, int steps);

/// The value in words: `Like the system`, `64 MiB`, `yes`.
QString settingValueText(const SettingSpec &spec, const SettingValue &value);
/// `from settings.toml, line 3`
QString settingOriginText(const SettingOrigin &origin, const QString &path);

/// Groups of the dialog: a title, and a remark that may be empty.
QString settingSectionTitle(std::string_view section);
QString settingSectionRemark(std::string_view section);

} // namespace telltale::models
