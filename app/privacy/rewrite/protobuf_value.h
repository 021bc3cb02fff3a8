// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/protobuf/message_table.h"

#include <string>
#include <string_view>

namespace telltale::privacy {

/// A varint for the bits.
void appendVarint(std::string &out, std::uint64_t bits);
/// The bytes of a number or truth value as its type writes them; those of 0 where the text is none.
std::string scalarBytes(payload::protobuf::FieldKind kind, std::string_view text);
/// The bytes that pairs of hexadecimal digits stand for; the text itself where it is something else.
std::string bytesOfHex(std::string_view text);

} // namespace telltale::privacy
