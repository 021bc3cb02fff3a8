// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace telltale::audit {

/// Which kinds of characters a text has, and how many: the cheap first look that decides which checks can apply at all.
/// One pass, one table read a byte.
struct ValueProfile
{
    std::uint32_t size = 0;
    std::uint32_t digits = 0;
    std::uint32_t lowerHex = 0;  ///< a-f
    std::uint32_t lowerRest = 0; ///< g-z
    std::uint32_t upperHex = 0;
    std::uint32_t upperRest = 0;
    std::uint32_t dots = 0;
    std::uint32_t colons = 0;
    std::uint32_t dashes = 0;
    std::uint32_t slashes = 0; ///< both kinds
    std::uint32_t ats = 0;
    std::uint32_t spaces = 0; ///< all white space
    std::uint32_t underscores = 0;
    std::uint32_t signs = 0;    ///< + = %
    std::uint32_t brackets = 0; ///< ( ) and comma
    std::uint32_t others = 0;   ///< the rest of printable ASCII
    std::uint32_t foreign = 0;  ///< control characters and what is not ASCII

    std::uint32_t lower() const { return lowerHex + lowerRest; }
    std::uint32_t upper() const { return upperHex + upperRest; }
    std::uint32_t letters() const { return lower() + upper(); }
    bool isHex() const { return digits + lowerHex + upperHex == size; }
    bool isAlnum() const { return digits + letters() == size; }
};

ValueProfile profileOf(std::string_view text);

} // namespace telltale::audit
