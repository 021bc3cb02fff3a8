// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/switch_state.h"

namespace telltale::privacy {

/// Reads one layer of a description; the environment gives two rows where our own file is there.
void appendLayerStates(const SwitchDescription &description, std::size_t layer, const SwitchRoots &roots,
                       std::vector<LayerState> &states);

} // namespace telltale::privacy
