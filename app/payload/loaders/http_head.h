// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/codes.h"
#include "payload/exchange.h"
#include "payload/limits.h"
#include "payload/loaders/http_start_line.h"

#include <vector>

namespace telltale::payload {

/// A finding before its line and column are known.
struct HttpFinding
{
    Code code = Code::HttpForm;
    std::size_t offset = 0; ///< in the input
    QString detail;
    QString message; ///< instead of the code's own
};

/// Header or trailer fields up to the blank line (RFC 9112, 5).
struct HttpFields
{
    enum class End : std::uint8_t {
        BlankLine,
        CutOff,  ///< the input ends
        Message, ///< another message begins without a blank line
        Limit,   ///< more bytes than a head may have
    };
    End end = End::BlankLine;
    std::vector<NamedValue> fields;
    std::vector<std::size_t> offsets; ///< of the fields, in the input
    std::vector<HttpFinding> findings;
    std::uint64_t leftOut = 0; ///< findings beyond what may be reported
    std::size_t size = 0;      ///< with the blank line
};

/// Reads the fields that stand at `offset` of `bytes`, at most `limit` bytes of them. Names and values are as sent,
/// values without white space around them; a folded one is joined with a space.
HttpFields readHttpFields(std::string_view bytes, std::size_t offset, std::uint64_t limit, const Limits &limits);

} // namespace telltale::payload
