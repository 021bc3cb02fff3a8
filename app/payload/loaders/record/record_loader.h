// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/loaders/input.h"
#include "payload/loaders/load.h"

#include <string>

namespace telltale::payload {

/// Reads one file of a capture record, verifies it, and hands on its exchanges in the order in which they came in. What
/// was refused is a warning at its frame's place, damage an error at the place from which on nothing is believed; of a
/// record that is still being written it reads what is there. Places have offsets; line and column are 1. Of the
/// outcome, events and fields stay 0.
LoadOutcome loadRecord(Input &input, const std::string &source, const LoadOptions &options, ExchangeSink &sink);

/// Reads all files of a record as one input; `path` names the first.
LoadOutcome loadRecordFiles(const std::string &path, const LoadOptions &options, RecordSink &sink);

} // namespace telltale::payload
