// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/interceptor/own_answers.h"
#include "network/interceptor/spooled_body.h"
#include "network/interceptor/stream.h"
#include "payload/loaders/record/record_contents.h"

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

struct nghttp2_session;

namespace telltale::network {

class Engine;

/// Of whom requests come over HTTP/2.
struct Http2Client
{
    std::uint64_t connection = 0; ///< its number in the record
    payload::WayIn way = payload::WayIn::Collector;
    std::string destination; ///< `https://HOST:PORT`; "" where nobody else was meant
    std::uint32_t process = 0;
    std::string program;
};

/// Speaks HTTP/2 (RFC 9113) in place of a server: every request is an exchange of its own, recorded, and answered as
/// its protocol expects, gRPC among them. The record has heads in the form of HTTP/1, with `HTTP/2` as their version
/// and the authority as Host: what was sent were the same names and values, compressed. Frames are read by nghttp2.
class Http2Collector : public std::enable_shared_from_this<Http2Collector>
{
public:
    Http2Collector(Engine &engine, std::unique_ptr<Stream> stream, Http2Client client);
    ~Http2Collector();

    /// Begins with what was read already. `ended` is called once.
    void start(std::string_view first, std::function<void()> ended);
    void close();

private:
    struct Asked;     ///< a request, on its way
    struct Answering; ///< an answer, on its way back
    friend struct Http2Callbacks;

    void begun(std::int32_t id);
    void field(std::int32_t id, std::string_view name, std::string_view value);
    bool body(std::int32_t id, std::string_view bytes);
    void whole(std::int32_t id);
    void closed(std::int32_t id, bool isRefused);
    std::string headOf(const Asked &asked, std::string_view version) const;
    OwnAnswer answerTo(const Asked &asked) const;
    void put(std::int32_t id, const Asked &asked);
    void answer(std::int32_t id, const OwnAnswer &answer, bool isGrpc);
    void read();
    void take(std::string_view bytes);
    void send();

    Engine &m_engine;
    std::unique_ptr<Stream> m_stream;
    const Http2Client m_client;
    nghttp2_session *m_session = nullptr;
    std::map<std::int32_t, std::unique_ptr<Asked>> m_asked;
    std::map<std::int32_t, std::unique_ptr<Answering>> m_answering;
    std::string m_out;
    bool m_isSending = false;
    bool m_isTaking = false; ///< inside of nghttp2, which must not be called again
    std::function<void()> m_ended;
    std::array<char, std::size_t(16) << 10> m_buffer;
};

} // namespace telltale::network
