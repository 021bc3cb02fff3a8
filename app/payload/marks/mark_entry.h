// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/marks/event_key.h"

#include <string>

namespace telltale::payload {

/// What stands on top of a new side file.
std::string markPreamble(const std::string &input);
/// True for such a text, of whatever input, and for blanks.
bool isOnlyPreamble(const std::string &text);
/// The entry of an event as it is written: `[[event]]` and its keys.
std::string markEntry(const EventKey &key, const std::string &name, const EventMark &mark);

} // namespace telltale::payload
