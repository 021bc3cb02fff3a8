// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_request.h"
#include "network/ping/ping_secrets.h"

#include <string>

namespace telltale::network {

/// Whether a text that is copied has the secrets in it.
enum class PingCopy : std::uint8_t {
    WithNames,   ///< `$WRITE_KEY`, which the shell or editor fills
    WithSecrets, ///< only when somebody asked for it
};

/// A command for a POSIX shell that makes curl send the same bytes: its headers in this order, none of curl's own but
/// those that the request has too, the body to the byte. A body with bytes that no shell word can hold goes through
/// `printf | base64 -d | curl --data-binary @-`.
std::string pingAsCurl(const PingRequest &request, const PingSecrets &secrets, PingCopy copy);

/// For the REST clients of editors (`.http`): request line with the whole URL, headers, body. They compute Host and
/// Content-Length themselves, and Host is left out. A body that is no text becomes a line that says so.
std::string pingAsHttpFile(const PingRequest &request, const PingSecrets &secrets, PingCopy copy);

} // namespace telltale::network
