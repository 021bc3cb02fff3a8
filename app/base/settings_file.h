// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings_text.h"

namespace telltale {

/// The settings file on the disk. Every look at it reads it anew: people and other programs edit it too.
class SettingsFile
{
public:
    /// A file that has to be there (`--settings FILE`) is a problem when it is not.
    explicit SettingsFile(std::string path, bool hasToExist = false);
    /// `$XDG_CONFIG_HOME/telltale/settings.toml`
    static std::string usualPath();

    const std::string &path() const { return m_path; }
    /// What it says now. Codes beside those of the text: settings-missing, settings-unreadable.
    SettingsText read() const;
    /// Reads it again, puts the value into what stands there now and writes it: as a whole or not at all, readable by
    /// its owner only. Folder and file are made when missing. Without a value in the file the default is not written;
    /// with one the default takes its place. Errors: settings-not-written; nothing has changed then.
    Result<SettingsText> write(SettingKey key, const SettingValue &value) const;

private:
    struct Content
    {
        std::string text;
        std::optional<Diagnostic> problem;
        bool isMissing = false;
    };
    Content load() const;
    Diagnostic problem(const char *code, const QString &message) const;
    std::optional<Error> save(const std::string &text) const;

    std::string m_path;
    bool m_hasToExist;
};

/// What the command line says about settings.
struct SettingsChoice
{
    std::optional<std::string> file; ///< `--settings FILE`, instead of the usual one
    Settings onCommandLine;          ///< `--set key=value`

    SettingsFile settingsFile() const;
};

/// The settings of a run: the defaults, over them the file, over it the command line.
Settings composeSettings(const SettingsText &file, const Settings &onCommandLine);

} // namespace telltale
