// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/http2_collector.h"

#include "network/http1/octets.h"
#include "network/interceptor/answer_tally.h"
#include "network/interceptor/engine.h"

#include <asio/buffer.hpp>
#include <asio/write.hpp>
#include <nghttp2/nghttp2.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace telltale::network {

using http1::lowered;

namespace {

constexpr std::uint32_t mostStreams = 128;
constexpr std::uint32_t window = std::uint32_t(1) << 20;
constexpr std::size_t mostOut = std::size_t(256) << 10; ///< bytes that wait to be sent

bool startsAlike(std::string_view text, std::string_view beginning)
{
    return text.size() >= beginning.size()
        && std::equal(beginning.begin(), beginning.end(), text.begin(),
                      [](char a, char b) { return lowered(a) == lowered(b); });
}

nghttp2_nv pairOf(std::string_view name, std::string_view value)
{
    const auto bytes = [](std::string_view text) {
        return reinterpret_cast<std::uint8_t *>(const_cast<char *>(text.data())); // nghttp2 copies, and takes no const
    };
    return {bytes(name), bytes(value), name.size(), value.size(), NGHTTP2_NV_FLAG_NONE};
}

} // namespace

struct Http2Collector::Asked
{
    explicit Asked(const InterceptorOptions &options) : body(options.spoolFrom, options.spoolFolder) {}
    std::string method, path, authority;
    std::string fields; ///< as lines
    std::size_t size = 0;
    bool isGrpc = false;
    SpooledBody body;
};

struct Http2Collector::Answering
{
    std::string body;
    std::size_t sent = 0;
    bool isGrpc = false;
};

/// What nghttp2 calls. Never throws into it.
struct Http2Callbacks
{
    static Http2Collector &self(void *user) { return *static_cast<Http2Collector *>(user); }

    static int begun(nghttp2_session *, const nghttp2_frame *frame, void *user)
    {
        if (frame->hd.type == NGHTTP2_HEADERS && frame->headers.cat == NGHTTP2_HCAT_REQUEST)
            self(user).begun(frame->hd.stream_id);
        return 0;
    }
    static int field(nghttp2_session *, const nghttp2_frame *frame, const std::uint8_t *name, std::size_t nameSize,
                     const std::uint8_t *value, std::size_t valueSize, std::uint8_t, void *user)
    {
        self(user).field(frame->hd.stream_id, {reinterpret_cast<const char *>(name), nameSize},
                         {reinterpret_cast<const char *>(value), valueSize});
        return 0;
    }
    static int body(nghttp2_session *, std::uint8_t, std::int32_t id, const std::uint8_t *bytes, std::size_t size,
                    void *user)
    {
        const bool isTaken = self(user).body(id, {reinterpret_cast<const char *>(bytes), size});
        return isTaken ? 0 : NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE;
    }
    static int frame(nghttp2_session *, const nghttp2_frame *frame, void *user)
    {
        const bool isRequest = frame->hd.type == NGHTTP2_DATA || frame->hd.type == NGHTTP2_HEADERS;
        if (isRequest && (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) != 0)
            self(user).whole(frame->hd.stream_id);
        return 0;
    }
    static int closed(nghttp2_session *, std::int32_t id, std::uint32_t error, void *user)
    {
        self(user).closed(id, error != NGHTTP2_NO_ERROR);
        return 0;
    }
    static ssize_t give(nghttp2_session *session, std::int32_t id, std::uint8_t *buffer, std::size_t size,
                        std::uint32_t *flags, nghttp2_data_source *source, void *)
    {
        auto &answer = *static_cast<Http2Collector::Answering *>(source->ptr);
        const std::size_t piece = std::min(size, answer.body.size() - answer.sent);
        std::copy_n(answer.body.data() + answer.sent, piece, buffer);
        answer.sent += piece;
        if (answer.sent < answer.body.size())
            return static_cast<ssize_t>(piece);
        *flags |= NGHTTP2_DATA_FLAG_EOF;
        if (answer.isGrpc) {
            *flags |= NGHTTP2_DATA_FLAG_NO_END_STREAM;
            const nghttp2_nv status = pairOf("grpc-status", "0");
            nghttp2_submit_trailer(session, id, &status, 1);
        }
        return static_cast<ssize_t>(piece);
    }
};

