// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index/index_patience.h"

namespace telltale::store {

namespace {

constexpr std::chrono::milliseconds shortestLook{100}; ///< a rate over less says little

} // namespace

bool IndexPatience::waits(std::uint64_t size, std::uint64_t behind, Time now)
{
    if (m_limits.fastGrowth == 0)
        return false;
    if (!m_hasLooked || now - m_time >= shortestLook)
        look(size, now);
    return m_isFast && behind < m_limits.mostBehind;
}

void IndexPatience::look(std::uint64_t size, Time now)
{
    const std::chrono::duration<double> passed = now - m_time;
    // A record gets smaller when old files of it are removed.
    const std::uint64_t grown = size > m_size ? size - m_size : 0;
    m_isFast = m_hasLooked && double(grown) > double(m_limits.fastGrowth) * passed.count();
    m_hasLooked = true;
    m_size = size;
    m_time = now;
}

} // namespace telltale::store
