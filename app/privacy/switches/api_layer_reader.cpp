// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/api_layer_reader.h"

#include "privacy/switches/switch_text.h"

namespace telltale::privacy {

void takeReading(LayerState &state, const SwitchLayer &layer, const Result<ConfigReading> &read)
{
    if (!read) {
        state.reading = LayerState::Reading::Unreadable;
        state.why = QStringLiteral("%1: %2").arg(visible(state.where), read.error().message);
        return;
    }
    state.reading = read->value ? LayerState::Reading::Value : LayerState::Reading::Absent;
    state.line = read->line;
    if (!read->value)
        return;
    state.value = read->value->text;
    state.says = meaningOf(layer, *read->value);
    if (state.value->ends_with('\r'))
        state.why = aboutSwitch(QT_TRANSLATE_NOOP(
            "telltale::Switch", "The line ends with a carriage return, which the shell takes for a part of the value"));
}

void appendApiStates(LayerState state, const SwitchLayer &layer, SwitchApi &api, std::vector<LayerState> &states)
{
    state.where = api.where();
    LayerState setting = state;
    const Result<bool> running = api.running();
    state.key = api.stateName();
    state.reading = running ? LayerState::Reading::Value : LayerState::Reading::Unreadable;
    if (running) {
        state.value = *running ? "true" : "false";
        state.says = *running ? SwitchState::On : SwitchState::Off;
    } else {
        state.why = running.error().message;
    }
    if (running && api.hasUser()) {
        const Result<std::optional<std::string>> value = api.setting(layer.key);
        if (value) {
            ConfigReading read;
            if (*value)
                read.value = SwitchValue{**value, true};
            takeReading(setting, layer, read);
        } else {
            setting.why = value.error().message;
        }
        states.push_back(std::move(setting));
    }
    states.push_back(std::move(state));
}

} // namespace telltale::privacy