Http2Collector::Http2Collector(Engine &engine, std::unique_ptr<Stream> stream, Http2Client client)
    : m_engine(engine), m_stream(std::move(stream)), m_client(std::move(client))
{
    nghttp2_session_callbacks *callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks, Http2Callbacks::begun);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, Http2Callbacks::field);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, Http2Callbacks::body);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, Http2Callbacks::frame);
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, Http2Callbacks::closed);
    nghttp2_session_server_new(&m_session, callbacks, this);
    nghttp2_session_callbacks_del(callbacks);
}

Http2Collector::~Http2Collector()
{
    nghttp2_session_del(m_session);
}

void Http2Collector::start(std::string_view first, std::function<void()> ended)
{
    m_ended = std::move(ended);
    const nghttp2_settings_entry settings[] = {{NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, mostStreams},
                                               {NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, window}};
    nghttp2_submit_settings(m_session, NGHTTP2_FLAG_NONE, settings, 2);
    nghttp2_session_set_local_window_size(m_session, NGHTTP2_FLAG_NONE, 0, std::int32_t(window));
    take(first);
    if (m_ended)
        read();
}

void Http2Collector::read()
{
    m_stream->async_read_some(asio::buffer(m_buffer),
                              [self = shared_from_this()](const asio::error_code &error, std::size_t size) {
                                  if (!self->m_ended)
                                      return;
                                  if (error)
                                      return self->close();
                                  self->take({self->m_buffer.data(), size});
                                  if (self->m_ended)
                                      self->read();
                              });
}

