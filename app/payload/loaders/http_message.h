// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/loaders/load.h"

#include <string>
#include <string_view>

namespace telltale::payload {

/// Reads HTTP/1.x requests as they go over the wire (RFC 9112), one behind the other; an answer behind a request is
/// told with it. Line ends may be CRLF or LF. Messages as people write them are read too, and every tolerance is
/// reported; no byte is left out without a word.
LoadOutcome loadHttpMessages(Text text, const std::string &source, const LoadOptions &options, ExchangeSink &sink);

/// Whether a request line stands at the very start: `METHOD SP target SP HTTP/1.x`, CRLF or LF.
bool looksLikeHttpMessage(std::string_view bytes);

/// The body of an HTTP/2 request without its frames and headers, as some capture tools keep it: one exchange of which
/// nothing but the body is known.
LoadOutcome loadHttp2Body(Text text, const std::string &source, const LoadOptions &options, ExchangeSink &sink);

} // namespace telltale::payload
