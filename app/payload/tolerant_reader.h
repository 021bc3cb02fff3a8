// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/document.h"
#include "payload/limits.h"

namespace telltale::payload {

/// How the tolerant reader ended.
enum class TolerantEnd : std::uint8_t {
    Complete, ///< a value, whole (tolerances are in the document's diagnostics)
    Nothing,  ///< only white space and comments
    CutOff,   ///< the text ended inside the value; an error diagnostic says where
    Error,    ///< not readable at some place; an error diagnostic says where; nodes up to there are kept
};

/// Reads one value of what documentation pages and configuration-like samples contain: RFC 8259 plus comments, trailing
/// commas, single quotes, unquoted keys, leading `+`, hexadecimal, numbers like `.5`, NaN, Infinity, a byte order mark,
/// JSON5's escapes and white space, raw control characters in strings, bytes that are no UTF-8, `...` for what the
/// author left out, text that was cut off. Each is reported at its place; nothing is repaired: every lexeme is what
/// was sent. Skips white space and comments in front of the value; stops right behind it (`document.consumed()` counts
/// from the text's start), so callers look for what follows. Iterative; the same limits as the strict scanner.
/// The document must have been started; diagnostics are appended to it. `end` bounds the reading (a line, a block).
TolerantEnd readTolerant(Document &document, std::uint32_t end, const Limits &limits);

/// White space and comments from `offset` on, reported to the document; returns the offset of the first other byte
/// (or `end`).
std::uint32_t skipTolerantSpace(Document &document, std::uint32_t offset, std::uint32_t end, const Limits &limits);

} // namespace telltale::payload
