// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/interceptor/upstream_pool.h"

#include <chrono>
#include <vector>

namespace telltale::network {

/// Where to connect to, and who is believed there; what is pointed to must outlive the attempt.
struct UpstreamWish
{
    UpstreamPlace place;
    std::vector<Tcp::endpoint> endpoints; ///< of its name
    const UpstreamTrust *trust = nullptr; ///< of secure places
    http1::Options limits;
};

/// Tries one endpoint after the other, and speaks TLS where the place is secure, all within `time`.
void connectUpstream(asio::io_context &io, UpstreamWish wish, std::chrono::milliseconds time, UpstreamPool::Next next);

} // namespace telltale::network
