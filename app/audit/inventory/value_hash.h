// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace telltale::audit {

/// The two halves of the product, folded: every bit of the one decides about many of the other.
inline std::uint64_t foldedProduct(std::uint64_t a, std::uint64_t b)
{
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64u);
}

/// A hash of bytes that is never 0; good enough for HyperLogLog, and the same in every run. Multiply and fold, 16 bytes
/// a step; the last step reads some bytes again rather than one after the other. Asked for every value on the wire.
inline std::uint64_t hashOfValue(std::string_view bytes)
{
    constexpr std::uint64_t keyA = 0xa0761d6478bd642fu;
    constexpr std::uint64_t keyB = 0xe7037ed1a0b428dbu;
    const auto word = [](const char *at) {
        std::uint64_t read = 0;
        std::memcpy(&read, at, sizeof read);
        return read;
    };
    const auto half = [](const char *at) {
        std::uint32_t read = 0;
        std::memcpy(&read, at, sizeof read);
        return std::uint64_t(read);
    };
    const char *at = bytes.data();
    std::size_t left = bytes.size();
    std::uint64_t hash = keyA ^ left;
    while (left > 16) {
        hash = foldedProduct(word(at) ^ keyB, word(at + 8) ^ hash);
        at += 16;
        left -= 16;
    }
    std::uint64_t a = 0;
    std::uint64_t b = 0;
    if (left >= 8) {
        a = word(at);
        b = word(at + left - 8);
    } else if (left >= 4) {
        a = half(at);
        b = half(at + left - 4);
    } else {
        for (std::size_t i = 0; i < left; ++i)
            a |= std::uint64_t(static_cast<unsigned char>(at[i])) << i * 8;
    }
    hash = foldedProduct(foldedProduct(a ^ keyB, b ^ hash) ^ keyA, keyB ^ left);
    return hash == 0 ? 1 : hash;
}

} // namespace telltale::audit
