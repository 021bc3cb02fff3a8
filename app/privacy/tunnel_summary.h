// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// Why a connection is passed on unread, as records and statements say it. Codes are never renamed.
namespace tunnelWhy {
constexpr std::string_view notInScope = "not-in-scope";  ///< its host is not on the capture list
constexpr std::string_view upgrade = "upgrade";          ///< HTTP went over to another protocol
constexpr std::string_view silent = "silent";            ///< its client waits for the server to begin
constexpr std::string_view notHttp = "not-http";         ///< its client speaks neither TLS nor HTTP
constexpr std::string_view noAuthority = "no-authority"; ///< TLS, and there is no certificate authority to open it with
constexpr std::string_view oddName = "odd-name";         ///< TLS for a name that no certificate can be made for
constexpr std::string_view tlsRefused = "tls-refused";   ///< its client would not have our certificate: nothing passed
constexpr std::string_view tlsUnused = "tls-unused";     ///< its client ended it behind the handshake without a word
constexpr std::string_view sandbox = "sandbox";          ///< nobody could answer it here: nothing passed
constexpr std::string_view gate = "gate";                ///< no tunnel passes while the gate is not on: nothing passed
constexpr std::string_view linkLocal = "link-local";     ///< clouds answer there what SDKs act on: nothing passed
// Not connections, but programs whose connections could not be brought here; they have no destination.
constexpr std::string_view programSetUser = "program-set-user"; ///< runs as somebody else: not seen
constexpr std::string_view programRefused = "program-refused";  ///< the same, and not started: nothing leaves a sandbox
constexpr std::string_view programStatic = "program-static";    ///< static: seen where it obeys proxy variables
constexpr std::string_view programGo = "program-go";            ///< of Go: seen where it obeys proxy variables
constexpr std::string_view programOther = "program-other";      ///< for another processor: likewise
constexpr std::string_view programSilent = "program-silent";    ///< did not load the library: not seen
} // namespace tunnelWhy

/// Connections to one place that were passed on unread, added up.
struct TunnelSummary
{
    std::string destination; ///< `HOST:PORT`
    std::string why;         ///< a code of tunnelWhy
    std::string program;     ///< the path of the executable that connected; "" when it is not known
    std::uint64_t connections = 0;
    std::uint64_t open = 0;     ///< of these, now
    std::uint64_t sent = 0;     ///< bytes from the client
    std::uint64_t received = 0; ///< bytes to the client
};

} // namespace telltale::privacy
