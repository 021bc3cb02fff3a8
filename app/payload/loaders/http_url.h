// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace telltale::payload {

/// The absolute URL of a request (RFC 9112, 3.3) that was not encrypted: an absolute target as it is, else with the
/// host that the header Host names. A tunnel's (CONNECT) is `https://HOST:PORT/`. Empty when no host is known.
std::string httpUrl(std::string_view method, std::string_view target, std::string_view host);

} // namespace telltale::payload
