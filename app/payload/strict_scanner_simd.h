// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The vector operations that the strict scanner is written in, for SSE2 (every x86-64), AVX2 and, where there is
// neither, plain bytes. Each type is used in one translation unit only, which is compiled for its instruction set.

#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#    include <immintrin.h>
#endif

namespace telltale::payload {

#if defined(__SSE2__)
struct Sse2
{
    static constexpr unsigned width = 16;
    using Vector = __m128i;
    static Vector load(const char *bytes)
    {
        Vector vector;
        std::memcpy(&vector, bytes, sizeof vector);
        return vector;
    }
    static Vector zero() { return _mm_setzero_si128(); }
    static Vector either(Vector a, Vector b) { return _mm_or_si128(a, b); }
    static std::uint32_t highBits(Vector v) { return static_cast<std::uint32_t>(_mm_movemask_epi8(v)); }
    /// Bits of the bytes that end a run of plain string characters: quote, backslash, control characters.
    static std::uint32_t stringStops(Vector v)
    {
        const Vector controls = _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(0x1F)), v);
        const Vector quotes = _mm_cmpeq_epi8(v, _mm_set1_epi8('"'));
        const Vector slashes = _mm_cmpeq_epi8(v, _mm_set1_epi8('\\'));
        return highBits(_mm_or_si128(controls, _mm_or_si128(quotes, slashes)));
    }
    static std::uint32_t notSpaces(Vector v) { return ~highBits(_mm_cmpeq_epi8(v, _mm_set1_epi8(' '))) & 0xFFFFu; }
    static bool samePrefix(const char *a, const char *b, std::uint32_t length)
    {
        const std::uint32_t same = highBits(_mm_cmpeq_epi8(load(a), load(b)));
        const std::uint32_t wanted = (1u << length) - 1;
        return (same & wanted) == wanted;
    }
};
#endif

#if defined(__AVX2__)
struct Avx2
{
    static constexpr unsigned width = 32;
    using Vector = __m256i;
    static Vector load(const char *bytes)
    {
        Vector vector;
        std::memcpy(&vector, bytes, sizeof vector);
        return vector;
    }
    static Vector zero() { return _mm256_setzero_si256(); }
    static Vector either(Vector a, Vector b) { return _mm256_or_si256(a, b); }
    static std::uint32_t highBits(Vector v) { return static_cast<std::uint32_t>(_mm256_movemask_epi8(v)); }
    static std::uint32_t stringStops(Vector v)
    {
        const Vector controls = _mm256_cmpeq_epi8(_mm256_min_epu8(v, _mm256_set1_epi8(0x1F)), v);
        const Vector quotes = _mm256_cmpeq_epi8(v, _mm256_set1_epi8('"'));
        const Vector slashes = _mm256_cmpeq_epi8(v, _mm256_set1_epi8('\\'));
        return highBits(_mm256_or_si256(controls, _mm256_or_si256(quotes, slashes)));
    }
    static std::uint32_t notSpaces(Vector v) { return ~highBits(_mm256_cmpeq_epi8(v, _mm256_set1_epi8(' '))); }
    static bool samePrefix(const char *a, const char *b, std::uint32_t length)
    {
        const std::uint32_t same = highBits(_mm256_cmpeq_epi8(load(a), load(b)));
        const std::uint32_t wanted = (length < 32 ? 1u << length : 0u) - 1;
        return (same & wanted) == wanted;
    }
};
#endif

#if !defined(__SSE2__)
struct PlainBytes
{
    static constexpr unsigned width = 8;
    using Vector = std::uint64_t;
    static Vector load(const char *bytes)
    {
        Vector vector;
        std::memcpy(&vector, bytes, sizeof vector);
        return vector;
    }
    static Vector zero() { return 0; }
    static Vector either(Vector a, Vector b) { return a | b; }
    template<typename Matches>
    static std::uint32_t bits(Vector v, Matches matches)
    {
        unsigned char bytes[sizeof v];
        std::memcpy(bytes, &v, sizeof v);
        std::uint32_t result = 0;
        for (unsigned i = 0; i < sizeof v; ++i)
            result |= static_cast<std::uint32_t>(matches(bytes[i])) << i;
        return result;
    }
    static std::uint32_t highBits(Vector v)
    {
        return bits(v, [](unsigned char c) { return c >= 0x80; });
    }
    static std::uint32_t stringStops(Vector v)
    {
        return bits(v, [](unsigned char c) { return c == '"' || c == '\\' || c < 0x20; });
    }
    static std::uint32_t notSpaces(Vector v)
    {
        return bits(v, [](unsigned char c) { return c != ' '; });
    }
    static bool samePrefix(const char *a, const char *b, std::uint32_t length)
    {
        return std::memcmp(a, b, length) == 0;
    }
};
#endif

/// How many digits stand at `bytes` (at most 16 are looked at).
inline unsigned leadingDigits(const char *bytes)
{
#if defined(__SSE2__)
    __m128i v;
    std::memcpy(&v, bytes, sizeof v);
    const __m128i shifted = _mm_sub_epi8(v, _mm_set1_epi8('0'));
    const __m128i digits = _mm_cmpeq_epi8(_mm_min_epu8(shifted, _mm_set1_epi8(9)), shifted);
    const auto others = ~static_cast<std::uint32_t>(_mm_movemask_epi8(digits)) | 0x10000u;
    return static_cast<unsigned>(std::countr_zero(others));
#else
    unsigned count = 0;
    while (count < 16 && static_cast<unsigned char>(bytes[count] - '0') <= 9)
        ++count;
    return count;
#endif
}

} // namespace telltale::payload
