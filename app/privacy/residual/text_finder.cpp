// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/residual/text_finder.h"

namespace telltale::privacy {

void TextFinder::add(std::string_view text)
{
    if (text.size() < leastLength || !m_numbers.emplace(text, m_texts.size()).second)
        return;
    if (m_bits.empty())
        m_bits.resize(bitCount);
    const std::uint64_t gram = gramAt(text, 0);
    m_bits[bitOf(gram)] = true;
    m_byGram[gram].push_back(m_texts.size());
    m_texts.emplace_back(text);
}

} // namespace telltale::privacy
