// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settings_store.h"

#include <QFile>

#include <utility>

namespace telltale::models {

SettingsStore::SettingsStore(QObject *parent) : QObject(parent) {}

SettingsStore::SettingsStore(const SettingsChoice &choice, QObject *parent)
    : QObject(parent), m_file(choice.settingsFile()), m_onCommandLine(choice.onCommandLine)
{
    reload();
}

QString SettingsStore::path() const
{
    return m_file ? QFile::decodeName(QByteArray::fromStdString(m_file->path())) : QString();
}

void SettingsStore::reload()
{
    if (m_file)
        take(m_file->read());
}

/// What was changed for this run only goes on to hold, unless the file has a word about it now.
void SettingsStore::take(const SettingsText &text)
{
    Settings next = composeSettings(text, m_onCommandLine);
    for (const SettingSpec &spec : settingTable()) {
        const SettingOrigin::Kind origin = m_settings.origin(spec.key).kind;
        if (origin == SettingOrigin::Kind::ThisRun && next.origin(spec.key).kind == SettingOrigin::Kind::Default)
            next.set(spec.key, m_settings.whole(spec.key), {origin, 0});
    }
    const bool hadProblems = !m_problems.empty();
    m_problems = text.problems;
    if (hadProblems || !m_problems.empty())
        Q_EMIT problemsChanged();
    become(next);
}

void SettingsStore::become(const Settings &settings)
{
    const Settings before = std::exchange(m_settings, settings);
    for (const SettingSpec &spec : settingTable()) {
        if (before.whole(spec.key) != m_settings.whole(spec.key)
            || before.origin(spec.key) != m_settings.origin(spec.key))
            Q_EMIT changed(spec.key);
    }
}

Result<bool> SettingsStore::change(SettingKey key, const SettingValue &value)
{
    const SettingOrigin origin = m_settings.origin(key);
    if (origin.kind == SettingOrigin::Kind::CommandLine) {
        // Said for this run, and changed for this run.
        m_onCommandLine.set(key, value, origin);
        hold(key, value, origin);
        return true;
    }
    constexpr SettingOrigin thisRun{SettingOrigin::Kind::ThisRun, 0};
    if (!m_file) {
        hold(key, value, thisRun);
        return true;
    }
    const Result<SettingsText> written = m_file->write(key, value);
    if (written) {
        m_settings.set(key, m_settings.whole(key), {}); // from now on as the file says
        take(*written);
        return true;
    }
    take(m_file->read()); // what is wrong with it may be new
    hold(key, value, thisRun);
    return written.error();
}

void SettingsStore::hold(SettingKey key, const SettingValue &value, SettingOrigin origin)
{
    Settings next = m_settings;
    next.set(key, value, origin);
    become(next);
}

} // namespace telltale::models
