// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/stream_relay.h"

#include "network/interceptor/engine.h"

#include <asio/buffer.hpp>
#include <asio/write.hpp>

#include <utility>

namespace telltale::network {

StreamRelay::StreamRelay(Engine &engine, std::unique_ptr<Stream> client, UpstreamPool::Connection upstream,
                         std::uint64_t connection, std::string destination, std::string_view protocol)
    : m_engine(engine), m_client(std::move(client)), m_upstream(std::move(upstream)), m_connection(connection),
      m_destination(std::move(destination)), m_protocol(protocol)
{
    m_up.from = m_down.to = m_client.get();
    m_up.to = m_down.from = m_upstream->stream.get();
    m_down.way = payload::RecordedStream::Way::ToClient;
}

void StreamRelay::start(std::string fromClient, std::function<void()> ended)
{
    m_ended = std::move(ended);
    m_first = std::move(fromClient);
    m_first.empty() ? read(m_up) : keep(m_up, m_first);
    read(m_down);
}

void StreamRelay::read(Way &way)
{
    way.from->async_read_some(asio::buffer(way.buffer),
                              [self = shared_from_this(), &way](const asio::error_code &error, std::size_t size) {
                                  if (!self->m_ended)
                                      return;
                                  if (error)
                                      self->finish(way, error != asio::error::eof);
                                  else
                                      self->keep(way, std::string_view(way.buffer.data(), size));
                              });
}

void StreamRelay::keep(Way &way, std::string_view bytes)
{
    if (!m_engine.judge().mayTunnel({}))
        return close();
    payload::RecordedStream stream;
    stream.connection = m_connection;
    stream.time = wallClock();
    stream.way = way.way;
    stream.protocol = m_protocol;
    stream.destination = m_destination;
    stream.bytes = bytes;
    m_engine.recorder().counting().streamBytes += bytes.size();
    const bool isPutDown = m_engine.recorder().streamed(stream);
    m_engine.recorder().afterPersist([self = shared_from_this(), &way, bytes, isPutDown](bool isKept) {
        if (!self->m_ended)
            return;
        if (!(isPutDown && isKept) && !self->m_engine.options().passWhenUnrecorded)
            return self->close();
        self->write(way, bytes);
    });
}

void StreamRelay::write(Way &way, std::string_view bytes)
{
    asio::async_write(*way.to, asio::buffer(bytes),
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
void StreamRelay::finish(Way &way, bool isBroken)
{
    if (--m_open <= 0 || isBroken)
        return close();
    way.to->endSending();
}

void StreamRelay::close()
{
    const std::function<void()> ended = std::exchange(m_ended, {});
    if (!ended)
        return;
    m_client->close();
    m_engine.upstreams().close(*m_upstream);
    ended();
}

} // namespace telltale::network
