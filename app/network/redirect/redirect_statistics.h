// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace telltale::network {

/// A program that the library does not reach.
struct UnreachedProgram
{
    enum class Reason : std::uint8_t {
        SetUser,      ///< set-uid, set-gid or with capabilities: started, and not seen
        Refused,      ///< the same, not started, since this is a sandbox
        Static,       ///< has no dynamic loader; got proxy variables
        Go,           ///< makes system calls itself; got proxy variables
        Architecture, ///< of another architecture; got proxy variables
        NotLoaded     ///< should have loaded the library and did not say hello (a container, a change of root, …)
    };
    Reason reason = Reason::NotLoaded;
    std::string path; ///< as it was started, bytes
    std::uint32_t process = 0;
    friend bool operator==(const UnreachedProgram &, const UnreachedProgram &) = default;
};

struct SeenProcess
{
    std::uint32_t process = 0;
    std::string program; ///< its file, bytes
};

struct RedirectStatistics
{
    std::uint64_t connections = 0;   ///< brought to the interceptor
    std::uint64_t refused = 0;       ///< connections that did not find it
    std::uint64_t quicRefused = 0;   ///< attempts at UDP port 443
    std::uint64_t datagrams = 0;     ///< other datagrams, swallowed
    std::uint64_t nameQuestions = 0; ///< asked over UDP
    std::uint32_t names = 0;         ///< that were looked up
    std::vector<SeenProcess> processes;
    std::vector<UnreachedProgram> unreached; ///< each (path, reason) once
    bool notesLost = false;                  ///< more happened than there is room to write down
};

} // namespace telltale::network
