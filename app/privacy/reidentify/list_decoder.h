// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// Turns UTF-16 (either order, told by its byte order mark) into UTF-8 and takes the mark of UTF-8 away, in pieces of
/// any size; everything else stays as it is. Lone surrogates become three bytes each (WTF-8).
class ListDecoder
{
public:
    /// The next bytes, decoded. Valid until the next call.
    std::string_view decode(std::string_view bytes);
    /// What is left when the input ends within a character.
    std::string_view end();

private:
    enum class Form : std::uint8_t { Unknown, Plain, LittleEndian, BigEndian };
    void decodeWide(std::string_view bytes);
    void addUnit(char16_t unit);

    Form m_form = Form::Unknown;
    std::string m_held; ///< bytes that wait for others
    std::string m_out;
    char16_t m_high = 0; ///< a high surrogate that waits for its low one
};

} // namespace telltale::privacy
