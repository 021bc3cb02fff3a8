// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/values/checks/ascii.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::audit {

/// Finds which of many short literals occur in a text, without regard to the case of ASCII letters: a hash of three
/// bytes at each place says whether one can begin there. About a nanosecond a byte.
class LiteralFinder
{
public:
    static constexpr std::size_t leastLength = 3;

    LiteralFinder() = default;
    /// Each has at least `leastLength` bytes; small letters.
    explicit LiteralFinder(std::vector<std::string> literals);
    /// The numbers of the literals that occur, in no order, each once.
    void find(std::string_view text, std::vector<int> &numbers) const
    {
        search(text, [&numbers](int number) {
            if (std::find(numbers.begin(), numbers.end(), number) == numbers.end())
                numbers.push_back(number);
            return true;
        });
    }
    /// True when one of them occurs.
    bool findsAny(std::string_view text) const
    {
        bool isFound = false;
        search(text, [&isFound](int) { return !(isFound = true); });
        return isFound;
    }
    bool isEmpty() const { return m_literals.empty(); }

private:
    /// Calls `found` with each place's literal until it says false.
    template<typename Found>
    void search(std::string_view text, Found found) const;

    static constexpr std::size_t bucketCount = 1u << 12;
    /// Twelve bits of three bytes (the first one lowest), capitals folded the quick way: what that mixes up is told
    /// apart afterwards.
    static std::size_t hashOf(std::uint32_t three) { return ((three | 0x202020u) << 8u) * 2654435761u >> 20u; }
    static std::uint32_t byteAt(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

    std::vector<std::string> m_literals;
    std::vector<std::uint64_t> m_bits;       ///< one for each hash
    std::vector<std::vector<int>> m_buckets; ///< the literals by their hash
};

template<typename Found>
void LiteralFinder::search(std::string_view text, Found found) const
{
    if (m_literals.empty() || text.size() < leastLength)
        return;
    const std::uint64_t *bits = m_bits.data();
    std::uint32_t three = byteAt(text, 0) << 8u | byteAt(text, 1) << 16u;
    for (std::size_t end = 2; end < text.size(); ++end) {
        three = three >> 8u | byteAt(text, end) << 16u;
        const std::size_t hash = hashOf(three);
        if (!(bits[hash / 64] >> hash % 64 & 1u))
            continue;
        for (const int number : m_buckets[hash]) {
            const std::string &literal = m_literals[static_cast<std::size_t>(number)];
            if (checks::equalsIgnoringCase(text.substr(end - 2, literal.size()), literal) && !found(number))
                return;
        }
    }
}

} // namespace telltale::audit
