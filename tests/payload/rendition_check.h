// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/protobuf/protobuf_rendition.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace telltale::test {

/// The leaves of a JSON text, as JSON Pointers with lexemes; empty when it is no JSON.
std::vector<std::pair<std::string, std::string>> leavesOf(payload::Text text);

/// What is wrong with a rendition of the message, in words; empty when nothing is. It is a text or a problem, never
/// both. Its spans are one a leaf, ascending, and the bytes of each of them, decoded again, give what stands in the
/// text.
std::string whatIsWrong(const payload::Rendition &rendition, std::string_view message);

} // namespace telltale::test
