// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/digest_table.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

std::uint32_t frontOf(const DigestForm &form)
{
    std::uint32_t key = 0;
    std::memcpy(&key, form.bytes.data(), sizeof key);
    return key;
}

} // namespace

DigestTable::DigestTable(std::vector<Target> targets) : m_targets(std::move(targets))
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> order;
    order.reserve(m_targets.size());
    for (std::uint32_t i = 0; i < m_targets.size(); ++i) {
        order.emplace_back(frontOf(*m_targets[i].form), i);
        m_hashes |= m_targets[i].hashes;
    }
    std::sort(order.begin(), order.end());
    std::vector<Target> sorted;
    sorted.reserve(m_targets.size());
    for (const auto &[key, index] : order)
        sorted.push_back(m_targets[index]);
    m_targets = std::move(sorted);

    // Sixteen bits and two slots for each target: one in sixteen digests gets past the bits.
    const std::size_t count = std::max<std::size_t>(m_targets.size(), 8);
    const auto slotBits = static_cast<unsigned>(std::bit_width(count * 2 - 1));
    const unsigned frontBits = std::min(slotBits + 3, 31u);
    m_slots.resize(std::size_t{1} << slotBits);
    m_slotShift = 32 - slotBits;
    m_bits.resize(std::max<std::size_t>((std::size_t{1} << frontBits) / 64, 1));
    m_bitShift = 32 - frontBits;
    for (std::uint32_t i = 0; i < order.size();) {
        const std::uint32_t key = order[i].first;
        std::uint32_t end = i;
        while (end < order.size() && order[end].first == key)
            ++end;
        const std::uint32_t hash = key * 2654435761u;
        m_bits[(hash >> m_bitShift) / 64] |= std::uint64_t{1} << (hash >> m_bitShift) % 64;
        std::size_t slot = hash >> m_slotShift;
        while (m_slots[slot].count != 0)
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = {key, i, end - i};
        i = end;
    }
}

} // namespace telltale::privacy
