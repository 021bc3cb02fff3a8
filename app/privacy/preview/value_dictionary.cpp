// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/preview/value_dictionary.h"

#include "audit/inventory/distinct_counter.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

constexpr std::size_t fewestSlots = 64;

std::uint64_t hashFor(payload::NodeType type, std::string_view text)
{
    return audit::hashOfValue(text) + static_cast<std::uint64_t>(type) * 0x9E3779B97F4A7C15u;
}

} // namespace

std::uint32_t ValueDictionary::add(payload::NodeType type, std::string_view text)
{
    if (m_entries.size() * 2 >= m_slots.size())
        grow(std::max(fewestSlots, m_slots.size() * 2));
    const std::uint64_t hash = hashFor(type, text);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    for (; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        const std::uint32_t number = m_slots[slot] - 1;
        const Entry &entry = m_entries[number];
        if (entry.hash == hash && entry.type == type && this->text(number) == text)
            return number;
    }
    m_entries.push_back({m_text.size(), static_cast<std::uint32_t>(text.size()), type, hash});
    m_text += text;
    m_slots[slot] = size();
    return size() - 1;
}

void ValueDictionary::reserve(std::size_t values, std::size_t bytes)
{
    m_entries.reserve(values);
    m_text.reserve(bytes);
    std::size_t slots = std::max(fewestSlots, m_slots.size());
    while (slots < values * 2 + 2)
        slots *= 2;
    if (slots > m_slots.size())
        grow(slots);
}

void ValueDictionary::grow(std::size_t slots)
{
    m_slots.assign(slots, 0);
    for (std::uint32_t number = 0; number < m_entries.size(); ++number) {
        std::size_t slot = m_entries[number].hash & (slots - 1);
        while (m_slots[slot] != 0)
            slot = (slot + 1) & (slots - 1);
        m_slots[slot] = number + 1;
    }
}

} // namespace telltale::privacy
