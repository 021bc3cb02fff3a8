// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <string_view>

namespace telltale::models {

/// Whether credentials are shown, or *** in their place.
enum class Secrets : std::uint8_t { Masked, Shown };

/// What stands for a credential.
QString maskText();
/// The same as the lexeme of a JSON string.
std::string_view maskLexeme();

} // namespace telltale::models
