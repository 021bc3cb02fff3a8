// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings_file.h"

#include <QObject>

namespace telltale::models {

/// The settings while the window is open: what holds now, what is wrong with the file, and how a change gets there.
class SettingsStore : public QObject
{
    Q_OBJECT
public:
    /// Defaults that no file keeps: changes hold as long as the store does.
    explicit SettingsStore(QObject *parent = nullptr);
    /// Reads the file at once.
    explicit SettingsStore(const SettingsChoice &choice, QObject *parent = nullptr);

    const Settings &settings() const { return m_settings; }
    const std::vector<SettingsText::Problem> &problems() const { return m_problems; }
    /// Of the file; empty without one.
    QString path() const;

    /// Reads the file again: people and other programs edit it too.
    void reload();
    /// The value holds at once and is written to the file, unless it comes from the command line: then it holds for
    /// this run. Where it cannot be written it holds for this run too, and the error says why.
    Result<bool> change(SettingKey key, const SettingValue &value);

Q_SIGNALS:
    /// Its value or where that comes from is another one.
    void changed(telltale::SettingKey key);
    void problemsChanged();

private:
    void take(const SettingsText &text);
    void become(const Settings &settings);
    void hold(SettingKey key, const SettingValue &value, SettingOrigin origin);

    std::optional<SettingsFile> m_file;
    Settings m_onCommandLine;
    Settings m_settings;
    std::vector<SettingsText::Problem> m_problems;
};

} // namespace telltale::models
