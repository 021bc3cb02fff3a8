// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/reasons.h"

#include <string_view>

namespace telltale::network::http1 {

/// A status line (RFC 9112, 4), as a view into it.
struct StatusLine
{
    int minorVersion = 1; ///< of HTTP/1
    int status = 0;       ///< 100 to 999
    std::string_view phrase;
};

/// Reads `line`, which has no line end, into `result`. Servers that have no phrase leave out the blank before it as
/// well, and can be read in one way only; everything else is as in the standard. The fault's offset counts from its
/// first byte.
Fault parseStatusLine(std::string_view line, StatusLine &result);

} // namespace telltale::network::http1
