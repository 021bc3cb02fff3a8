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
/// last are asked first, at the descriptors beside the last one, which is where a new socket is found at once; looking
/// at everything is done for a tenth of the time at most. One thread.
class ProcessFinder
{
public:
    /// The process that has the socket with this inode open, of several the first that is found; 0 when none is, or
    /// when there is no time to look for it.
    std::uint32_t holderOf(std::uint64_t inode);

private:
    using Clock = std::chrono::steady_clock;
    /// A process, and which of its descriptors it was found by.
    struct Found
    {
        std::uint32_t process = 0;
        int descriptor = 0;
    };
    static bool isBeside(Found &known, const std::string &socket);
    static int descriptorIn(std::uint32_t process, const std::string &socket);
    Found lookAtAll(const std::string &socket);
    void remember(const Found &found);

    std::deque<Found> m_recent;
    Clock::time_point m_nextLook; ///< at everything
};

} // namespace telltale::network
