// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/content_decoder.h"
#include "payload/decode_step.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// A coding that no header tells of, undone.
struct GuessedCoding
{
    DecodeStep step; ///< without its problem
    Expanded expanded;
};

/// Undoes one coding that bytes show by themselves: gzip (RFC 1952), zlib (RFC 1950) and zstd (RFC 8878) by their first
/// bytes, Base64 (RFC 4648, both alphabets, with or without padding) when a compressed stream or the text of a JSON
/// object or array comes out of it. Nothing: they show none. Content types lie, so they are not asked. At most `limit`
/// bytes come out.
std::optional<GuessedCoding> undoGuessed(std::string_view bytes, std::uint64_t limit);

/// Why what came out is not whole, in words; "" when it is.
std::string problemOf(const std::string &coding, const Expanded &expanded);

/// A value that may hold JSON, with everything undone that stands around it: percent-encoding (with `+` for a space,
/// as in forms), a JSON string, and what undoGuessed() undoes, in any order, at most eight of them.
struct Unwrapped
{
    std::string bytes;
    std::vector<DecodeStep> steps; ///< the last one may have a problem: then `bytes` are those before it
    bool isJson = false;           ///< `bytes` begin like an object or array
};
Unwrapped unwrap(std::string_view sent, std::uint64_t limit);

/// A value of a form or query with its percent-encoding undone (WHATWG URL, application/x-www-form-urlencoded). What
/// is no escape stays as it is.
std::string percentDecoded(std::string_view sent);

/// UTF-8 without control characters other than white space.
bool looksLikeText(std::string_view bytes);

/// Where bytes begin like the text of an object or array, white space before it aside.
bool beginsLikeContainer(std::string_view bytes);

} // namespace telltale::payload
