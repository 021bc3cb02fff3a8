// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace telltale {

/// One character at the start of some bytes, or the bytes that are none.
struct Utf8Character
{
    char32_t value = 0;       ///< only when valid
    std::uint32_t length = 0; ///< bytes; of an ill-formed sequence as many as belong together
    bool isValid = false;
};

/// Decodes the character that `bytes` (not empty) start with. An ill-formed sequence is the longest start of a
/// well-formed one (as in Unicode's "maximal subpart"), an encoded surrogate as a whole, or one byte.
Utf8Character firstCharacter(std::string_view bytes);

/// Appends a code point; a surrogate as three bytes (WTF-8).
void appendUtf8(std::string &out, char32_t character);

} // namespace telltale
