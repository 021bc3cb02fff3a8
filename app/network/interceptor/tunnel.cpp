// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/tunnel.h"

#include "network/interceptor/engine.h"

#include <asio/buffer.hpp>
#include <asio/write.hpp>

#include <utility>

namespace telltale::network {

Tunnel::Tunnel(Engine &engine, Tcp::socket client, UpstreamPool::Connection upstream)
    : m_engine(engine), m_client(std::move(client)), m_upstream(std::move(upstream))
{
    m_up.from = m_down.to = &m_client;
    m_up.to = m_down.from = &m_upstream->socket;
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
                                  if (error)
                                      self->finish(way, error != asio::error::eof);
                                  else
                                      self->write(way, way.buffer.data(), size);
                              });
}

void Tunnel::write(Way &way, const char *bytes, std::size_t size)
{
    if (!m_engine.judge().mayTunnel({}))
        return close();
    m_engine.recorder().counting().tunnelBytes += size;
    asio::async_write(*way.to, asio::buffer(bytes, size),
                      [self = shared_from_this(), &way](const asio::error_code &error, std::size_t) {
                          if (error)
                              self->finish(way, true);
                          else
                              self->read(way);
                      });
}

/// One side sends no more: the other is told, and may still answer.
void Tunnel::finish(Way &way, bool isBroken)
{
    asio::error_code ignored;
    way.to->shutdown(Tcp::socket::shutdown_send, ignored);
    if (--m_open <= 0 || isBroken)
        close();
}

void Tunnel::close()
{
    asio::error_code ignored;
    m_client.close(ignored);
    m_engine.upstreams().close(*m_upstream);
    if (const std::function<void()> ended = std::exchange(m_ended, {}))
        ended();
}

} // namespace telltale::network
