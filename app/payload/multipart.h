// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// One value of a multipart body, by places in the body.
struct PartField
{
    std::uint32_t nameOffset;
    std::uint32_t offset;
    std::uint32_t length;
    /// `part/Content-Type` for a header field of a part, `form/NAME` for its content (`form/` where it has no name),
    /// `part/epilogue` for what stands behind the last one. Names as sent, escaped as in a JSON Pointer.
    std::string path;
    bool isBytes = false; ///< content that is no text
};

/// The fields of a multipart body (RFC 2046, 5.1; RFC 7578), in order. The delimiter is what the first line of the body
/// is, since content types lie; a last part without its end is taken as far as it goes. Empty: it is none. Every byte
/// but delimiters, line ends and the names of header fields is in some field.
std::vector<PartField> partFields(std::string_view body);

} // namespace telltale::payload
