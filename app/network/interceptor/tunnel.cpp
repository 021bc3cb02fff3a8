// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/tunnel.h"

#include "network/interceptor/engine.h"

#include <asio/buffer.hpp>
#include <asio/write.hpp>

#include <utility>

namespace telltale::network {

Tunnel::Tunnel(Engine &engine, std::unique_ptr<Stream> client, UpstreamPool::Connection upstream, TunnelAbout about)
    : m_engine(engine), m_client(std::move(client)), m_upstream(std::move(upstream)), m_about(std::move(about)),
      m_line(engine.tunnels().begin(m_about.destination, m_about.why, m_about.program)), m_began(wallClock())
{
    m_up.from = m_down.to = m_client.get();
    m_up.to = m_down.from = m_upstream->stream.get();
}

void Tunnel::start(std::string fromClient, std::string fromUpstream, std::function<void()> ended)
{
    m_ended = std::move(ended);
    m_up.first = std::move(fromClient);
    m_down.first = std::move(fromUpstream);
    begin(m_up);
    begin(m_down);
}

void Tunnel::begin(Way &way)
{
    if (way.first.empty())
        read(way);
    else
        write(way, way.first.data(), way.first.size());
}

void Tunnel::read(Way &way)
{
    way.from->async_read_some(asio::buffer(way.buffer),
                              [self = shared_from_this(), &way](const asio::error_code &error, std::size_t size) {
                                  if (!self->m_ended)
                                      return;
                                  if (error)
                                      self->finish(way, error != asio::error::eof);
                                  else if (!self->givesBack(way, size))
                                      self->write(way, way.buffer.data(), size);
                              });
}

/// The client was waited for in vain, and speaks now, before the server: it is looked at after all.
bool Tunnel::givesBack(Way &way, std::size_t size)
{
    const GiveBack taker = std::exchange(m_giveBack, {});
    if (!taker || &way != &m_up)
        return false;
    const std::function<void()> ended = std::exchange(m_ended, {});
    m_engine.upstreams().close(*m_upstream);
    m_engine.tunnels().forget(m_line);
    taker(std::move(m_client), std::string(way.buffer.data(), size));
    return true;
}

void Tunnel::write(Way &way, const char *bytes, std::size_t size)
{
    if (!m_engine.judge().mayTunnel({}))
        return close();
    const bool isUp = &way == &m_up;
    (isUp ? m_sent : m_received) += size;
    m_engine.tunnels().add(m_line, isUp ? size : 0, isUp ? 0 : size);
    m_engine.recorder().counting().tunnelBytes += size;
    asio::async_write(*way.to, asio::buffer(bytes, size),
                      [self = shared_from_this(), &way](const asio::error_code &error, std::size_t) {
                          if (!self->m_ended)
                              return;
                          if (error)
                              self->finish(way, true);
                          else
                              self->read(way);
                      });
}

/// One side sends no more: the other is told, and may still answer.
void Tunnel::finish(Way &way, bool isBroken)
{
    way.to->endSending();
    if (--m_open <= 0 || isBroken)
        close();
}

void Tunnel::putDown()
{
    m_engine.tunnels().end(m_line);
    payload::RecordedTunnel tunnel;
    tunnel.connection = m_about.connection;
    tunnel.began = m_began;
    tunnel.ended = wallClock();
    tunnel.way = m_about.way;
    tunnel.destination = m_about.destination;
    tunnel.why = m_about.why;
    tunnel.sent = m_sent;
    tunnel.received = m_received;
    tunnel.sender = {m_about.process, m_about.program};
    m_engine.recorder().tunnelled(tunnel);
    m_engine.recorder().afterPersist([](bool) {});
}

void Tunnel::close()
{
    const std::function<void()> ended = std::exchange(m_ended, {});
    if (!ended)
        return;
    m_client->close();
    m_engine.upstreams().close(*m_upstream);
    putDown();
    ended();
}

} // namespace telltale::network
