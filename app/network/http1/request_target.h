// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/authority.h"
#include "network/http1/reasons.h"

#include <string_view>

namespace telltale::network::http1 {

/// The four forms of a request target (RFC 9112, 3.2).
enum class TargetForm : std::uint8_t {
    Origin,    ///< `/path?query`: to the server itself
    Absolute,  ///< `http://host/path`: to a proxy
    Authority, ///< `host:port`: CONNECT
    Asterisk   ///< `*`: OPTIONS
};

struct RequestTarget
{
    TargetForm form = TargetForm::Origin;
    bool isSecure = false;         ///< the scheme is https
    Authority authority;           ///< in absolute form and in authority form
    std::string_view pathAndQuery; ///< in origin form and in absolute form; may be empty in the latter
};

/// Reads a target of visible ASCII and puts it into `result`. The fault's offset counts from its first byte: a form
/// that does not go with the method, another scheme than http and https, a host or port that is none, a user name, a
/// fragment.
Fault parseTarget(std::string_view method, std::string_view target, RequestTarget &result);

} // namespace telltale::network::http1
