// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::network {

/// What a client says before anything is encrypted (RFC 8446, 4.1.2; RFC 6066, 3; RFC 7301).
struct ClientHello
{
    std::string serverName;             ///< SNI, in lower case and without a final dot; "" when it sends none, or none
                                        ///< that is a host name
    std::vector<std::string> protocols; ///< ALPN, in its order
    bool offers(std::string_view protocol) const;
};

struct ClientHelloReading
{
    enum class Kind : std::uint8_t { NeedMore, None, Whole };
    Kind kind = Kind::NeedMore;
    ClientHello hello;
};

/// Reads the hello out of the first bytes of a connection, however many records it is cut into. None: it is no TLS (or
/// an SSL 2 hello), or a hello that is not whole after 64 KiB with its records, or one that contradicts itself. Pure;
/// never throws.
ClientHelloReading readClientHello(std::string_view bytes);

} // namespace telltale::network
