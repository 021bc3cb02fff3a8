// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/redirect/redirect_hub.h"

#include <mutex>

namespace telltale::network {

/// What a run's redirection counts, for whoever asks, as long as somebody may ask. Any thread.
class RunTally
{
public:
    /// Null: from now on what was counted last holds.
    void setHub(const RedirectHub *hub);
    RedirectStatistics statistics() const;

private:
    mutable std::mutex m_mutex;
    const RedirectHub *m_hub = nullptr;
    RedirectStatistics m_last;
};

} // namespace telltale::network
