// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace telltale::test {

/// What came back.
struct Http2Answer
{
    std::vector<std::pair<std::string, std::string>> fields; ///< trailers too
    std::string body;
    bool isWhole = false;
    std::string field(std::string_view name) const;
};

/// One request over HTTP/2, with nghttp2, over a connection that is there: `say` sends, `hear` gives what comes.
/// `fields`: with the pseudo fields.
Http2Answer askHttp2(const std::vector<std::pair<std::string, std::string>> &fields, const std::string &body,
                     const std::function<bool(std::string_view)> &say, const std::function<std::string()> &hear);

} // namespace telltale::test
