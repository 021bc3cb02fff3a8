// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/codes.h"
#include "payload/decode_step.h"
#include "payload/exchange.h"
#include "payload/limits.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// A body with its content codings undone (RFC 9110, 8.4).
struct DecodedBody
{
    std::string bytes;             ///< what could be decoded; the bytes as sent where a coding is not known
    std::optional<Code> problem;   ///< why it is not whole: bad-compression, limit-document, …
    std::string detail;            ///< for the problem's sentence
    std::vector<DecodeStep> steps; ///< what was undone, or could not be, in that order
    bool isWhole() const { return !problem; }
};

/// Undoes `codings`, the value of Content-Encoding: gzip, x-gzip, deflate (zlib, and raw as some senders do), br, zstd,
/// identity, stacked ones from the last to the first. `limits.document` bounds what comes out. A body that is not in
/// the coding it claims is given as sent, with the problem; of one that is cut off or damaged, what could be expanded
/// before that.
DecodedBody decodeContent(std::string_view sent, std::string_view codings, const Limits &limits);

/// Undoes codings that no header tells of, as the bytes of the exchange's body show them, and notes them in its decode
/// chain. A stream that cannot be read on is a finding, and what was read of it stays; a body that only began like one
/// stays as it was sent. Does nothing a second time.
void undoUndeclared(Exchange &exchange, const Limits &limits);

} // namespace telltale::payload
