// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/capture_counters.h"

#include <cstdint>
#include <string>

namespace telltale::cli {

/// What a record last says of what was not seen.
struct WrittenCoverage
{
    std::int64_t time = 0; ///< milliseconds since 1970 UTC; 0: nothing was written yet
    privacy::CaptureCounters counters;
};

/// Reads the record of a capture, also while it is written. What cannot be read says nothing.
WrittenCoverage lastCoverage(const std::string &record);
/// Whether somebody has the capture's last file open for writing.
bool isBeingRecorded(const std::string &record);

} // namespace telltale::cli
