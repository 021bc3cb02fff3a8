// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/field_section.h"
#include "network/http1/reasons.h"

namespace telltale::network::http1 {

/// How the end of a body is told (RFC 9112, 6.3).
enum class BodyKind : std::uint8_t { None, Length, Chunked, UntilClose };

struct Framing
{
    BodyKind kind = BodyKind::None;
    std::uint64_t length = 0; ///< of a Length
};

/// Reads what a head says of the length into `result`: None when it says nothing. Refused, with the offset in the
/// head's bytes: both Content-Length and Transfer-Encoding; either of them twice, or as a list; a length that is not a
/// plain number below 2^64; any other coding than `chunked`; codings in HTTP/1.0; names with `_` for `-`.
Fault readFraming(const FieldSection &head, int minorVersion, Framing &result);

} // namespace telltale::network::http1
