// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_template.h"
#include "payload/exchange.h"

#include <string>
#include <string_view>

namespace telltale::network {

/// The request of an exchange, to be sent again: its method, target, and headers in order, without those of the
/// connection (RFC 9110, 7.6.1), Host, Content-Length and Content-Encoding, which are made anew; its decoded body to
/// the byte. `coding` is what it was sent with where we can do that. `isExact`.
PingTemplate pingFromExchange(const payload::Exchange &exchange);

/// An event that was loaded from a page or file: POST / with its exact bytes as JSON.
PingTemplate pingFromEvent(std::string_view bytes, std::string_view name);

} // namespace telltale::network
