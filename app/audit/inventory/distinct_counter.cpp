// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/inventory/distinct_counter.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace telltale::audit {

namespace {

constexpr std::size_t firstDistinctSlots = 16;
constexpr unsigned registerBits = 12;

} // namespace

bool DistinctCounter::insert(std::uint64_t hash)
{
    if (m_size == exactLimit) {
        m_registers = std::make_unique<Registers>();
        for (const std::uint64_t known : m_slots) {
            if (known != 0)
                addToRegisters(known);
        }
        addToRegisters(hash);
        std::vector<std::uint64_t>().swap(m_slots);
        return true;
    }
    if (m_size * 2 >= m_slots.size())
        grow();
    std::size_t at = hash & m_mask;
    while (m_slots[at] != 0)
        at = (at + 1) & m_mask;
    m_slots[at] = hash;
    ++m_size;
    return true;
}

void DistinctCounter::grow()
{
    std::vector<std::uint64_t> old(m_slots.empty() ? firstDistinctSlots : m_slots.size() * 2, 0);
    old.swap(m_slots);
    m_mask = m_slots.size() - 1;
    for (const std::uint64_t hash : old) {
        if (hash == 0)
            continue;
        std::size_t at = hash & m_mask;
        while (m_slots[at] != 0)
            at = (at + 1) & m_mask;
        m_slots[at] = hash;
    }
}

void DistinctCounter::addToRegisters(std::uint64_t hash)
{
    const std::size_t index = hash >> (64 - registerBits);
    const std::uint64_t rest = (hash << registerBits) | (1ull << (registerBits - 1));
    const auto rank = static_cast<std::uint8_t>(std::countl_zero(rest) + 1);
    if ((*m_registers)[index] < rank)
        (*m_registers)[index] = rank;
}

std::uint64_t DistinctCounter::count() const
{
    if (m_registers == nullptr)
        return m_size;
    const auto registers = static_cast<double>(m_registers->size());
    double sum = 0;
    std::size_t empty = 0;
    for (const std::uint8_t rank : *m_registers) {
        sum += std::ldexp(1.0, -int(rank));
        empty += rank == 0;
    }
    const double alpha = 0.7213 / (1 + 1.079 / registers);
    double estimate = alpha * registers * registers / sum;
    // Few values leave registers empty, whose number then tells more (linear counting).
    if (estimate < 2.5 * registers && empty != 0)
        estimate = registers * std::log(registers / static_cast<double>(empty));
    return std::max<std::uint64_t>(exactLimit + 1, static_cast<std::uint64_t>(std::llround(estimate)));
}

} // namespace telltale::audit
