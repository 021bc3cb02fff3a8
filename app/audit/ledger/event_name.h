// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/record.h"

#include <string>

namespace telltale::audit {

/// The path, from the event, of the field that holds the event's name (see payload::eventName); "" where none does. It
/// says what happened, whatever its key would mean elsewhere.
std::string eventNamePath(const payload::Record &record);
/// That field; noNode: none.
payload::NodeIndex eventNameField(const payload::Record &record);

} // namespace telltale::audit
