// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"

namespace telltale::payload {

/// Reads the event of a row again from its bytes; `root` is where it stands in its document, "" or "/5".
std::unique_ptr<EventDetail> readDetail(const EventRow &row, const CaptureBlock &block,
                                        const std::shared_ptr<const CaptureSource> &source, const std::string &root);

} // namespace telltale::payload
