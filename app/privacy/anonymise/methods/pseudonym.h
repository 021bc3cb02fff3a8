// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/node.h"
#include "privacy/keys/hmac.h"

#include <optional>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// Another value of the same shape, derived from this one by HMAC and nothing else, so that the same value always gives
/// the same. It can only be turned back by whoever has the key, by making the pseudonyms of all values they know of.
///
/// A UUID keeps its version and variant (the nil and max UUID stay: they are nobody's), an e-mail address becomes one
/// under `.invalid`, IPv4 one of 10.0.0.0/8, IPv6 one of 2001:db8::/32, a MAC address a locally administered one;
/// hexadecimal digits (8 and more, an ObjectId for one) keep length and case; a number keeps sign, exponent and its
/// count of digits. Anything else keeps its length and punctuation: a digit becomes a digit, a letter one of the same
/// case. Where values are short or spaces small (IPv4), two may get the same.
///
/// Nothing when there is neither digit nor letter in it, or it is no number of JSON although its type says so.
std::optional<std::string> pseudonymOf(std::string_view text, payload::NodeType type, const Hmac &hmac);

} // namespace telltale::privacy
