// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/end_signals.h"

#include <stop_token>
#include <thread>

namespace telltale::cli {

/// Turns the user's wish to end something long (SIGINT, SIGTERM) into a stop token, once; the second signal ends the
/// program. Must be made before the threads that do the work, so that signals come here; one at a time.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    std::stop_token token() const { return m_source.get_token(); }
    bool hasHappened() const { return m_source.stop_requested(); }

private:
    void wait();

    std::stop_source m_source;
    EndSignals m_signals;
    int m_end = -1;
    std::thread m_waiter;
};

} // namespace telltale::cli
