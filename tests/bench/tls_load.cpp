// SPDX-License-Identifier: GPL-3.0-or-later
#include "tls_load.h"

#include "network/interceptor/stream.h"

#include <asio/buffer.hpp>
#include <asio/steady_timer.hpp>
#include <asio/write.hpp>
#include <openssl/ssl.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <vector>

namespace telltale::bench {

namespace {

using Clock = std::chrono::steady_clock;
using network::Stream;
using network::Tcp;

struct Shared
{
    asio::io_context io{1};
    SSL_CTX *context = nullptr;
    std::string request;
    std::string connectHead;
    Tcp::endpoint endpoint;
    bool isOver = false;
    std::uint64_t failed = 0;
    std::vector<double> times;
};

/// One connection, one request after the other.
class Poster : public std::enable_shared_from_this<Poster>
{
public:
    explicit Poster(Shared &shared) : m_shared(shared), m_stream(Tcp::socket(shared.io)) {}

    void begin()
    {
        m_stream.socket().async_connect(m_shared.endpoint, [self = shared_from_this()](const asio::error_code &error) {
            if (error)
                return self->fail();
            asio::error_code ignored;
            self->m_stream.socket().set_option(Tcp::no_delay(true), ignored);
            self->m_shared.connectHead.empty() ? self->secure() : self->ask();
        });
    }

private:
    void fail() { ++m_shared.failed; }

    void ask()
    {
        asio::async_write(m_stream, asio::buffer(m_shared.connectHead),
                          [self = shared_from_this()](const asio::error_code &error, std::size_t) {
                              error ? self->fail() : self->hearConnect();
                          });
    }

    void hearConnect()
    {
        m_stream.async_read_some(asio::buffer(m_buffer),
                                 [self = shared_from_this()](const asio::error_code &error, std::size_t size) {
                                     const std::string_view heard(self->m_buffer.data(), size);
                                     if (error || heard.substr(9, 3) != "200")
                                         return self->fail();
                                     self->secure();
                                 });
    }

    void secure()
    {
        SSL *const connection = SSL_new(m_shared.context);
        SSL_ctrl(connection, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, const_cast<char *>("localhost"));
        m_stream.secure(connection);
        m_stream.connect(
            [self = shared_from_this()](const asio::error_code &error) { error ? self->fail() : self->post(); });
    }

    void post()
    {
        m_began = Clock::now();
        asio::async_write(m_stream, asio::buffer(m_shared.request),
                          [self = shared_from_this()](const asio::error_code &error, std::size_t) {
                              if (error)
                                  return self->fail();
                              self->m_answer.clear();
                              self->hear();
                          });
    }

    /// Answers are small, and end with `{}`.
    void hear()
    {
        m_stream.async_read_some(asio::buffer(m_buffer),
                                 [self = shared_from_this()](const asio::error_code &error, std::size_t size) {
                                     if (error)
                                         return self->fail();
                                     self->m_answer.append(self->m_buffer.data(), size);
                                     self->m_answer.ends_with("\r\n\r\n{}") ? self->answered() : self->hear();
                                 });
    }

    void answered()
    {
        if (m_answer.compare(9, 3, "200") != 0)
            return fail();
        m_shared.times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - m_began).count());
        if (!m_shared.isOver)
            post();
    }

    Shared &m_shared;
    Stream m_stream;
    Clock::time_point m_began;
    std::string m_answer;
    std::array<char, 16384> m_buffer;
};

std::string eventsOf(std::size_t size)
{
    std::string body = R"({"writeKey":"abcdefghijklmnopqrstuvwxyz012345","batch":[)";
    const std::string event =
        R"({"type":"track","event":"execute_ACTION_TRIGGERED","anonymousId":"5c0ffee1-8f2d-4c55-b7f0-9a7c1f000001",)"
        R"("context":{"ip":"192.0.2.71","locale":"en-GB"},"properties":{"appId":"609ce8fb4092701c69df9846","n":12}})";
    while (body.size() + event.size() + 3 < size)
        body.append(body.back() == '[' ? "" : ",").append(event);
    return body.append("]}");
}

double quantile(std::vector<double> &times, double share)
{
    if (times.empty())
        return 0;
    const auto place = times.begin() + static_cast<std::ptrdiff_t>(share * double(times.size() - 1));
    std::nth_element(times.begin(), place, times.end());
    return *place;
}

} // namespace

TlsLoad runTlsLoad(const TlsLoadWish &wish)
{
    Shared shared;
    shared.context = SSL_CTX_new(TLS_client_method());
    const std::string body = eventsOf(wish.bodySize);
    shared.request = "POST /v1/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + body;
    if (!wish.through.empty())
        shared.connectHead = "CONNECT " + wish.through + " HTTP/1.1\r\nHost: " + wish.through + "\r\n\r\n";
    const int port = std::atoi(wish.address.substr(wish.address.rfind(':') + 1).c_str());
    shared.endpoint = Tcp::endpoint(asio::ip::address_v4::loopback(), static_cast<std::uint16_t>(port));
    for (int i = 0; i < wish.connections; ++i)
        std::make_shared<Poster>(shared)->begin();
    // The first moments are for handshakes.
    shared.io.run_for(std::chrono::milliseconds(500));
    shared.times.clear();
    const Clock::time_point began = Clock::now();
    shared.io.run_for(
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::duration<double>(wish.seconds)));
    TlsLoad load;
    load.requests = shared.times.size();
    load.perSecond = double(load.requests) / std::chrono::duration<double>(Clock::now() - began).count();
    load.failed = shared.failed;
    load.p50 = quantile(shared.times, 0.5);
    load.p99 = quantile(shared.times, 0.99);
    shared.isOver = true;
    shared.io.run_for(std::chrono::seconds(2));
    return load;
}

} // namespace telltale::bench
