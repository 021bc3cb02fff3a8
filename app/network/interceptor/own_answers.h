// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/request_parser.h"
#include "payload/protocols/protocol_answer.h"

#include <string>
#include <string_view>

/// The answers that we give ourselves: pure functions.
namespace telltale::network {

struct OwnAnswer
{
    std::string head; ///< with the blank line
    std::string body; ///< not sent to HEAD requests, see bytes()
    bool hasBody = true;
    int status = 200;
    std::string bytes() const { return hasBody ? head + body : head; }
};

/// What the collector says to any request: what its protocol wants to hear, else 200 with an empty JSON object; 204 to
/// what a browser asks beforehand (CORS preflight, https://fetch.spec.whatwg.org/#cors-preflight-fetch). Whatever page
/// it comes from, it may read that.
OwnAnswer collectorAnswer(const http1::RequestParser &request, bool keepsAlive, std::int64_t now,
                          const payload::ProtocolAnswer *wanted = nullptr);

/// A status with a sentence for people, as text. The connection ends with it unless it `keepsAlive`.
OwnAnswer plainAnswer(int status, std::string_view sentence, bool isForHead, bool keepsAlive, std::int64_t now);

/// `Fri, 27 Nov 2026 08:00:00 GMT` (IMF-fixdate, RFC 9110, 5.6.7).
std::string httpDate(std::int64_t nanoseconds);

} // namespace telltale::network
