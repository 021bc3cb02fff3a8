// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace telltale::privacy {

/// A number as RFC 8259 writes it, taken apart.
struct NumberText
{
    bool isNegative = false;
    std::string_view whole;    ///< digits, without a needless zero in front
    std::string_view fraction; ///< digits behind the point; "" without one
    std::string_view exponent; ///< `e+3`; "" without one
};

/// Nothing for any other text, such as those numbers of JSON5 that JSON does not know.
std::optional<NumberText> parseNumberText(std::string_view text);

} // namespace telltale::privacy
