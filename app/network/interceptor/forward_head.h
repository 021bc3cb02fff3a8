// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/request_parser.h"

#include <string>
#include <string_view>

namespace telltale::network {

/// The head of a request as it goes on to an upstream: byte for byte as it was received, but Host says `authority`
/// (added where an HTTP/1.0 request has none), and what is said of our own connection stays here: Connection, what it
/// names, Keep-Alive and Proxy-Connection (RFC 9110, 7.6.1). A wish to upgrade goes on where it may.
std::string forwardHead(const http1::RequestParser &request, std::string_view authority, bool mayUpgrade = true);

} // namespace telltale::network
