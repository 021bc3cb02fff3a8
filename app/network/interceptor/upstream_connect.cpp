// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/upstream_connect.h"

#include <asio/buffer.hpp>
#include <asio/connect.hpp>
#include <asio/steady_timer.hpp>
#include <asio/write.hpp>

#include <memory>
#include <openssl/ssl.h>

namespace telltale::network {

namespace {

constexpr std::size_t mostOfProxy = std::size_t(16) << 10; ///< bytes of its answer's head

class Attempt : public std::enable_shared_from_this<Attempt>
{
public:
    Attempt(asio::io_context &io, UpstreamWish wish, UpstreamPool::Next next)
        : m_wish(std::move(wish)), m_stream(std::make_unique<Stream>(Tcp::socket(io))), m_timer(io),
          m_next(std::move(next))
    {
    }

    void begin(std::chrono::milliseconds time)
    {
        m_timer.expires_after(time);
        m_timer.async_wait([self = shared_from_this()](const asio::error_code &error) {
            if (error || !self->m_stream)
                return;
            self->m_isLate = true;
            self->m_stream->close();
        });
        asio::async_connect(m_stream->socket(), m_wish.endpoints,
                            [self = shared_from_this()](const asio::error_code &error, const Tcp::endpoint &) {
                                self->connected(error);
                            });
    }

private:
    std::string where() const { return m_wish.endpoints.empty() ? std::string() : textOf(m_wish.endpoints.front()); }

    void connected(const asio::error_code &error)
    {
        if (m_isLate)
            return fail({{}, 504, where() + " could not be reached in time"});
        if (error)
            return fail({{}, 502, where() + " could not be reached: " + error.message()});
        asio::error_code ignored;
        m_stream->socket().set_option(Tcp::no_delay(true), ignored);
        m_stream->socket().non_blocking(true, ignored);
        m_wish.place.via ? askProxy() : connectedThrough();
    }

    void connectedThrough() { m_wish.place.isSecure ? secure() : finish(); }

    /// As the program has asked it.
    void askProxy()
    {
        asio::async_write(*m_stream, asio::buffer(m_wish.place.via->head),
                          [self = shared_from_this()](const asio::error_code &error, std::size_t) {
                              error ? self->proxyFailed(error.message()) : self->hearProxy();
                          });
    }

    void hearProxy()
    {
        // To the blank line and not further: what follows belongs to whoever is behind it.
        m_stream->async_read_some(asio::buffer(&m_octet, 1),
                                  [self = shared_from_this()](const asio::error_code &error, std::size_t) {
                                      if (error)
                                          return self->proxyFailed(error.message());
                                      self->m_heard.push_back(self->m_octet);
                                      self->proxyHeard();
                                  });
    }

    void proxyHeard()
    {
        if (m_heard.size() > mostOfProxy)
            return proxyFailed("it says too much");
        if (!m_heard.ends_with("\r\n\r\n"))
            return hearProxy();
        const bool isAgreed = m_heard.starts_with("HTTP/1.") && m_heard.size() > 12 && m_heard[9] == '2';
        isAgreed ? connectedThrough() : proxyFailed(m_heard.substr(0, m_heard.find('\r')));
    }

    void proxyFailed(const std::string &problem)
    {
        const UpstreamProxy &via = *m_wish.place.via;
        fail({{},
              m_isLate ? 504 : 502,
              "The proxy " + via.host + ':' + std::to_string(via.port)
                  + " does not let through: " + (m_isLate ? "it took too long" : problem)});
    }

    void secure()
    {
        SSL *const connection = m_wish.trust != nullptr ? SSL_new(m_wish.trust->context()) : nullptr;
        if (connection == nullptr)
            return fail({{}, 502, "TLS to " + m_wish.place.authority() + " is not possible here"});
        m_stream->secure(connection);
        if (!m_wish.trust->expect(connection, m_wish.place.expected(), m_wish.place.protocol))
            return fail({{}, 502, m_wish.place.expected() + " is no name that a certificate can be for"});
        m_stream->connect([self = shared_from_this()](const asio::error_code &error) { self->secured(error); });
    }

    void secured(const asio::error_code &error)
    {
        if (!error)
            return finish();
        if (m_isLate)
            return fail({{}, 504, "TLS with " + m_wish.place.authority() + " was not there in time"});
        bool isUntrusted = false;
        const std::string problem = UpstreamTrust::problem(m_stream->tls(), isUntrusted);
        const std::string about = isUntrusted ? "The certificate of " + m_wish.place.expected() + " does not hold: "
                                              : "TLS with " + m_wish.place.authority() + " failed: ";
        fail({{}, 502, about + (problem.empty() ? error.message() : problem), isUntrusted});
    }

    void fail(UpstreamPool::Outcome outcome)
    {
        m_timer.cancel();
        m_stream.reset();
        m_next(std::move(outcome));
    }

    void finish()
    {
        m_timer.cancel();
        asio::error_code ignored;
        const Tcp::endpoint local = m_stream->socket().local_endpoint(ignored);
        const Tcp::endpoint remote = m_stream->socket().remote_endpoint(ignored);
        m_next({std::make_shared<UpstreamConnection>(std::move(m_stream), local, remote, m_wish.place.key(),
                                                     m_wish.limits),
                0,
                {}});
    }

    UpstreamWish m_wish;
    std::unique_ptr<Stream> m_stream; ///< until the attempt is over
    asio::steady_timer m_timer;
    UpstreamPool::Next m_next;
    bool m_isLate = false;
    char m_octet = 0;
    std::string m_heard; ///< of the proxy's answer
};

} // namespace

void connectUpstream(asio::io_context &io, UpstreamWish wish, std::chrono::milliseconds time, UpstreamPool::Next next)
{
    std::make_shared<Attempt>(io, std::move(wish), std::move(next))->begin(time);
}

} // namespace telltale::network
