// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/launch/run_tally.h"

namespace telltale::network {

void RunTally::setHub(const RedirectHub *hub)
{
    const std::lock_guard lock(m_mutex);
    if (m_hub != nullptr)
        m_last = m_hub->statistics();
    m_hub = hub;
}

RedirectStatistics RunTally::statistics() const
{
    const std::lock_guard lock(m_mutex);
    return m_hub != nullptr ? m_hub->statistics() : m_last;
}

} // namespace telltale::network
