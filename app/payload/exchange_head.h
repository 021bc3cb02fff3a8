// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"

#include <string>
#include <vector>

namespace telltale::payload {

/// One value beside the body: where it stands in the head's text, and its path.
struct HeadField
{
    std::uint32_t nameOffset;
    std::uint32_t offset;
    std::uint32_t length;
    std::string path; ///< `query/NAME`, `header/NAME` or `cookie/NAME`, NAME as sent with `~` and `/` escaped
};

/// The request line and headers of an exchange as text: the exact bytes where the input had them, else put together
/// (CRLF at line ends, `name: value`). `fields` stand in the order of the text. A cookie is one by its own name only,
/// not a header too (RFC 6265, 4.2.1).
struct ExchangeHead
{
    std::string text;
    std::vector<HeadField> fields;
};

ExchangeHead headOf(const Exchange &exchange);

} // namespace telltale::payload
