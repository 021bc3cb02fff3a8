// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/document.h"
#include "payload/limits.h"

namespace telltale::payload {

enum class ScanStatus : std::uint8_t {
    Complete,
    Invalid,   ///< not RFC 8259 at `offset`
    EndOfText, ///< the text ended inside the value
    DepthLimit,
    NodeLimit,
    DocumentLimit,
};

struct ScanResult
{
    ScanStatus status = ScanStatus::Complete;
    std::uint32_t offset = 0;    ///< one past the value, or where reading stopped
    std::uint32_t lineFeeds = 0; ///< inside the value (only between its tokens: raw ones in strings are not valid)
    std::uint32_t lineStart = 0; ///< offset behind the last of them
    std::uint32_t leaves = 0;
    bool hasRemarks = false; ///< valid, but with duplicate keys or lone surrogates to be reported
};

/// The fast path: reads exactly one RFC 8259 value, starting at the document's first byte (which must begin it), into
/// the document's nodes. Validates everything: grammar, literals, numbers, escapes, control characters, UTF-8, depth.
/// One pass, no recursion, no copies. The document must have been started. Picks AVX2 where the processor has it.
ScanResult scanStrict(Document &document, const Limits &limits);

} // namespace telltale::payload
