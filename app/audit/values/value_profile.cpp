// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/value_profile.h"

#include <algorithm>
#include <array>

namespace telltale::audit {

namespace {

/// Lanes of five bits: each byte adds one to a lane, so twelve counters go up with one addition.
enum Lane { Digit, LowerHex, LowerRest, UpperHex, UpperRest, Dot, Colon, Dash, Slash, Space, Underscore, Rest };
constexpr int laneBits = 5;
constexpr std::size_t laneLimit = (1u << laneBits) - 1;

constexpr Lane laneOf(int c)
{
    if (c >= '0' && c <= '9')
        return Digit;
    if (c >= 'a' && c <= 'z')
        return c <= 'f' ? LowerHex : LowerRest;
    if (c >= 'A' && c <= 'Z')
        return c <= 'F' ? UpperHex : UpperRest;
    switch (c) {
    case '.':
        return Dot;
    case ':':
        return Colon;
    case '-':
        return Dash;
    case '/':
    case '\\':
        return Slash;
    case '_':
        return Underscore;
    default:
        return c == ' ' || (c >= '\t' && c <= '\r') ? Space : Rest;
    }
}

constexpr std::array<std::uint64_t, 256> makeLanes()
{
    std::array<std::uint64_t, 256> lanes{};
    for (int c = 0; c < 256; ++c)
        lanes[static_cast<std::size_t>(c)] = std::uint64_t{1} << laneOf(c) * laneBits;
    return lanes;
}
constexpr std::array<std::uint64_t, 256> lanesOf = makeLanes();

/// What the lane Rest holds, apart; most values have nothing in it.
void countRest(std::string_view text, ValueProfile &profile)
{
    for (const char c : text) {
        if (!(lanesOf[static_cast<unsigned char>(c)] >> Rest * laneBits))
            continue;
        if (c == '@')
            ++profile.ats;
        else if (c == '+' || c == '=' || c == '%')
            ++profile.signs;
        else if (c == '(' || c == ')' || c == ',')
            ++profile.brackets;
        else if (c > ' ' && c < 0x7f)
            ++profile.others;
        else
            ++profile.foreign;
    }
}

} // namespace

ValueProfile profileOf(std::string_view text)
{
    ValueProfile profile;
    profile.size = static_cast<std::uint32_t>(text.size());
    std::uint32_t rest = 0;
    for (std::string_view left = text; !left.empty();) {
        const std::size_t count = std::min(left.size(), laneLimit);
        std::uint64_t lanes = 0;
        const char *at = left.data();
        const auto next = [&at] { return lanesOf[static_cast<unsigned char>(*at++)]; };
        // Four at a time by hand: the compiler would rather gather them into vectors, which costs twice as much.
        for (const char *end = at + count / 4 * 4; at != end;)
            lanes += next() + next() + next() + next();
        for (const char *end = left.data() + count; at != end;)
            lanes += next();
        const auto lane = [lanes](Lane which) {
            return static_cast<std::uint32_t>(lanes >> which * laneBits & laneLimit);
        };
        profile.digits += lane(Digit);
        profile.lowerHex += lane(LowerHex);
        profile.lowerRest += lane(LowerRest);
        profile.upperHex += lane(UpperHex);
        profile.upperRest += lane(UpperRest);
        profile.dots += lane(Dot);
        profile.colons += lane(Colon);
        profile.dashes += lane(Dash);
        profile.slashes += lane(Slash);
        profile.spaces += lane(Space);
        profile.underscores += lane(Underscore);
        rest += lane(Rest);
        left.remove_prefix(count);
    }
    if (rest)
        countRest(text, profile);
    return profile;
}

} // namespace telltale::audit
