// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/editors/config_editor.h"

#include "privacy/switches/editors/json_file.h"
#include "privacy/switches/editors/line_file.h"
#include "privacy/switches/editors/toml_file.h"
#include "privacy/switches/editors/yaml_file.h"
#include "privacy/switches/switch_text.h"

namespace telltale::privacy {

namespace {

constexpr std::size_t largestConfig = std::size_t(16) << 20;

std::optional<Error> configProblem(std::string_view bytes)
{
    if (bytes.size() > largestConfig)
        return refusedFile(aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "The file is larger than 16 MiB")));
    if (bytes.find('\0') != std::string_view::npos)
        return refusedFile(aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "The file is no text, or UTF-16")));
    return {};
}

} // namespace

ConfigTarget targetOf(const SwitchLayer &layer)
{
    return {layer.kind, layer.key, layer.dialect, layer.hasInlineComments, layer.isOnce};
}

Result<ConfigReading> readConfigKey(const ConfigTarget &target, std::string_view bytes)
{
    if (const auto problem = configProblem(bytes))
        return *problem;
    switch (target.kind) {
    case LayerKind::Json:
    case LayerKind::Jsonc:
        return readJsonKey(target, bytes);
    case LayerKind::Yaml:
        return readYamlKey(target, bytes);
    case LayerKind::Toml:
        return readTomlKey(target, bytes);
    default:
        return readLineKey(target, bytes);
    }
}

Result<std::string> editConfigKey(const ConfigTarget &target, std::string_view bytes,
                                  const std::optional<SwitchValue> &value)
{
    if (const auto problem = configProblem(bytes))
        return *problem;
    switch (target.kind) {
    case LayerKind::Json:
    case LayerKind::Jsonc:
        return editJsonKey(target, bytes, value);
    case LayerKind::Yaml:
        return editYamlKey(target, bytes, value);
    case LayerKind::Toml:
        return editTomlKey(target, bytes, value);
    default:
        return editLineKey(target, bytes, value);
    }
}

} // namespace telltale::privacy
