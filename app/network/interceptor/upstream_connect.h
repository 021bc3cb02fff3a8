// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/interceptor/upstream_pool.h"

#include <chrono>
#include <vector>

namespace telltale::network {

/// Tries one endpoint after the other, all of them within `time`.
void connectUpstream(asio::io_context &io, const http1::Options &limits, std::vector<Tcp::endpoint> endpoints,
                     std::chrono::milliseconds time, UpstreamPool::Next next);

} // namespace telltale::network
