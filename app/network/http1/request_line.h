// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/request_target.h"

namespace telltale::network::http1 {

/// A request line (RFC 9112, 3), as views into it.
struct RequestLine
{
    std::string_view method;
    std::string_view text; ///< the target as it was received
    RequestTarget target;
    int minorVersion = 1; ///< of HTTP/1
};

/// Reads `line`, which has no line end, into `result`: METHOD TARGET VERSION with one blank between. The fault's offset
/// counts from its first byte.
Fault parseRequestLine(std::string_view line, RequestLine &result);

/// Whether `text` has the form of a version, `HTTP/1.1`.
bool isVersion(std::string_view text);
/// Whether it is one that we read: HTTP/1.0 or HTTP/1.1.
bool isReadVersion(std::string_view text);

} // namespace telltale::network::http1
