// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/http_head.h"
#include "payload/loaders/http_input.h"

#include <string>

namespace telltale::payload {

/// A body in chunks, put together (RFC 9112, 7.1).
struct HttpChunks
{
    std::string content;
    HttpFields trailers;
    std::vector<HttpFinding> findings;
    std::size_t end = 0; ///< in the input, behind what belongs to the body
    bool isWhole = false;
    bool isChunked = true; ///< false: not even the first size can be read
};

/// Reads the chunks at `offset`; extensions are passed over. Where they are damaged or end too early, the body reaches
/// to the next message.
HttpChunks readHttpChunks(HttpInput &input, std::size_t offset);

/// The finding for more bytes than limits.document allows; `what` is translated and has a %1 for the limit.
HttpFinding limitFinding(const char *what, std::size_t offset, const Limits &limits);

} // namespace telltale::payload
