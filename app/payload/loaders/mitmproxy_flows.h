// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/loaders/input.h"
#include "payload/loaders/load.h"

#include <string>
#include <string_view>

namespace telltale::payload {

/// Reads the HTTP flows of a mitmproxy flow file (format versions 0.11 to 21; newer ones with a warning), one after
/// another, and hands each to the sink. Memory is bounded by the largest flow, which `limits.document` bounds. A flow
/// that cannot be read costs that flow only, as long as it says where the next one begins. Places have offsets; line
/// and column are 1, since such a file has no lines. Of the outcome, events and fields stay 0.
/// The keeper, which may be null, is told behind each flow; with `from` the input's window begins where it was told so.
LoadOutcome loadMitmproxyFlows(Input &input, const std::string &source, const LoadOptions &options, ExchangeSink &sink,
                               ResumeKeeper *keeper = nullptr, const FlowState *from = nullptr);

/// Whether bytes begin like such a file: a length, and behind it a dictionary with a key that flows have. Some 64 bytes
/// are enough.
bool looksLikeMitmproxyFlows(std::string_view bytes);

} // namespace telltale::payload