void Http2Collector::take(std::string_view bytes)
{
    m_engine.recorder().counting().bytesReceived += bytes.size();
    m_isTaking = true;
    const ssize_t used =
        nghttp2_session_mem_recv(m_session, reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
    m_isTaking = false;
    if (used < 0)
        return close();
    send();
}

void Http2Collector::send()
{
    if (m_isSending || m_isTaking || !m_ended)
        return;
    m_out.clear();
    const std::uint8_t *bytes = nullptr;
    for (ssize_t size = 1; size > 0 && m_out.size() < mostOut;) {
        size = nghttp2_session_mem_send(m_session, &bytes);
        if (size < 0)
            return close();
        m_out.append(reinterpret_cast<const char *>(bytes), static_cast<std::size_t>(size));
    }
    if (m_out.empty()) {
        if (nghttp2_session_want_read(m_session) == 0 && nghttp2_session_want_write(m_session) == 0)
            close();
        return;
    }
    m_isSending = true;
    asio::async_write(*m_stream, asio::buffer(m_out),
                      [self = shared_from_this()](const asio::error_code &error, std::size_t) {
                          self->m_isSending = false;
                          error ? self->close() : self->send();
                      });
}

void Http2Collector::begun(std::int32_t id)
{
    m_asked.insert_or_assign(id, std::make_unique<Asked>(m_engine.options()));
}

void Http2Collector::field(std::int32_t id, std::string_view name, std::string_view value)
{
    const auto found = m_asked.find(id);
    if (found == m_asked.end())
        return;
    Asked &asked = *found->second;
    asked.size += name.size() + value.size();
    if (asked.size > m_engine.options().limits.head)
        return void(nghttp2_submit_rst_stream(m_session, NGHTTP2_FLAG_NONE, id, NGHTTP2_ENHANCE_YOUR_CALM));
    if (name == ":method")
        asked.method = value;
    else if (name == ":path")
        asked.path = value;
    else if (name == ":authority")
        asked.authority = value;
    else if (!name.starts_with(':'))
        asked.fields.append(name).append(": ").append(value).append("\r\n");
    if (name == "content-type")
        asked.isGrpc = startsAlike(value, "application/grpc");
}

/// False: it is not taken, and its stream is reset.
bool Http2Collector::body(std::int32_t id, std::string_view bytes)
{
    const auto found = m_asked.find(id);
    if (found == m_asked.end())
        return true;
    SpooledBody &body = found->second->body;
    return body.size() + bytes.size() <= m_engine.options().limits.body && body.add(bytes);
}

std::string Http2Collector::headOf(const Asked &asked, std::string_view version) const
{
    std::string head = asked.method;
    head.append(1, ' ').append(asked.path.empty() ? "/" : asked.path).append(1, ' ').append(version).append("\r\n");
    if (!asked.authority.empty())
        head.append("host: ").append(asked.authority).append("\r\n");
    return head.append(asked.fields).append("\r\n");
}

void Http2Collector::whole(std::int32_t id)
{
    const auto found = m_asked.find(id);
    if (found == m_asked.end())
        return;
    const std::unique_ptr<Asked> asked = std::move(found->second);
    m_asked.erase(found);
    put(id, *asked);
}

void Http2Collector::closed(std::int32_t id, bool isRefused)
{
    if (const auto found = m_asked.find(id); found != m_asked.end()) {
        m_engine.recorder().counting().cutOff += isRefused ? 1 : 0;
        m_asked.erase(found);
    }
    m_answering.erase(id);
}

/// As a server of HTTP/1 would be answered.
OwnAnswer Http2Collector::answerTo(const Asked &asked) const
{
    http1::RequestParser parser(m_engine.options().limits);
    const std::string head = headOf(asked, "HTTP/1.1");
    const http1::Step step = parser.feed(head);
    if (step.kind != http1::Step::Kind::Head)
        return plainAnswer(400, parser.fault().message(), false, true, wallClock());
    return collectorAnswer(parser, true, wallClock(), m_engine.answers().find(parser));
}

void Http2Collector::put(std::int32_t id, const Asked &asked)
{
    Recorder &recorder = m_engine.recorder();
    const std::string head = headOf(asked, "HTTP/2");
    payload::RecordedRequest request;
    request.connection = m_client.connection;
    request.time = wallClock();
    request.way = m_client.way;
    request.destination = m_client.destination;
    request.head = head;
    request.sender = {m_client.process, m_client.program};
    const std::uint64_t exchange = recorder.received(request, asked.body.pieces());
    if (exchange != 0)
        ++recorder.counting().exchanges;
    using What = privacy::Judgement::What;
    const privacy::Judgement judgement = m_engine.judge().judge(request, asked.body.pieces());
    const bool isKept = judgement.what == What::Block || judgement.what == What::Hold;
    const OwnAnswer answered = isKept
        ? plainAnswer(403, "This request was kept here: " + judgement.detail, false, true, wallClock())
        : answerTo(asked);
    if (exchange != 0) {
        using Decided = payload::RecordedDecision::What;
        recorder.decided({exchange, wallClock(), isKept ? Decided::Block : Decided::AnswerHere,
                          isKept ? std::string_view(judgement.detail) : "collector"});
        AnswerTally tally;
        tally.begin(answered.head);
        tally.add(answered.body);
        recorder.answered(tally.finish(exchange, true, m_engine.hash()));
    }
    recorder.afterPersist([self = shared_from_this(), id, answered, isGrpc = asked.isGrpc && !isKept,
                           isPutDown = exchange != 0](bool isWritten) {
        if (!self->m_ended)
            return;
        const bool isUnrecorded = !(isPutDown && isWritten) && !self->m_engine.options().passWhenUnrecorded;
        ++(isUnrecorded ? self->m_engine.recorder().counting().unrecorded
                        : self->m_engine.recorder().counting().answeredHere);
        const OwnAnswer none = plainAnswer(503, "This request cannot be recorded", false, true, wallClock());
        self->answer(id, isUnrecorded ? none : answered, isGrpc && !isUnrecorded);
        self->send();
    });
}

void Http2Collector::answer(std::int32_t id, const OwnAnswer &answer, bool isGrpc)
{
    const std::string status = std::to_string(answer.status);
    std::vector<nghttp2_nv> fields = {pairOf(":status", status)};
    std::string type = isGrpc ? "application/grpc" : "text/plain; charset=utf-8";
    if (!isGrpc && answer.head.find("application/json") != std::string::npos)
        type = "application/json";
    fields.push_back(pairOf("content-type", type));
    auto answering = std::make_unique<Answering>();
    // An empty message, which every kind of message may be: nothing to say, and all is well.
    answering->body = isGrpc ? std::string(5, '\0') : answer.hasBody ? answer.body : std::string();
    answering->isGrpc = isGrpc;
    nghttp2_data_provider provider{};
    provider.source.ptr = answering.get();
    provider.read_callback = Http2Callbacks::give;
    nghttp2_submit_response(m_session, id, fields.data(), fields.size(), answering->body.empty() ? nullptr : &provider);
    m_answering.insert_or_assign(id, std::move(answering));
}

void Http2Collector::close()
{
    const std::function<void()> ended = std::exchange(m_ended, {});
    if (!ended)
        return;
    m_stream->close();
    ended();
}

} // namespace telltale::network
