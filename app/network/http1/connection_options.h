// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/field_section.h"
#include "network/http1/reasons.h"

namespace telltale::network::http1 {

/// What a head says of its connection (RFC 9110, 7.6.1; RFC 9112, 9.3).
struct ConnectionOptions
{
    bool close = false;
    bool keepAlive = false;
    bool upgrade = false; ///< Connection names Upgrade, and Upgrade is there

    /// Whether another message may follow.
    bool isKept(int minorVersion) const { return !close && (minorVersion >= 1 || keepAlive); }
};

/// Reads the fields Connection and Upgrade into `result`. Refuses a Connection that names Host, Content-Length or
/// Content-Type: whoever forwards would have to take them out, and with them what the message means.
Fault readConnection(const FieldSection &head, ConnectionOptions &result);

} // namespace telltale::network::http1
