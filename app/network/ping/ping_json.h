// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"

#include <string_view>
#include <vector>

namespace telltale::network {

/// RFC 8259, section 6, whole.
bool isJsonNumber(std::string_view text);
/// One value of RFC 8259, with white space around it.
bool isJsonValue(std::string_view text);

/// What keeps `text` from being one JSON value of RFC 8259, in its order, at most `most`; `place` is where it begins.
std::vector<Diagnostic> jsonFindings(std::string_view text, const Place &place, std::size_t most);

} // namespace telltale::network
