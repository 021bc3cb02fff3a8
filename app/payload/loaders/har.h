// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/loaders/input.h"
#include "payload/loaders/load.h"

#include <string>
#include <string_view>

namespace telltale::payload {

/// Reads the exchanges of a HAR file (HTTP Archive 1.2), entry by entry: memory is bounded by the largest entry,
/// whatever else stands in the file. A broken entry costs that entry only, as far as the next one can be found. Fills
/// the outcome's bytes, unreadable and cancelled.
LoadOutcome loadHar(Input &input, const std::string &source, const LoadOptions &options, ExchangeSink &sink);

/// Whether the beginning of a JSON text looks like a HAR file: an object with a member "log", an object with something
/// that only a HAR's log has (entries, pages, creator or browser, of the right type). A byte order mark and white space
/// may stand in front. At most 64 KiB are looked at.
bool looksLikeHar(std::string_view bytes);

} // namespace telltale::payload
