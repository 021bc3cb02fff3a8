// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/interceptor/collector_answers.h"
#include "network/interceptor/held_exchanges.h"
#include "network/interceptor/interceptor_options.h"
#include "network/interceptor/other_answers.h"
#include "network/interceptor/peer_user.h"
#include "network/interceptor/process_finder.h"
#include "network/interceptor/recorder.h"
#include "network/interceptor/sockets.h"
#include "network/interceptor/tunnel_book.h"
#include "network/interceptor/upstream_pool.h"
#include "privacy/exchange_judge.h"

#include <asio/steady_timer.hpp>

#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <unordered_set>

namespace telltale::network {

class ClientConnection;

/// The thread of an interceptor: its loop, its listening socket, and what the connections share. What is not said to be
/// for other threads is for this one only.
class Engine
{
public:
    Engine(InterceptorOptions options, std::unique_ptr<privacy::ExchangeSink> sink, privacy::ExchangeJudge &judge);
    ~Engine();

    /// Errors as Interceptor::start(). Both before the thread runs, and from the thread that made the engine.
    Result<bool> listen();
    void run();
    /// From another thread: ends the loop, and waits for it. Only the first call does anything.
    void stop();
    /// From any thread.
    void post(std::function<void()> task);
    const Tcp::endpoint &endpoint() const { return m_endpoint; }
    const HeldExchanges &heldExchanges() const { return m_held; }
    const Recorder &recording() const { return m_recorder; }
    void release(std::uint64_t exchange, bool isDropped);

    const InterceptorOptions &options() const { return m_options; }
    privacy::ExchangeJudge &judge() { return m_judge; }
    Recorder &recorder() { return m_recorder; }
    HeldExchanges &held() { return m_held; }
    UpstreamPool &upstreams() { return m_upstreams; }
    TunnelBook &tunnels() { return m_tunnels; }
    const TunnelBook &tunnels() const { return m_tunnels; }
    CollectorAnswers &answers() { return m_answers; }
    payload::WayIn way() const;
    bool isStopping() const { return m_isStopping; }
    /// Whether the other end of a client's connection is one of our own to an upstream: it has come round in a circle.
    bool isOwn(const Tcp::endpoint &peer, const Tcp::endpoint &local) const { return m_upstreams.isOwn(peer, local); }
    bool isOwnPlace(const UpstreamPlace &place) const;
    /// For whoever finishes what is begun with it before anything else happens.
    payload::Sha256 &hash() { return m_hash; }
    /// For pieces that are used up before anything else happens.
    std::string &scratch() { return m_scratch; }
    void ended(const std::shared_ptr<ClientConnection> &connection);

private:
    void loop();
    void accept();
    void accepted(Tcp::socket socket);
    void pauseAccepting();
    /// Why this peer is not served; empty when it is.
    struct Admission
    {
        std::optional<PeerSocket> socket;
        const char *refusal = nullptr; ///< a code
    };
    Admission admit(const Tcp::endpoint &peer, const Tcp::endpoint &local) const;
    void tick();
    void cover(bool isLast);
    void coverRun();
    void noteUnreached(const UnreachedProgram &program);
    void beginStop();
    bool isDone() const;
    std::chrono::milliseconds tickTime() const;

    InterceptorOptions m_options;
    privacy::ExchangeJudge &m_judge;
    asio::io_context m_io{1};
    Tcp::acceptor m_acceptor{m_io};
    asio::steady_timer m_ticker{m_io};
    asio::steady_timer m_acceptPause{m_io};
    Tcp::endpoint m_endpoint;
    ProcessFinder m_processes;
    Recorder m_recorder;
    HeldExchanges m_held;
    UpstreamPool m_upstreams;
    TunnelBook m_tunnels;
    CollectorAnswers m_answers{payload::Protocols::usual(), otherAnswers()};
    std::unordered_set<std::shared_ptr<ClientConnection>> m_connections;
    std::string m_scratch;
    payload::Sha256 m_hash;
    std::chrono::steady_clock::time_point m_stopBy;
    std::chrono::steady_clock::time_point m_covered;
    std::size_t m_unreached = 0; ///< programs that were put down
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace telltale::network
