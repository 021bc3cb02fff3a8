// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

// Copying, comparing and mixing the bytes of keys: short, so that a library call would cost more than the work.

namespace telltale::payload {

inline std::uint64_t load64(const char *bytes)
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

inline std::uint64_t load32(const char *bytes)
{
    std::uint32_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

/// All of at most eight bytes as a number.
inline std::uint64_t loadShort(const char *bytes, std::size_t size)
{
    if (size >= 4)
        return load32(bytes) | load32(bytes + size - 4) << 32;
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < size; ++i)
        word = word << 8 | static_cast<unsigned char>(bytes[i]);
    return word;
}

inline std::uint64_t mix(std::uint64_t a, std::uint64_t b)
{
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

/// memcpy for keys: mostly between 8 and 32 bytes, where the call would cost more than the copy.
inline void copyBytes(char *to, const char *from, std::size_t size)
{
    if (size < 16 || size > 32) {
        if (size < 8 || size > 32) {
            std::memcpy(to, from, size);
            return;
        }
        std::uint64_t first = load64(from);
        std::uint64_t last = load64(from + size - 8);
        std::memcpy(to, &first, 8);
        std::memcpy(to + size - 8, &last, 8);
        return;
    }
    struct Half
    {
        std::uint64_t low, high;
    } first, last;
    std::memcpy(&first, from, 16);
    std::memcpy(&last, from + size - 16, 16);
    std::memcpy(to, &first, 16);
    std::memcpy(to + size - 16, &last, 16);
}

inline bool sameBytes(std::string_view a, std::string_view b)
{
    const std::size_t size = a.size();
    if (size != b.size())
        return false;
    if (size < 8 || size > 32)
        return std::memcmp(a.data(), b.data(), size) == 0;
    if (size < 16)
        return load64(a.data()) == load64(b.data()) && load64(a.data() + size - 8) == load64(b.data() + size - 8);
    return std::memcmp(a.data(), b.data(), 16) == 0 && std::memcmp(a.data() + size - 16, b.data() + size - 16, 16) == 0;
}

} // namespace telltale::payload
