// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>

namespace telltale::cli {

/// Where a capture goes that was not told: a new `$XDG_DATA_HOME/telltale/captures/YYYY-MM-DD-HHMMSS.telltale`. Its
/// folder is made if need be, for its owner only. Error: record-not-writable.
Result<std::string> newCapturePath();

} // namespace telltale::cli
