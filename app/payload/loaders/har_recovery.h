// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/window_cursor.h"

#include <functional>
#include <string_view>

namespace telltale::payload {

/// Where reading goes on behind a broken entry.
enum class HarResume {
    Behind, ///< behind the entry's end, or in front of the comma or bracket that follows
    Entry,  ///< in front of what looks like an entry, its comma passed
    Lost,   ///< nowhere
};

/// Finds out of a broken entry: to where its brackets close, or to the next object that begins as an entry does,
/// whatever comes first. `read` is what was read of the entry already; the cursor stands behind it.
HarResume findBehindBroken(WindowCursor &cursor, std::string_view read, const std::function<bool()> &isStopped);

} // namespace telltale::payload
