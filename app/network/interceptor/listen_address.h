// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/interceptor/sockets.h"

#include <string_view>

namespace telltale::network {

/// Reads where to listen: `127.0.0.1:8642`, `[::1]:0`, `8642`, `:8642`, `localhost`, `0.0.0.0`. Without an address
/// 127.0.0.1, without a port 8642. Names other than localhost are not looked up. Error: listen-address.
Result<Tcp::endpoint> parseListenAddress(std::string_view text);

/// Whether only programs of this machine can get there.
bool isLoopback(const Tcp::endpoint &endpoint);

} // namespace telltale::network
