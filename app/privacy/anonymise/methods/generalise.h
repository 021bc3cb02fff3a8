// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/anonymise/methods/method.h"

#include <optional>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// The same value, less exact and in the same notation; nothing where it is none of those that `generality` is for.
/// `step` is what Grid and Bucket count by; 0: 0.1 and 10. Form gives nothing.
std::optional<std::string> generalisedText(std::string_view text, Generality generality, double step);
/// Why it gave nothing: an English half sentence, translated.
QString generalityProblem(Generality generality);

// The parts, one file each.

/// Addresses; a list of them with commas (X-Forwarded-For); IPv4 in IPv6; `address/prefix`. Bits of IPv4 are 24 or 16,
/// of IPv6 twice as many.
std::optional<std::string> generalisedAddress(std::string_view text, unsigned bits);
/// ISO 8601 (date, or date and time with `T` or a blank) keeps its zone and its count of digits; Unix times between
/// 2000 and 2100 keep their unit (s, ms, µs, ns) and fraction.
std::optional<std::string> generalisedTime(std::string_view text, Generality generality);
/// One number of degrees, or several with commas or semicolons.
std::optional<std::string> generalisedCoordinates(std::string_view text, double step);
std::optional<std::string> generalisedNumber(std::string_view text, double step);
/// `v1.9.2` → `v1`
std::optional<std::string> generalisedVersion(std::string_view text);
/// `Mozilla/5.0 … Chrome/86.0 …` → `Chrome`
std::optional<std::string> generalisedUserAgent(std::string_view text);
/// `https://user@www.example.com:8443/a?b` → `https://www.example.com/`; a host name alone stays as it is.
std::optional<std::string> generalisedUrl(std::string_view text);
/// `https://example.com/users/42?a=b` → `https://example.com/users/*`; `C:\Users\me\x` → `C:\Users\*\x`.
std::optional<std::string> generalisedPath(std::string_view text);

} // namespace telltale::privacy
