// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http2_client.h"

#include <nghttp2/nghttp2.h>

#include <algorithm>
#include <cstdint>

namespace telltale::test {

namespace {

std::uint8_t *octets(const std::string &text)
{
    return reinterpret_cast<std::uint8_t *>(const_cast<char *>(text.data()));
}

struct Sending
{
    std::string body;
    std::size_t sent = 0;
};

ssize_t give(nghttp2_session *, std::int32_t, std::uint8_t *buffer, std::size_t size, std::uint32_t *flags,
             nghttp2_data_source *source, void *)
{
    auto &sending = *static_cast<Sending *>(source->ptr);
    const std::size_t piece = std::min(size, sending.body.size() - sending.sent);
    std::copy_n(sending.body.data() + sending.sent, piece, buffer);
    sending.sent += piece;
    if (sending.sent == sending.body.size())
        *flags |= NGHTTP2_DATA_FLAG_EOF;
    return static_cast<ssize_t>(piece);
}

void collect(nghttp2_session_callbacks *callbacks)
{
    nghttp2_session_callbacks_set_on_header_callback(
        callbacks,
        [](nghttp2_session *, const nghttp2_frame *, const std::uint8_t *name, std::size_t nameSize,
           const std::uint8_t *value, std::size_t valueSize, std::uint8_t, void *user) {
            static_cast<Http2Answer *>(user)->fields.emplace_back(
                std::string(reinterpret_cast<const char *>(name), nameSize),
                std::string(reinterpret_cast<const char *>(value), valueSize));
            return 0;
        });
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(
        callbacks,
        [](nghttp2_session *, std::uint8_t, std::int32_t, const std::uint8_t *bytes, std::size_t size, void *user) {
            static_cast<Http2Answer *>(user)->body.append(reinterpret_cast<const char *>(bytes), size);
            return 0;
        });
    nghttp2_session_callbacks_set_on_stream_close_callback(
        callbacks, [](nghttp2_session *, std::int32_t, std::uint32_t error, void *user) {
            static_cast<Http2Answer *>(user)->isWhole = error == NGHTTP2_NO_ERROR;
            return 0;
        });
}

bool sendAll(nghttp2_session *session, const std::function<bool(std::string_view)> &say)
{
    const std::uint8_t *bytes = nullptr;
    ssize_t size = nghttp2_session_mem_send(session, &bytes);
    for (; size > 0; size = nghttp2_session_mem_send(session, &bytes)) {
        if (!say({reinterpret_cast<const char *>(bytes), static_cast<std::size_t>(size)}))
            return false;
    }
    return size == 0;
}

} // namespace

std::string Http2Answer::field(std::string_view name) const
{
    for (const auto &[known, value] : fields) {
        if (known == name)
            return value;
    }
    return {};
}

Http2Answer askHttp2(const std::vector<std::pair<std::string, std::string>> &fields, const std::string &body,
                     const std::function<bool(std::string_view)> &say, const std::function<std::string()> &hear)
{
    Http2Answer answer;
    nghttp2_session_callbacks *callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    collect(callbacks);
    nghttp2_session *session = nullptr;
    nghttp2_session_client_new(&session, callbacks, &answer);
    nghttp2_session_callbacks_del(callbacks);
    nghttp2_submit_settings(session, NGHTTP2_FLAG_NONE, nullptr, 0);
    std::vector<nghttp2_nv> pairs;
    for (const auto &[name, value] : fields)
        pairs.push_back({octets(name), octets(value), name.size(), value.size(), NGHTTP2_NV_FLAG_NONE});
    Sending sending{body};
    nghttp2_data_provider provider{};
    provider.source.ptr = &sending;
    provider.read_callback = give;
    nghttp2_submit_request(session, nullptr, pairs.data(), pairs.size(), body.empty() ? nullptr : &provider, nullptr);
    while (!answer.isWhole && sendAll(session, say)) {
        const std::string heard = hear();
        if (heard.empty() || nghttp2_session_mem_recv(session, octets(heard), heard.size()) < 0)
            break;
    }
    nghttp2_session_del(session);
    return answer;
}

} // namespace telltale::test
