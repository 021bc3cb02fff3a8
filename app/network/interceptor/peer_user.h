// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/interceptor/sockets.h"

#include <cstdint>
#include <optional>

namespace telltale::network {

/// Who runs the program at the other end of a connection of this machine: the numeric user id. Nothing when the system
/// does not tell, among other things because the program has closed its side already.
///
/// Asks the kernel for the one socket (sock_diag(7)), so that it costs the same however many there are; where that is
/// not offered, looks through /proc/net/tcp and tcp6 (proc(5)).
std::optional<std::uint32_t> peerUser(const Tcp::endpoint &peer, const Tcp::endpoint &local);

} // namespace telltale::network
