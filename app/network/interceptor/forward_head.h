// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/request_parser.h"

#include <string>
#include <string_view>

namespace telltale::network {

/// What is said of the host in a head that goes on.
struct HostToSay
{
    std::string authority;
    /// Whatever the request says; false: only where it says nothing (HTTP/1.0).
    bool isReplaced = true;
    /// A target in absolute form was meant for us, and becomes one for its server (RFC 9112, 3.2.1); what was said to
    /// us as a proxy stays here.
    bool isFromProxy = false;
};

/// The head of a request as it goes on to an upstream: byte for byte as it was received, but for `host`, and for what
/// is said of our own connection, which stays here: Connection, what it names, Keep-Alive and Proxy-Connection (RFC
/// 9110, 7.6.1). A wish to upgrade goes on where it may.
std::string forwardHead(const http1::RequestParser &request, const HostToSay &host, bool mayUpgrade = true);

} // namespace telltale::network
