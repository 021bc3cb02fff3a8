// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_template.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::network {

/// What a placeholder does with its value before it is written.
enum class PingFilter : std::uint8_t { None, Base64, Basic, Sha256, Hex, Hex16, Unknown };

/// `{{name}}` or `{{name|filter}}`, blanks allowed inside of the braces.
struct PingPlaceholder
{
    std::size_t offset = 0; ///< of the first brace
    std::size_t length = 0;
    std::string_view name;
    std::string_view filterWord;
    PingFilter filter = PingFilter::None;
    bool isInString = false; ///< between quotes that JSON would have
};

/// In their order. What only looks like one (`{{}}`, `{{a b}}`) is text.
std::vector<PingPlaceholder> placeholdersIn(std::string_view text);
/// The value as the filter wants it.
std::string filtered(std::string_view value, PingFilter filter);

/// What is wrong with a placeholder by itself: no variable of that name, no such filter, a bare value in JSON whose
/// type stands in quotes. Empty: nothing.
QString placeholderProblem(const PingPlaceholder &placeholder, const PingTemplate &made, bool isJson);

} // namespace telltale::network
