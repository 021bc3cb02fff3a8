// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/upstream_connection.h"

#include <asio/buffer.hpp>

#include <cerrno>
#include <sys/socket.h>
#include <utility>

namespace telltale::network {

UpstreamConnection::UpstreamConnection(std::unique_ptr<Stream> connected, const Tcp::endpoint &localEnd,
                                       const Tcp::endpoint &remoteEnd, std::string placeKey,
                                       const http1::Options &limits)
    : stream(std::move(connected)), local(localEnd), remote(remoteEnd), place(std::move(placeKey)), parser(limits)
{
}

void UpstreamConnection::read(std::shared_ptr<UpstreamReader> reader)
{
    m_broken = {};
    m_reader = std::move(reader);
    arm();
}

void UpstreamConnection::watch(std::function<void()> broken)
{
    m_reader.reset();
    m_broken = std::move(broken);
    arm();
}

/// One read serves whoever reads when it is over: taking up a connection that was watched costs nothing.
void UpstreamConnection::arm()
{
    if (std::exchange(m_isArmed, true))
        return;
    stream->async_read_some(
        asio::buffer(m_buffer),
        [self = shared_from_this()](const asio::error_code &error, std::size_t size) { self->arrived(error, size); });
}

void UpstreamConnection::arrived(const asio::error_code &error, std::size_t size)
{
    m_isArmed = false;
    if (const auto reader = std::exchange(m_reader, {}))
        return reader->received(error, std::string_view(m_buffer.data(), size));
    if (const auto broken = std::exchange(m_broken, {}))
        broken();
}

bool UpstreamConnection::isQuiet() const
{
    char octet = 0;
    const ssize_t size = recv(stream->socket().native_handle(), &octet, 1, MSG_PEEK | MSG_DONTWAIT);
    return size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

void UpstreamConnection::close()
{
    m_reader.reset();
    m_broken = {};
    stream->close();
}

} // namespace telltale::network
