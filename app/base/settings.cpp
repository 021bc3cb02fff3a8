// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"

#include "base/setting_value.h"
#include "base/visible_text.h"

#include <QCoreApplication>

#include <utility>

namespace telltale {

namespace {

QString aboutSettings(const char *text)
{
    return QCoreApplication::translate("telltale::Settings", text);
}

} // namespace

Settings::Settings()
{
    for (const SettingSpec &spec : settingTable())
        m_entries[static_cast<std::size_t>(spec.key)].value = spec.usualValue();
}

std::string_view Settings::word(SettingKey key) const
{
    return settingSpec(key).words[value(key)].word;
}

void Settings::set(SettingKey key, SettingValue value, SettingOrigin origin)
{
    m_entries[static_cast<std::size_t>(key)] = {std::move(value), origin};
}

Result<bool> Settings::setOnCommandLine(std::string_view setting)
{
    const std::size_t equals = setting.find('=');
    if (equals == std::string_view::npos)
        return Error{"bad-setting",
                     aboutSettings(QT_TRANSLATE_NOOP("telltale::Settings", "--set takes key=value, not %1"))
                         .arg(visible(setting))};
    const std::string_view said = setting.substr(0, equals);
    // What is for all of the program needs no table here: `--set language=de`.
    const std::string name = said == "language" ? "general.language" : std::string(said);
    const std::string_view text = setting.substr(equals + 1);
    const SettingSpec *const spec = findSetting(name);
    if (spec == nullptr)
        return Error{"bad-setting",
                     aboutSettings(QT_TRANSLATE_NOOP("telltale::Settings", "There is no setting %1. There are: %2"))
                         .arg(visible(name), settingNames())};
    const std::optional<SettingValue> value = readSettingValue(*spec, text);
    if (!value)
        return Error{"bad-setting",
                     aboutSettings(QT_TRANSLATE_NOOP("telltale::Settings", "%1, not %2"))
                         .arg(settingTakes(*spec, SettingForm::CommandLine), visible(text))};
    set(spec->key, *value, {SettingOrigin::Kind::CommandLine, 0});
    return true;
}

Settings Settings::under(const Settings &above) const
{
    Settings result = *this;
    for (std::size_t i = 0; i < settingCount; ++i) {
        if (above.m_entries[i].origin.kind == SettingOrigin::Kind::CommandLine)
            result.m_entries[i] = above.m_entries[i];
    }
    return result;
}

} // namespace telltale
