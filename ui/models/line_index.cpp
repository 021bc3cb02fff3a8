// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/line_index.h"

#include <algorithm>
#include <cstring>

namespace telltale::models {

LineIndex::LineIndex(std::string_view bytes, std::span<const payload::Run> runs)
{
    m_first = runs.empty() ? 1 : runs.front().place.line;
    const char *at = bytes.data();
    const char *end = at + bytes.size();
    while ((at = static_cast<const char *>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)))) != nullptr) {
        ++at;
        m_starts.push_back(static_cast<std::uint32_t>(at - bytes.data()));
    }
    if (runs.size() < 2)
        return;
    m_numbers.reserve(m_starts.size());
    std::size_t run = 0;
    std::uint32_t number = m_first;
    for (const std::uint32_t start : m_starts) {
        bool moved = false;
        while (run + 1 < runs.size() && runs[run + 1].offset <= start) {
            ++run;
            moved = true;
        }
        if (moved)
            number = runs[run].place.line;
        else if (!m_numbers.empty())
            ++number;
        m_numbers.push_back(number);
    }
}

std::uint32_t LineIndex::ordinalOf(std::uint32_t offset) const
{
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    return static_cast<std::uint32_t>(next - m_starts.begin()) - 1;
}

std::uint32_t LineIndex::number(std::uint32_t ordinal) const
{
    return m_numbers.empty() ? m_first + ordinal : m_numbers[ordinal];
}

} // namespace telltale::models
