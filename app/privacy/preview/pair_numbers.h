// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace telltale::privacy {

/// Numbers pairs of numbers from 0, in the order in which they come.
class PairNumbers
{
public:
    /// `most`: about how many different pairs there can be.
    explicit PairNumbers(std::size_t most)
    {
        std::size_t slots = 64;
        while (slots < most * 2)
            slots *= 2;
        m_slots.assign(slots, 0);
        m_pairs.reserve(most);
    }

    std::uint32_t size() const { return static_cast<std::uint32_t>(m_pairs.size()); }
    std::uint32_t add(std::uint32_t one, std::uint32_t other)
    {
        if (m_pairs.size() * 2 > m_slots.size())
            grow();
        const std::uint64_t pair = std::uint64_t(one) << 32u | other;
        const std::size_t slot = slotOf(pair);
        if (m_slots[slot] == 0) {
            m_pairs.push_back(pair);
            m_slots[slot] = size();
        }
        return m_slots[slot] - 1;
    }
    std::uint32_t first(std::uint32_t number) const { return static_cast<std::uint32_t>(m_pairs[number] >> 32u); }
    std::uint32_t second(std::uint32_t number) const { return static_cast<std::uint32_t>(m_pairs[number]); }

private:
    std::size_t slotOf(std::uint64_t pair) const
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t slot = (pair * 0x9E3779B97F4A7C15u >> 20u) & mask;
        while (m_slots[slot] != 0 && m_pairs[m_slots[slot] - 1] != pair)
            slot = (slot + 1) & mask;
        return slot;
    }
    void grow()
    {
        m_slots.assign(m_slots.size() * 2, 0);
        for (std::uint32_t number = 0; number < m_pairs.size(); ++number)
            m_slots[slotOf(m_pairs[number])] = number + 1;
    }

    std::vector<std::uint64_t> m_pairs;
    std::vector<std::uint32_t> m_slots; ///< number + 1; 0: free
};

} // namespace telltale::privacy
