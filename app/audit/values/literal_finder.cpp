// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/literal_finder.h"

namespace telltale::audit {

LiteralFinder::LiteralFinder(std::vector<std::string> literals)
    : m_literals(std::move(literals)), m_bits(bucketCount / 64), m_buckets(bucketCount)
{
    for (std::size_t i = 0; i < m_literals.size(); ++i) {
        const std::string &literal = m_literals[i];
        const std::size_t hash = hashOf(byteAt(literal, 0) | byteAt(literal, 1) << 8u | byteAt(literal, 2) << 16u);
        m_bits[hash / 64] |= std::uint64_t{1} << hash % 64;
        m_buckets[hash].push_back(static_cast<int>(i));
    }
}

} // namespace telltale::audit
