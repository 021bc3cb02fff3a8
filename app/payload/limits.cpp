// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/limits.h"

#include "base/settings.h"

namespace telltale::payload {

Limits limitsOf(const Settings &settings)
{
    Limits limits;
    limits.depth = static_cast<std::uint32_t>(settings.value(SettingKey::LimitsDepth));
    limits.document = settings.value(SettingKey::LimitsDocument);
    limits.nodes = static_cast<std::uint32_t>(settings.value(SettingKey::LimitsNodes));
    limits.file = settings.value(SettingKey::LimitsFile);
    limits.diagnostics = static_cast<std::uint32_t>(settings.value(SettingKey::LimitsDiagnostics));
    return limits;
}

} // namespace telltale::payload
