// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/visible_text.h"
#include "payload/node.h"

#include <QString>

#include <string>
#include <string_view>

namespace telltale::payload {

/// The text that a string lexeme (double or single quotes, or a bare key) stands for: escapes undone, JSON5's too.
/// UTF-8, except for lone surrogates (three bytes, as in WTF-8) and bytes that were no UTF-8 when sent.
std::string decodeString(std::string_view lexeme);

/// True for well-formed UTF-8 (RFC 3629: no surrogates, nothing overlong).
bool isUtf8(std::string_view bytes);
/// Offset of the first byte that does not belong to well-formed UTF-8; bytes.size() when all does.
std::size_t firstInvalidUtf8(std::string_view bytes);

using telltale::visible;
using telltale::visibleUtf8;

/// What a listing shows as the value: strings decoded and visible, without quotes (the empty string as `""`),
/// everything else as sent.
QString displayValue(NodeType type, std::string_view lexeme);

/// A JSON string (RFC 8259) for these bytes, quotes included; lone surrogates become `\ud800`, bytes that are no UTF-8
/// U+FFFD (callers that need them exactly add Base64 beside it).
void appendJsonString(std::string &out, std::string_view bytes);

} // namespace telltale::payload
