// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace telltale::payload {

/// What the programs of a vendor are content with, so that they go on sending to a collector.
struct ProtocolAnswer
{
    int status = 200;
    std::string type = "application/json"; ///< of the body
    std::string body;                      ///< empty: there is none
    std::vector<std::string> paths;        ///< globs; empty: every request of the protocol
    std::string query;                     ///< a pair that has to be in the query: `verbose=1`; empty: any
    std::string sentType;                  ///< how the request's Content-Type has to begin; empty: any
};

/// What is known of a request when it is answered.
struct AskedRequest
{
    std::string_view method;
    std::string_view host;  ///< as in RequestFacts
    std::string_view path;  ///< without its query
    std::string_view query; ///< without `?`
    std::string_view type;  ///< its Content-Type; "" when it has none
};

/// The first of the answers whose conditions hold; null: none.
const ProtocolAnswer *answerFor(std::span<const ProtocolAnswer> answers, const AskedRequest &request);

} // namespace telltale::payload
