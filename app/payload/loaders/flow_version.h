// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/tnetstring.h"

#include <string>

namespace telltale::payload {

/// The format version a flow says it has. mitmproxy counted 0.11 to 0.19, 1.0, 2.0, 3.0 (lists, the first two numbers
/// of which count), then 4, 5, … (numbers).
struct FlowVersion
{
    enum class Standing : std::uint8_t {
        Known,
        Newer,   ///< than the newest we know: what we read has kept its place over many versions
        Unknown, ///< older than the oldest, or never heard of
        Missing, ///< the flow does not say
    };
    Standing standing = Standing::Missing;
    std::string text; ///< "0.11", "21"
};

constexpr const char *oldestFlowVersion = "0.11";
constexpr int newestFlowVersion = 21;

FlowVersion judgeFlowVersion(const TnetValue &version);

} // namespace telltale::payload
