// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/inventory/distinct_counter.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace telltale::audit {

namespace {

constexpr std::size_t firstDistinctSlots = 16;
constexpr unsigned registerBits = 12;

std::uint64_t mixed(std::uint64_t a, std::uint64_t b)
{
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64u);
}

std::uint64_t load(const char *bytes, std::size_t size)
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, size);
    return word;
}

} // namespace

/// Multiply and fold, 16 bytes a step; the last step reads some bytes again rather than one after the other.
std::uint64_t hashOfValue(std::string_view bytes)
{
    constexpr std::uint64_t keyA = 0xa0761d6478bd642fu;
    constexpr std::uint64_t keyB = 0xe7037ed1a0b428dbu;
    const char *at = bytes.data();
    std::size_t left = bytes.size();
    std::uint64_t hash = keyA ^ left;
    while (left > 16) {
        hash = mixed(load(at, 8) ^ keyB, load(at + 8, 8) ^ hash);
        at += 16;
        left -= 16;
    }
    std::uint64_t a = 0;
    std::uint64_t b = 0;
    if (left >= 8) {
        a = load(at, 8);
        b = load(at + left - 8, 8);
    } else if (left >= 4) {
        a = load(at, 4);
        b = load(at + left - 4, 4);
    } else if (left > 0) {
        a = load(at, left);
    }
    hash = mixed(mixed(a ^ keyB, b ^ hash) ^ keyA, keyB ^ left);
    return hash == 0 ? 1 : hash;
}

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
