// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/switch_description.h"
#include "privacy/switches/switch_roots.h"

#include <QString>

namespace telltale::privacy {

/// What one layer says, as it was read.
struct LayerState
{
    enum class Reading : std::uint8_t {
        Value,      ///< it says something
        Absent,     ///< it was read, and says nothing
        NoFile,     ///< there is no such file, so it says nothing
        Unreadable, ///< it may say something, and that was not learned
        NotSeen,    ///< not to be seen from here; does not count
    };

    std::size_t layer = 0; ///< in the description
    LayerKind kind = LayerKind::Manual;
    std::string where;    ///< file, variable, command
    std::size_t line = 0; ///< of the value, from 1; 0 where it has none
    std::string key;
    std::optional<std::string> value; ///< exactly as read
    Reading reading = Reading::NotSeen;
    SwitchState says = SwitchState::Unknown; ///< of a value
    bool wins = false;
    QString why; ///< why it was not read, or what else is to be known
};

/// The state of a product's switch, as read: never as assumed.
struct SwitchReading
{
    std::string product;
    SwitchState state = SwitchState::Unknown;
    QString why;                    ///< one sentence
    std::vector<LayerState> layers; ///< strongest last
    std::vector<std::string> stillSent;
};

/// Reads all layers. The strongest that says anything wins; a layer above it that could not be read makes the state
/// unknown, and so does a value that is neither on nor off. Where nothing is said the product's own default holds, if
/// every layer was read and something of the product is here. With `roots.runsCommands` programs are asked, ten
/// seconds each.
SwitchReading readSwitch(const SwitchDescription &description, const SwitchRoots &roots);

/// The layer that says what a running product will do when it is started again: what it says of itself now does not
/// count. Null where none says anything.
const LayerState *strongestAtStart(const std::vector<LayerState> &layers);

/// What a value means to a layer.
SwitchState meaningOf(const SwitchLayer &layer, const SwitchValue &value);

} // namespace telltale::privacy
