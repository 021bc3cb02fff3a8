// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace telltale::audit {

/// A number for the shape of a value: where punctuation stands, how long the pieces between are, which kinds of
/// characters (digits, letters of hexadecimal, others; small, capital) a piece has, and the word in front when it is
/// one that announces a token (`sk_`, `ghp_`). Two values of one shape are nearly always judged alike; never 0.
std::uint64_t valueShape(std::string_view lexeme);

} // namespace telltale::audit
