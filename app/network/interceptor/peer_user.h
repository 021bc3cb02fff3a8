// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/interceptor/sockets.h"

#include <cstdint>
#include <optional>

namespace telltale::network {

/// The socket at the other end of a connection of this machine.
struct PeerSocket
{
    std::uint32_t user = 0;  ///< who runs its program: the numeric user id
    std::uint64_t inode = 0; ///< what /proc/PID/fd calls it: `socket:[INODE]`
};

/// Nothing when the system does not tell, among other things because the program has closed its side already.
///
/// Asks the kernel for the one socket (sock_diag(7)), so that it costs the same however many there are; where that is
/// not offered, looks through /proc/net/tcp and tcp6 (proc(5)).
std::optional<PeerSocket> peerSocket(const Tcp::endpoint &peer, const Tcp::endpoint &local);

} // namespace telltale::network
