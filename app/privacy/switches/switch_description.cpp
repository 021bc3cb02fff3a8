// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/switch_description.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

constexpr std::array<std::string_view, 15> layerKindWords{
    "env-file", "environment", "compose", "ini",  "properties", "json",     "jsonc", "yaml",
    "toml",     "file",        "command", "flag", "api",        "registry", "manual"};
constexpr std::array<std::string_view, 3> switchStateWords{"on", "off", "unknown"};
constexpr std::array<std::string_view, 3> lineDialectWords{"usual", "bash", "compose"};

template<typename Value, std::size_t count>
std::optional<Value> switchWordIn(const std::array<std::string_view, count> &words, std::string_view word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? std::nullopt : std::optional(static_cast<Value>(found - words.begin()));
}

} // namespace

const char *const layerKindChoices = "env-file, environment, compose, ini, properties, json, jsonc, yaml, toml, file, "
                                     "command, flag, api, registry or manual";

std::string_view word(SwitchState state)
{
    return switchStateWords[static_cast<std::size_t>(state)];
}

std::optional<SwitchState> switchStateFrom(std::string_view word)
{
    return switchWordIn<SwitchState>(switchStateWords, word);
}

std::string_view word(LayerKind kind)
{
    return layerKindWords[static_cast<std::size_t>(kind)];
}

std::optional<LayerKind> layerKindFrom(std::string_view word)
{
    return switchWordIn<LayerKind>(layerKindWords, word);
}

std::optional<ApiInterface> apiInterfaceFrom(std::string_view word)
{
    return word == "appsmith" ? std::optional(ApiInterface::Appsmith) : std::nullopt;
}

std::optional<LineDialect> lineDialectFrom(std::string_view word)
{
    return switchWordIn<LineDialect>(lineDialectWords, word);
}

bool isInFile(LayerKind kind)
{
    switch (kind) {
    case LayerKind::EnvFile:
    case LayerKind::Ini:
    case LayerKind::Properties:
    case LayerKind::Json:
    case LayerKind::Jsonc:
    case LayerKind::Yaml:
    case LayerKind::Toml:
        return true;
    default:
        return false;
    }
}

bool isWritable(LayerKind kind)
{
    return isInFile(kind) || kind == LayerKind::Environment || kind == LayerKind::File;
}

std::vector<std::string> SwitchDescription::stillSent() const
{
    std::vector<std::string> all;
    for (const SwitchLayer &layer : layers) {
        for (const std::string &kind : layer.stillSent) {
            if (std::find(all.begin(), all.end(), kind) == all.end())
                all.push_back(kind);
        }
    }
    return all;
}

} // namespace telltale::privacy
