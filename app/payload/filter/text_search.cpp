// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/filter/text_search.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#    include <emmintrin.h>
#endif

namespace telltale::payload {

char asciiLower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
}

std::string asciiLower(std::string_view bytes)
{
    std::string result(bytes);
    std::transform(result.begin(), result.end(), result.begin(), [](char byte) { return asciiLower(byte); });
    return result;
}

TextSearch::TextSearch(std::string_view needle) : m_needle(asciiLower(needle)) {}

bool TextSearch::isAt(const char *at) const
{
    for (std::size_t i = 0; i < m_needle.size(); ++i) {
        if (asciiLower(at[i]) != m_needle[i])
            return false;
    }
    return true;
}

#if defined(__SSE2__)

namespace {

/// Bytes that are `low`, or the same letter as a capital.
struct EitherCase
{
    __m128i low, high;

    explicit EitherCase(char byte)
        : low(_mm_set1_epi8(byte)),
          high(_mm_set1_epi8(byte >= 'a' && byte <= 'z' ? static_cast<char>(byte & ~0x20) : byte))
    {
    }
    __m128i in(const char *at) const
    {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        return _mm_or_si128(_mm_cmpeq_epi8(block, low), _mm_cmpeq_epi8(block, high));
    }
};

} // namespace

#endif

/// Where the first and the last byte fit, sixteen places at a time, the rest is compared.
bool TextSearch::isIn(std::string_view bytes) const
{
    const std::size_t size = m_needle.size();
    if (size == 0)
        return true;
    if (bytes.size() < size)
        return false;
    const char *at = bytes.data();
    const char *const end = at + (bytes.size() - size) + 1; // behind the last place where it can begin
#if defined(__SSE2__)
    const EitherCase first(m_needle.front());
    const EitherCase last(m_needle.back());
    for (; end - at >= 16; at += 16) {
        const __m128i both = _mm_and_si128(first.in(at), last.in(at + size - 1));
        auto places = static_cast<std::uint32_t>(_mm_movemask_epi8(both));
        for (; places != 0; places &= places - 1) {
            if (isAt(at + std::countr_zero(places)))
                return true;
        }
    }
#endif
    for (; at != end; ++at) {
        if (isAt(at))
            return true;
    }
    return false;
}

bool matchesGlob(std::string_view pattern, std::string_view bytes)
{
    std::size_t p = 0;
    std::size_t b = 0;
    std::size_t star = std::string_view::npos; // the last one seen, and where we were then
    std::size_t resume = 0;
    while (b < bytes.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = b;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == asciiLower(bytes[b]))) {
            ++p;
            ++b;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            b = ++resume;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

} // namespace telltale::payload
