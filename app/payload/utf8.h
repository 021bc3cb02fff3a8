// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/utf8.h"

namespace telltale::payload {

/// UTF-8 for U+FEFF in front of a text.
inline constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

using telltale::appendUtf8;
using telltale::firstCharacter;
using telltale::Utf8Character;

} // namespace telltale::payload
