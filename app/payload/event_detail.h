// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"

namespace telltale::payload {

/// Reads the event of a row again from its bytes; `root` is where it stands in its document, "" or "/5".
std::unique_ptr<EventDetail> readDetail(const EventRow &row, const CaptureBlock &block,
                                        const std::shared_ptr<const CaptureSource> &source, const std::string &root);

/// Reads the value of a row at the beginning of `text` again: it was within the limits when it was loaded, whatever
/// they were then. `place`: where that beginning is.
void readAgain(Document &document, PathTable &paths, Text text, const EventRow &row, const std::string &root,
               const Place &place = {});

} // namespace telltale::payload
