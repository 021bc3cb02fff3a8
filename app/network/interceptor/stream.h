// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/interceptor/sockets.h"

#include <asio/buffer.hpp>
#include <asio/ssl/stream.hpp>

#include <memory>
#include <string_view>
#include <utility>

namespace telltale::network {

/// A connection as bytes, with or without TLS over it: what Asio calls an AsyncReadStream and an AsyncWriteStream. One
/// read and one write may be under way at a time. TLS comes over it once, while nothing is under way.
class Stream
{
public:
    using executor_type = Tcp::socket::executor_type;

    explicit Stream(Tcp::socket socket) : m_socket(std::move(socket)) {}
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    executor_type get_executor() { return m_socket.get_executor(); }
    /// Below TLS.
    Tcp::socket &socket() { return m_socket; }
    bool isSecure() const { return m_tls != nullptr; }
    /// Null without TLS.
    SSL *tls() const { return m_tls ? m_tls->native_handle() : nullptr; }

    /// TLS from here on, after a handshake. Takes `connection` over, which is not null.
    void secure(SSL *connection) { m_tls = std::make_unique<Secured>(m_socket, connection); }
    /// `first`: what was read of the client's handshake already, valid until `next(error)` is called.
    template<typename Next>
    void accept(std::string_view first, Next next)
    {
        m_tls->async_handshake(
            Secured::server, asio::buffer(first),
            [next = std::move(next)](const asio::error_code &error, std::size_t) mutable { next(error); });
    }
    template<typename Next>
    void connect(Next next)
    {
        m_tls->async_handshake(Secured::client, std::move(next));
    }
    /// Says to the other end that TLS is over, and waits for it to say so too.
    template<typename Next>
    void endTls(Next next)
    {
        m_tls->async_shutdown(std::move(next));
    }

    template<typename Buffers, typename Next>
    void async_read_some(const Buffers &buffers, Next &&next)
    {
        if (m_tls)
            m_tls->async_read_some(buffers, std::forward<Next>(next));
        else
            m_socket.async_read_some(buffers, std::forward<Next>(next));
    }
    template<typename Buffers, typename Next>
    void async_write_some(const Buffers &buffers, Next &&next)
    {
        if (m_tls)
            m_tls->async_write_some(buffers, std::forward<Next>(next));
        else
            m_socket.async_write_some(buffers, std::forward<Next>(next));
    }

    /// What is there already; the error is would_block when nothing is. While no read is under way.
    template<typename Buffers>
    std::size_t readSome(const Buffers &buffers, asio::error_code &error)
    {
        return m_tls ? m_tls->read_some(buffers, error) : m_socket.read_some(buffers, error);
    }

    /// No more is sent; what comes is still read.
    void endSending();
    void close();

private:
    using Secured = asio::ssl::stream<Tcp::socket &>;

    Tcp::socket m_socket;
    std::unique_ptr<Secured> m_tls; ///< after the socket, which it uses
};

} // namespace telltale::network
