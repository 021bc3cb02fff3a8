// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::audit::checks {

/// RFC 4648, 4 and 5: both alphabets (not mixed), padding optional but right where it is, no stray bits at the end.
/// Blanks and line feeds are no part of it. None when the text is not that.
std::optional<std::string> decodeBase64(std::string_view text);
/// Pairs of hexadecimal digits.
std::optional<std::string> decodeHex(std::string_view text);
/// RFC 3986 2.1: undoes `%41`; `+` is a blank when it comes from a form. A percent sign without digits stays.
std::string decodePercent(std::string_view text, bool plusIsBlank);
/// Has at least one `%41`, and no percent sign without two digits behind it.
bool isPercentEncoded(std::string_view text);

/// Well-formed UTF-8 that people or programs can read: hardly any control characters.
bool isReadable(std::string_view bytes);

/// Base64 that is no accident: at least 16 characters with both alphabets' look (letters of both cases and digits, or
/// padding), and what it decodes to is readable, a compressed stream, or long enough to be noise on purpose.
bool looksLikeBase64(std::string_view text);

} // namespace telltale::audit::checks
