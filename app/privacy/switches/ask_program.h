// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/switch_state.h"

namespace telltale::privacy {

/// Runs the command of a layer that prints its state, without a shell and for ten seconds at most, and waits for it.
/// What fails, or says neither on nor off, leaves the state unknown.
void askProgram(LayerState &state, const SwitchLayer &layer);

} // namespace telltale::privacy
