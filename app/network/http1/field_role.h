// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace telltale::network::http1 {

/// The fields that say where a message goes, where it ends, and what becomes of the connection.
enum class FieldRole : std::uint8_t {
    Other,
    Host,
    ContentLength,
    TransferEncoding,
    UnderscoreFraming, ///< Content_Length and the like: programs that make variables of names take them for the others
    Connection,
    ContentType,
    Expect,
    Upgrade
};

FieldRole fieldRole(std::string_view name);

/// Whether a field of this name must not be a trailer (RFC 9110, 6.5.1): it would change what the head has said of
/// length, destination or connection for those who merge trailers into the head.
bool isForbiddenTrailer(std::string_view name);

} // namespace telltale::network::http1
