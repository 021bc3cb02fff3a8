// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/interceptor/tunnel_book.h"
#include "network/interceptor/upstream_pool.h"
#include "payload/loaders/record/record_contents.h"

#include <array>
#include <functional>
#include <memory>
#include <string>

namespace telltale::network {

class Engine;

/// What is said of a tunnel.
struct TunnelAbout
{
    std::uint64_t connection = 0; ///< its number in the record
    payload::WayIn way = payload::WayIn::ForwardProxy;
    std::string destination; ///< `HOST:PORT`
    std::string_view why;    ///< a code of privacy::tunnelWhy
    std::uint32_t process = 0;
    std::string program;
};

/// Two connections tied together: what comes on one goes out on the other, unread and unrecorded but for its size.
/// Ends when the judge lets nothing pass any more that nobody sees.
class Tunnel : public std::enable_shared_from_this<Tunnel>
{
public:
    Tunnel(Engine &engine, std::unique_ptr<Stream> client, UpstreamPool::Connection upstream, TunnelAbout about);

    /// Takes the client back, with the first bytes that it has sent: it has begun after all, before the server did.
    using GiveBack = std::function<void(std::unique_ptr<Stream> client, std::string first)>;
    /// Before start(): whoever is silent is given back by this once it speaks, unless the other side spoke first.
    void giveBackTo(GiveBack taker) { m_giveBack = std::move(taker); }
    /// Begins with what was read from either side already. `ended` is called once.
    void start(std::string fromClient, std::string fromUpstream, std::function<void()> ended);
    void close();

private:
    struct Way
    {
        Stream *from = nullptr;
        Stream *to = nullptr;
        std::string first;
        std::array<char, std::size_t(16) << 10> buffer;
    };
    void begin(Way &way);
    void read(Way &way);
    void write(Way &way, const char *bytes, std::size_t size);
    void finish(Way &way, bool isBroken);
    bool givesBack(Way &way, std::size_t size);
    void putDown();

    Engine &m_engine;
    std::unique_ptr<Stream> m_client;
    UpstreamPool::Connection m_upstream;
    const TunnelAbout m_about;
    TunnelBook::Line m_line;
    Way m_up;
    Way m_down;
    int m_open = 2; ///< ways that still go
    std::int64_t m_began;
    std::uint64_t m_sent = 0;
    std::uint64_t m_received = 0;
    GiveBack m_giveBack;
    std::function<void()> m_ended;
};

} // namespace telltale::network
