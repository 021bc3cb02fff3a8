// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_target.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace telltale::network {

/// A request before it leaves. What is shown of it is what is sent: the sender writes `bytes`, adds nothing and leaves
/// nothing out.
struct PingRequest
{
    PingTarget to;
    std::string method;       ///< as it stands in `bytes`
    std::string bytes;        ///< request line, headers, blank line, body as sent (compressed where it says so)
    std::size_t headSize = 0; ///< of them, up to and with the blank line

    std::string_view head() const { return std::string_view(bytes).substr(0, headSize); }
    std::string_view body() const { return std::string_view(bytes).substr(headSize); }
};

} // namespace telltale::network
