// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/hashing/murmur3.h"

#include <bit>

namespace telltale::privacy {

namespace {

/// `count` bytes (at most 8), the first one lowest, whatever the machine's own order.
std::uint64_t littleEndian(const char *bytes, std::size_t count)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < count; ++i)
        number |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << 8u * i;
    return number;
}

constexpr std::uint32_t mixed32(std::uint32_t k)
{
    return std::rotl(k * 0xcc9e2d51u, 15) * 0x1b873593u;
}

constexpr std::uint64_t first64 = 0x87c37b91114253d5u;
constexpr std::uint64_t second64 = 0x4cf5ad432745937fu;

constexpr std::uint64_t mixedFirst(std::uint64_t k)
{
    return std::rotl(k * first64, 31) * second64;
}

constexpr std::uint64_t mixedSecond(std::uint64_t k)
{
    return std::rotl(k * second64, 33) * first64;
}

constexpr std::uint64_t finished64(std::uint64_t k)
{
    k = (k ^ k >> 33u) * 0xff51afd7ed558ccdu;
    k = (k ^ k >> 33u) * 0xc4ceb9fe1a85ec53u;
    return k ^ k >> 33u;
}

} // namespace

std::uint32_t murmur3x86_32(std::string_view bytes, std::uint32_t seed)
{
    std::uint32_t hash = seed;
    const std::size_t whole = bytes.size() & ~std::size_t{3};
    for (std::size_t at = 0; at < whole; at += 4) {
        hash ^= mixed32(static_cast<std::uint32_t>(littleEndian(bytes.data() + at, 4)));
        hash = std::rotl(hash, 13) * 5u + 0xe6546b64u;
    }
    if (whole != bytes.size())
        hash ^= mixed32(static_cast<std::uint32_t>(littleEndian(bytes.data() + whole, bytes.size() - whole)));
    hash ^= static_cast<std::uint32_t>(bytes.size());
    hash = (hash ^ hash >> 16u) * 0x85ebca6bu;
    hash = (hash ^ hash >> 13u) * 0xc2b2ae35u;
    return hash ^ hash >> 16u;
}

std::array<std::uint64_t, 2> murmur3x64_128(std::string_view bytes, std::uint32_t seed)
{
    std::uint64_t one = seed;
    std::uint64_t two = seed;
    const std::size_t whole = bytes.size() & ~std::size_t{15};
    for (std::size_t at = 0; at < whole; at += 16) {
        one ^= mixedFirst(littleEndian(bytes.data() + at, 8));
        one = (std::rotl(one, 27) + two) * 5u + 0x52dce729u;
        two ^= mixedSecond(littleEndian(bytes.data() + at + 8, 8));
        two = (std::rotl(two, 31) + one) * 5u + 0x38495ab5u;
    }
    const std::size_t rest = bytes.size() - whole;
    const char *const tail = bytes.data() + whole;
    if (rest > 8)
        two ^= mixedSecond(littleEndian(tail + 8, rest - 8));
    if (rest > 0)
        one ^= mixedFirst(littleEndian(tail, rest < 8 ? rest : 8));
    one ^= bytes.size();
    two ^= bytes.size();
    one += two;
    two += one;
    one = finished64(one);
    two = finished64(two);
    one += two;
    two += one;
    return {one, two};
}

} // namespace telltale::privacy
