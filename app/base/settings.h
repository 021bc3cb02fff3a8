// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/setting_table.h"

#include <array>

namespace telltale {

/// Where a value comes from.
struct SettingOrigin
{
    enum class Kind : std::uint8_t {
        Default,
        File,
        CommandLine, ///< `--set`: for this run, whatever the file says
        ThisRun,     ///< changed in the window, and not written
    };
    Kind kind = Kind::Default;
    std::uint32_t line = 0; ///< in the file
    friend bool operator==(const SettingOrigin &, const SettingOrigin &) = default;
};

/// A value for every setting, and where each comes from. Without further ado the defaults.
class Settings
{
public:
    Settings();

    /// The value as the table counts it: the number, the place of the word, 0 or 1.
    std::uint64_t value(SettingKey key) const { return at(key).value.number; }
    /// Of a text.
    const std::string &text(SettingKey key) const { return at(key).value.text; }
    /// Whatever its kind.
    const SettingValue &whole(SettingKey key) const { return at(key).value; }
    /// Of a choice.
    std::string_view word(SettingKey key) const;
    /// Of a yes or no.
    bool isOn(SettingKey key) const { return value(key) != 0; }
    SettingOrigin origin(SettingKey key) const { return at(key).origin; }

    /// The value has to be one that the setting takes.
    void set(SettingKey key, SettingValue value, SettingOrigin origin);
    /// One `key=value` of `--set`. Errors: bad-setting, with a sentence that names the key and what it takes; nothing
    /// is changed then.
    Result<bool> setOnCommandLine(std::string_view setting);
    /// These, except where `above` has a value from the command line.
    Settings under(const Settings &above) const;

    friend bool operator==(const Settings &, const Settings &) = default;

private:
    struct Entry
    {
        SettingValue value = 0;
        SettingOrigin origin;
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    const Entry &at(SettingKey key) const { return m_entries[static_cast<std::size_t>(key)]; }

    std::array<Entry, settingCount> m_entries;
};

} // namespace telltale
