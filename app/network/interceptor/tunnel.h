// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/interceptor/upstream_pool.h"

#include <array>
#include <functional>
#include <memory>
#include <string>

namespace telltale::network {

class Engine;

/// Two connections tied together: what comes on one goes out on the other, unread and unrecorded but for its size.
/// Ends when the judge lets nothing pass any more that nobody sees.
class Tunnel : public std::enable_shared_from_this<Tunnel>
{
public:
    Tunnel(Engine &engine, Tcp::socket client, UpstreamPool::Connection upstream);

    /// Begins with what was read from either side already. `ended` is called once.
    void start(std::string fromClient, std::string fromUpstream, std::function<void()> ended);
    void close();

private:
    struct Way
    {
        Tcp::socket *from = nullptr;
        Tcp::socket *to = nullptr;
        std::string first;
        std::array<char, std::size_t(16) << 10> buffer;
    };
    void begin(Way &way);
    void read(Way &way);
    void write(Way &way, const char *bytes, std::size_t size);
    void finish(Way &way, bool isBroken);

    Engine &m_engine;
    Tcp::socket m_client;
    UpstreamPool::Connection m_upstream;
    Way m_up;
    Way m_down;
    int m_open = 2; ///< ways that still go
    std::function<void()> m_ended;
};

} // namespace telltale::network
