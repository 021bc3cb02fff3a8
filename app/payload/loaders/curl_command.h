// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/loaders/load.h"

#include <string>
#include <string_view>

namespace telltale::payload {

/// Reads the requests of pasted curl commands, as browsers copy them for a POSIX shell ("Copy as cURL") and for
/// cmd.exe. One exchange per request that curl would make, in order. Nothing is run, expanded or read from files; what
/// a command takes from elsewhere is missing and said so. Events and fields of the outcome stay 0.
LoadOutcome loadCurlCommand(Text text, const std::string &source, const LoadOptions &options, ExchangeSink &sink);

/// True when `curl` or `curl.exe` and white space stand at the start of the text, behind white space and a prompt.
bool looksLikeCurlCommand(std::string_view bytes);

} // namespace telltale::payload
