// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

/// Identifiers whose form says what made them, and what can be read out of them.
namespace telltale::audit::checks {

struct Uuid
{
    std::array<std::uint8_t, 16> bytes{};
    int version = 0;       ///< 1 to 8 (RFC 9562); 0 for nil, max and other variants
    bool isRfc = false;    ///< variant 10, with a version
    bool isNil = false;    ///< all zero
    bool isMax = false;    ///< all one
    bool isDashed = false; ///< 8-4-4-4-12; else 32 digits together, which an MD5 could be as well
};

/// RFC 9562: 8-4-4-4-12 hexadecimal digits, in braces, behind `urn:uuid:`, or 32 of them together.
std::optional<Uuid> parseUuid(std::string_view text);
/// Milliseconds since 1970 of versions 1, 6 and 7.
std::optional<std::int64_t> uuidTime(const Uuid &uuid);
/// The node of versions 1 and 6: a MAC address, or random when its multicast bit is set.
std::array<std::uint8_t, 6> uuidNode(const Uuid &uuid);

/// MongoDB ObjectId: 24 hexadecimal digits of one case, not all decimal, whose first four bytes are a time between 2009
/// (MongoDB's first release) and 2038. Seconds since 1970.
std::optional<std::int64_t> objectIdTime(std::string_view text);
/// ULID: 26 digits of Crockford's base 32, with a time between 2010 and 2100. Milliseconds since 1970.
std::optional<std::int64_t> ulidTime(std::string_view text);
/// KSUID: 27 digits of base 62 whose first four bytes count seconds from 2014-05-13; letters of both cases and digits.
/// Seconds since 1970.
std::optional<std::int64_t> ksuidTime(std::string_view text);

/// The two best known epochs a snowflake may count from.
struct SnowflakeTimes
{
    std::optional<std::int64_t> twitter; ///< from 2010-11-04, milliseconds since 1970
    std::optional<std::int64_t> discord; ///< from 2015-01-01
};
/// 17 to 19 decimal digits; times from the epoch's begin to 2040. Nothing but length and range tells a snowflake from
/// another large number, so callers want a reason.
std::optional<SnowflakeTimes> snowflakeTimes(std::string_view text);

} // namespace telltale::audit::checks
