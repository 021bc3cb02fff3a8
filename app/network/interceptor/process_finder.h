// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <string>

namespace telltale::network {

/// The path of the executable of a process of this machine (proc(5)); "" when the system does not tell.
std::string programOf(std::uint32_t process);

/// Finds which process holds a socket, by looking at what the processes of this user have open. Those that were found
/// last are asked first; looking at all of them is done for a tenth of the time at most. One thread.
class ProcessFinder
{
public:
    /// The process that has the socket with this inode open, of several the first that is found; 0 when none is.
    std::uint32_t holderOf(std::uint64_t inode);

private:
    using Clock = std::chrono::steady_clock;
    std::uint32_t lookAtAll(const std::string &socket);
    void remember(std::uint32_t process);

    std::deque<std::uint32_t> m_recent;
    Clock::time_point m_nextLook; ///< at all of them
};

} // namespace telltale::network
