// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/http_head.h"

#include <string>
#include <vector>

namespace telltale::payload {

/// How a message's head says where its body ends (RFC 9112, 6.3).
struct HttpFraming
{
    enum class Kind : std::uint8_t {
        None,    ///< there is no body
        Length,  ///< so many bytes
        Chunked, ///< chunks tell
        Rest,    ///< up to the next message or the end: nothing tells it, or nothing that can be trusted
    };
    Kind kind = Kind::None;
    std::uint64_t length = 0;
    std::string codings; ///< transfer codings under the chunks, a list as in Content-Encoding
    std::vector<HttpFinding> findings;
};

/// Of a request.
HttpFraming requestFraming(const HttpFields &head);
/// Of an answer to a request with this method.
HttpFraming answerFraming(const HttpFields &head, int status, std::string_view method);

} // namespace telltale::payload
