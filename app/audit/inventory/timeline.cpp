// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/inventory/timeline.h"

#include <algorithm>
#include <iterator>

namespace telltale::audit {

namespace {

constexpr std::int64_t oneSecond = 1000;
constexpr std::int64_t oneDay = 24 * 3600 * oneSecond;
constexpr std::int64_t widths[] = {oneSecond,        10 * oneSecond,       60 * oneSecond, 600 * oneSecond,
                                   3600 * oneSecond, 6 * 3600 * oneSecond, oneDay,         7 * oneDay,
                                   28 * oneDay,      364 * oneDay,         3640 * oneDay,  36400 * oneDay};

std::int64_t beginOf(std::int64_t time, std::int64_t width)
{
    const std::int64_t rest = time % width;
    return time - (rest < 0 ? rest + width : rest);
}

} // namespace

void Timeline::addElsewhere(std::int64_t time)
{
    ++m_spans[beginOf(time, m_width)];
    // Empty spans between are drawn as well.
    while ((std::prev(m_spans.end())->first - m_spans.begin()->first) / m_width >= std::int64_t(mostSpans)
           && m_width != widths[std::size(widths) - 1])
        widen();
    m_begin = beginOf(time, m_width);
    m_count = &m_spans[m_begin];
}

void Timeline::widen()
{
    m_width = *std::upper_bound(std::begin(widths), std::end(widths), m_width);
    std::map<std::int64_t, std::uint64_t> wider;
    for (const auto &[begin, count] : m_spans)
        wider[beginOf(begin, m_width)] += count;
    m_spans.swap(wider);
}

} // namespace telltale::audit
