// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"
#include "ui/models/latest_work.h"

#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace telltale::models {

/// Which events of a capture are read.
struct CapturePart
{
    /// By their numbers, ascending; unset: all.
    std::optional<std::vector<std::uint32_t>> events = {};
    std::size_t most = std::numeric_limits<std::size_t>::max(); ///< the first ones
};

/// Reads events of a capture again and hands each to `take`; those whose file has changed since are passed over. False
/// when it was stopped before its end. On the thread of the work.
bool walkCapture(const payload::CaptureView &view, const CapturePart &part, const LatestWork::Control &control,
                 const std::function<void(const payload::Record &)> &take);

} // namespace telltale::models
