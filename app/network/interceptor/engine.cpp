// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/engine.h"

#include "network/interceptor/client_connection.h"
#include "network/interceptor/listen_address.h"

#include <asio/post.hpp>

#include <algorithm>
#include <array>
#include <csignal>
#include <unistd.h>

namespace telltale::network {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr int mostInTurn = 256; ///< handlers before what they put down is persisted
constexpr std::chrono::seconds coverEvery{60};
constexpr std::chrono::seconds upstreamIdle{30};

AddressBytes bytesOfAddress(const asio::ip::address &address)
{
    return (address.is_v4() ? asio::ip::make_address_v6(asio::ip::v4_mapped, address.to_v4()) : address.to_v6())
        .to_bytes();
}

bool contains(const std::vector<std::uint32_t> &users, std::uint32_t user)
{
    return std::find(users.begin(), users.end(), user) != users.end();
}

} // namespace

Engine::Engine(InterceptorOptions options, std::unique_ptr<privacy::ExchangeSink> sink, privacy::ExchangeJudge &judge)
    : m_options(std::move(options)), m_judge(judge), m_recorder(std::move(sink)), m_upstreams(m_io, m_options.limits),
      m_scratch(std::size_t(256) << 10, '\0')
{
}

Engine::~Engine()
{
    stop();
}

payload::WayIn Engine::way() const
{
    return m_options.forward ? payload::WayIn::ReverseProxy : payload::WayIn::Collector;
}

void Engine::run()
{
    m_covered = steady_clock::now();
    accept();
    tick();
    m_thread = std::thread([this] { loop(); });
}

void Engine::loop()
{
    // Of an answer to a client that is gone the write tells, not a signal; no other signal is for this thread either.
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
    while (!isDone() && m_io.run_one() != 0) {
        for (int i = 0; i < mostInTurn && m_io.poll_one() != 0; ++i) {
        }
        if (m_recorder.endTurn())
            post([] {});
    }
    cover(true);
    m_recorder.endTurn();
}

void Engine::post(std::function<void()> task)
{
    asio::post(m_io, std::move(task));
}

void Engine::release(std::uint64_t exchange, bool isDropped)
{
    post([this, exchange, isDropped] { m_held.decide(exchange, isDropped); });
}

void Engine::stop()
{
    if (!m_thread.joinable())
        return;
    post([this] { beginStop(); });
    m_thread.join();
    // What was still under way at the end of the grace refers to connections: they go before the loop does.
    m_io.stop();
}

void Engine::beginStop()
{
    m_isStopping = true;
    m_stopBy = steady_clock::now() + m_options.grace;
    asio::error_code ignored;
    m_acceptor.close(ignored);
    m_acceptPause.cancel();
    const auto connections = m_connections;
    for (const auto &connection : connections) {
        if (connection->isIdle())
            connection->close();
    }
    m_ticker.expires_after(milliseconds(0));
    tick();
}

bool Engine::isDone() const
{
    return m_isStopping && m_connections.empty();
}

void Engine::accept()
{
    m_acceptor.async_accept([this](const asio::error_code &error, Tcp::socket socket) {
        if (m_isStopping)
            return;
        if (error == asio::error::no_descriptors || error == asio::error::no_memory
            || error == asio::error::no_buffer_space)
            return pauseAccepting();
        if (!error)
            accepted(std::move(socket));
        accept();
    });
}

/// There is no room for another connection: the one that has been idle for longest makes some.
void Engine::pauseAccepting()
{
    std::shared_ptr<ClientConnection> oldest;
    for (const auto &connection : m_connections) {
        if (connection->isIdle() && (!oldest || connection->since() < oldest->since()))
            oldest = connection;
    }
    if (oldest)
        oldest->close();
    m_acceptPause.expires_after(milliseconds(oldest ? 1 : 50));
    m_acceptPause.async_wait([this](const asio::error_code &error) {
        if (!error && !m_isStopping)
            accept();
    });
}

Engine::Admission Engine::admit(const Tcp::endpoint &peer, const Tcp::endpoint &local) const
{
    const asio::ip::address address = plainAddress(peer.address());
    const AddressBytes bytes = bytesOfAddress(peer.address());
    const bool isNamed = std::any_of(m_options.allow.begin(), m_options.allow.end(),
                                     [&bytes](const AddressRange &range) { return range.contains(bytes); });
    const bool isLocal = address.is_loopback() || address == plainAddress(local.address());
    if (!isLocal)
        return {{}, isNamed ? nullptr : "other-address"};
    const std::optional<PeerSocket> socket = peerSocket(peer, local);
    if (m_options.allowAllUsers || m_upstreams.isOwn(peer, local))
        return {socket, nullptr};
    if (!socket)
        return {socket, "unknown-user"};
    return {socket, socket->user == geteuid() || contains(m_options.allowUsers, socket->user) ? nullptr : "other-user"};
}

void Engine::accepted(Tcp::socket socket)
{
    asio::error_code error;
    const Tcp::endpoint peer = socket.remote_endpoint(error);
    const Tcp::endpoint local = socket.local_endpoint(error);
    if (error)
        return;
    socket.set_option(Tcp::no_delay(true), error);
    socket.non_blocking(true, error);
    const Admission admission = admit(peer, local);
    ++m_recorder.counting().connections;
    const std::optional<std::uint32_t> user = admission.socket ? std::optional(admission.socket->user) : std::nullopt;
    const auto connection = std::make_shared<ClientConnection>(*this, std::move(socket), Ends{peer, local}, user);
    // One that is redirected says itself whose it is.
    if (admission.socket && !m_options.redirect)
        connection->setSender(m_processes.holderOf(admission.socket->inode));
    m_connections.insert(connection);
    m_recorder.counting().openConnections = m_connections.size();
    if (admission.refusal != nullptr)
        return connection->turnAway(
            admission.refusal, 403,
            "Connections from this user or address are not taken; see --allow-users and --allow");
    if (m_connections.size() > m_options.mostConnections)
        return connection->turnAway("too-many-connections", 503, "More connections are open than are allowed");
    m_options.redirect ? connection->startRedirected() : connection->start();
}

void Engine::ended(const std::shared_ptr<ClientConnection> &connection)
{
    m_connections.erase(connection);
    m_recorder.counting().openConnections = m_connections.size();
}

milliseconds Engine::tickTime() const
{
    const milliseconds shortest = std::min({m_options.headTime, m_options.bodyPause, m_options.idleTime,
                                            m_options.answerPause, m_options.writePause, m_options.grace});
    return std::clamp(shortest / 4, milliseconds(10), milliseconds(1000));
}

void Engine::tick()
{
    const steady_clock::time_point now = steady_clock::now();
    const bool isOver = m_isStopping && now >= m_stopBy;
    const auto connections = m_connections;
    for (const auto &connection : connections)
        isOver ? connection->close() : connection->checkTime(now);
    m_upstreams.sweep(m_isStopping ? now : now - upstreamIdle);
    if (now - m_covered > coverEvery) {
        m_covered = now;
        cover(false);
    }
    if (isDone())
        return;
    m_ticker.expires_after(tickTime());
    m_ticker.async_wait([this](const asio::error_code &error) {
        if (!error)
            tick();
    });
}

} // namespace telltale::network
