// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/editors/config_editor.h"
#include "privacy/switches/switch_api.h"
#include "privacy/switches/switch_state.h"

#include <vector>

namespace telltale::privacy {

/// What was read of a layer, or why it was not, and what it means.
void takeReading(LayerState &state, const SwitchLayer &layer, const Result<ConfigReading> &read);

/// What a running product says of itself; before that, where somebody can log in, what its settings say.
void appendApiStates(LayerState state, const SwitchLayer &layer, SwitchApi &api, std::vector<LayerState> &states);

} // namespace telltale::privacy
