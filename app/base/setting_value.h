// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/setting_table.h"

#include <string>

namespace telltale {

/// The number that a text stands for: digits, with k, M or G (1024s) behind them when `takesSuffix`.
std::optional<std::uint64_t> readSettingNumber(std::string_view text, bool takesSuffix);

/// The value that a text stands for, as behind `--set key=`; none when it is not one, or out of range. A Text that is
/// one has the number 0.
std::optional<std::uint64_t> readSetting(const SettingSpec &spec, std::string_view text);

/// The same for every kind: of a Text the words themselves, when they are one line of UTF-8 that is not too long.
std::optional<SettingValue> readSettingValue(const SettingSpec &spec, std::string_view text);

/// The value as `--set key=` takes it: `dark`, `100`, `yes`, `64M`.
QString settingText(const SettingSpec &spec, const SettingValue &value);

/// The value as a TOML file has it: `"dark"`, `100`, `true`, `"64M"`.
std::string settingToToml(const SettingSpec &spec, const SettingValue &value);

/// What it takes, in short: `system, light or dark`, `1 to 1G`, `yes or no`.
QString settingRange(const SettingSpec &spec);

/// `limits.depth takes a number from 1 to 1048576, with k, M or G for 1024s`; as a file has it, or the command line.
enum class SettingForm { File, CommandLine };
QString settingTakes(const SettingSpec &spec, SettingForm form);

} // namespace telltale
