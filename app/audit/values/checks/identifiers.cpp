// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/identifiers.h"

#include "audit/values/checks/ascii.h"
#include "payload/hex.h"

#include <algorithm>

namespace telltale::audit::checks {

namespace {

/// 100 ns steps between 1582-10-15 (where UUIDs count from) and 1970.
constexpr std::int64_t gregorianSteps = 0x01B21DD213814000;
constexpr std::int64_t msTo2010 = 1262304000000;
constexpr std::int64_t msTo2040 = 2208988800000;
constexpr std::int64_t msTo2100 = 4102444800000;

/// Of one case, as programs print them.
bool isHexOfOneCase(std::string_view text, bool &hasLetter)
{
    bool hasLower = false;
    bool hasUpper = false;
    for (const char c : text) {
        if (payload::hexDigit(c) < 0)
            return false;
        hasLower |= isLower(c);
        hasUpper |= isUpper(c);
    }
    hasLetter = hasLower || hasUpper;
    return !(hasLower && hasUpper);
}

constexpr int crockford(char c)
{
    constexpr std::string_view digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const std::size_t at = digits.find(upper(c));
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

constexpr int base62(char c)
{
    return isDigit(c) ? digit(c) : isUpper(c) ? c - 'A' + 10 : isLower(c) ? c - 'a' + 36 : -1;
}

} // namespace

std::optional<Uuid> parseUuid(std::string_view text)
{
    if (text.size() == 45 && equalsIgnoringCase(text.substr(0, 9), "urn:uuid:"))
        text.remove_prefix(9);
    if (text.size() == 38 && text.front() == '{' && text.back() == '}')
        text = text.substr(1, 36);
    Uuid uuid;
    uuid.isDashed = text.size() == 36;
    if (!uuid.isDashed && text.size() != 32)
        return std::nullopt;
    std::size_t at = 0;
    for (std::size_t i = 0; i < 16; ++i) {
        if (uuid.isDashed && (i == 4 || i == 6 || i == 8 || i == 10) && text[at++] != '-')
            return std::nullopt;
        const int value = payload::hexNumber(text, at, 2);
        if (value < 0)
            return std::nullopt;
        uuid.bytes[i] = static_cast<std::uint8_t>(value);
        at += 2;
    }
    const auto isAll = [&uuid](std::uint8_t byte) {
        return std::all_of(uuid.bytes.begin(), uuid.bytes.end(), [byte](std::uint8_t b) { return b == byte; });
    };
    uuid.isNil = isAll(0);
    uuid.isMax = isAll(0xff);
    const int version = uuid.bytes[6] >> 4;
    uuid.isRfc = (uuid.bytes[8] & 0xc0) == 0x80 && version >= 1 && version <= 8;
    uuid.version = uuid.isRfc ? version : 0;
    return uuid;
}

std::optional<std::int64_t> uuidTime(const Uuid &uuid)
{
    const auto &b = uuid.bytes;
    const auto number = [&b](std::initializer_list<int> order) {
        std::int64_t value = 0;
        for (const int i : order)
            value = value << 8 | b[static_cast<std::size_t>(i)];
        return value;
    };
    if (uuid.version == 7)
        return number({0, 1, 2, 3, 4, 5});
    std::int64_t steps = 0;
    if (uuid.version == 1)
        steps = (number({6, 7}) & 0x0fff) << 48 | number({4, 5}) << 32 | number({0, 1, 2, 3});
    else if (uuid.version == 6)
        steps = number({0, 1, 2, 3, 4, 5}) << 12 | (number({6, 7}) & 0x0fff);
    else
        return std::nullopt;
    return (steps - gregorianSteps) / 10000;
}

std::array<std::uint8_t, 6> uuidNode(const Uuid &uuid)
{
    std::array<std::uint8_t, 6> node{};
    std::copy_n(uuid.bytes.begin() + 10, 6, node.begin());
    return node;
}

std::optional<std::int64_t> objectIdTime(std::string_view text)
{
    bool hasLetter = false;
    if (text.size() != 24 || !isHexOfOneCase(text, hasLetter) || !hasLetter)
        return std::nullopt;
    std::int64_t seconds = 0;
    for (std::size_t i = 0; i < 8; ++i)
        seconds = seconds << 4 | payload::hexDigit(text[i]);
    constexpr std::int64_t from2009 = 1230768000;
    constexpr std::int64_t to2038 = 2145916800;
    if (seconds < from2009 || seconds > to2038)
        return std::nullopt;
    return seconds;
}

std::optional<std::int64_t> ulidTime(std::string_view text)
{
    if (text.size() != 26 || text[0] > '7')
        return std::nullopt;
    std::int64_t time = 0;
    bool hasDigit = false;
    bool hasLetter = false;
    for (std::size_t i = 0; i < 26; ++i) {
        const int value = crockford(text[i]);
        if (value < 0)
            return std::nullopt;
        hasDigit |= value < 10;
        hasLetter |= value >= 10;
        if (i < 10)
            time = time << 5 | value;
    }
    if (!hasDigit || !hasLetter || time < msTo2010 || time > msTo2100)
        return std::nullopt;
    return time;
}

std::optional<std::int64_t> ksuidTime(std::string_view text)
{
    if (text.size() != 27)
        return std::nullopt;
    // 27 digits of base 62 are a number of 160 bits: kept as five words of 32, most significant first.
    std::array<std::uint64_t, 5> words{};
    bool hasLower = false;
    bool hasUpper = false;
    bool hasDigit = false;
    for (const char c : text) {
        const int value = base62(c);
        if (value < 0)
            return std::nullopt;
        hasLower |= isLower(c);
        hasUpper |= isUpper(c);
        hasDigit |= isDigit(c);
        std::uint64_t carry = static_cast<std::uint64_t>(value);
        for (std::size_t i = 5; i-- > 0;) {
            carry += words[i] * 62;
            words[i] = carry & 0xffffffffu;
            carry >>= 32;
        }
        if (carry)
            return std::nullopt;
    }
    constexpr std::int64_t epoch = 1400000000;
    const std::int64_t seconds = static_cast<std::int64_t>(words[0]) + epoch;
    if (!hasLower || !hasUpper || !hasDigit || seconds > msTo2040 / 1000)
        return std::nullopt;
    return seconds;
}

std::optional<SnowflakeTimes> snowflakeTimes(std::string_view text)
{
    const auto number = text.size() < 17 || text.size() > 19 || text[0] == '0' ? std::nullopt : unsignedNumber(text);
    if (!number || *number >> 63)
        return std::nullopt;
    const auto since = static_cast<std::int64_t>(*number >> 22);
    const auto from = [since](std::int64_t epoch) -> std::optional<std::int64_t> {
        return epoch + since < msTo2040 ? std::optional(epoch + since) : std::nullopt;
    };
    constexpr std::int64_t twitterEpoch = 1288834974657;
    constexpr std::int64_t discordEpoch = 1420070400000;
    const SnowflakeTimes times{from(twitterEpoch), from(discordEpoch)};
    return times.twitter || times.discord ? std::optional(times) : std::nullopt;
}

} // namespace telltale::audit::checks
