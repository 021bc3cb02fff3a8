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
/// those that the request has too, the body to the byte. A body that no shell word holds, or that a terminal would do
/// something about, goes through `printf | base64 -d | curl --data-binary @-`. WithNames: a compressed body that has
/// secrets in it is written uncompressed, and Content-Length is left to curl. curl always puts Host first.
std::string pingAsCurl(const PingRequest &request, const PingSecrets &secrets, PingCopy copy);

/// For the REST clients of editors (`.http`): request line with the whole URL, all header lines, the body to the byte,
/// without its content coding. WithNames: `{{WRITE_KEY}}`, and Content-Length is left to the client. A body that is no
/// text becomes a line that says so.
std::string pingAsHttpFile(const PingRequest &request, const PingSecrets &secrets, PingCopy copy);

} // namespace telltale::network
