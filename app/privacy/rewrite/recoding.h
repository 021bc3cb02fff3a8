// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/decode_step.h"
#include "privacy/rewrite/text_patch.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// Where a value stands whose codings are redone, and so what it must not hold.
enum class ValueSetting : std::uint8_t {
    Free, ///< a body
    Pair, ///< a value of a form or a query
};

/// Edits of what came out of codings, as edits of what went in: each coding is done again as it was done, and what has
/// not changed stays byte for byte as far as the coding lets it. `sent` with `steps` undone is `decoded`: where that is
/// not so, or a step has a problem, the error is not-rewritable.
Result<std::vector<TextEdit>> editsOfSent(std::string_view sent, std::span<const payload::DecodeStep> steps,
                                          std::string_view decoded, std::vector<TextEdit> edits, ValueSetting setting,
                                          std::uint64_t limit);

/// Percent-encoding (WHATWG URL) of everything but letters, digits and `-._~*`. `isLower`: hexadecimal digits.
std::string percentEncoded(std::string_view bytes, bool isLower = false);

/// The same error wherever a change cannot be written.
Error notRewritable(const char *why);

} // namespace telltale::privacy
