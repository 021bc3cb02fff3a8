// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

/// NDJSON of the shape of `execute_ACTION_TRIGGERED` events, made up from a fixed seed.
enum class EventShape {
    Plain,
    Shuffled,  ///< keys in another order in every event
    Different, ///< no key comes twice
    Escapes,   ///< an escape in every few characters of every string
    Cjk,       ///< three-byte characters in every string
    Pretty,    ///< indented
    Steady,    ///< of 500 installations, each with ids and names of its own
};

const char *shapeName(EventShape shape);
std::string makeEvents(EventShape shape, std::size_t bytes);
