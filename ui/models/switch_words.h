// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/switch_state.h"

#include <QString>

/// What layers of a switch say, in words.
namespace telltale::models {

enum class PlaceLength { Short, Whole };

/// `container environment`, the name of a file
QString layerName(const privacy::LayerState &layer);
/// `DISABLE_TELEMETRY=false`; `not set`, `no file`, or why it was not read.
QString layerValue(const privacy::LayerState &layer);
/// Where it was read: the end of a long path, or all of it with its line.
QString layerPlace(const privacy::LayerState &layer, PlaceLength length);
/// What comes of it: wins, overridden, agrees, no effect.
QString layerOutcome(const privacy::SwitchReading &reading, const privacy::LayerState &layer);
/// `1 layer`, `4 layers`
QString layersText(std::size_t layers);

} // namespace telltale::models
