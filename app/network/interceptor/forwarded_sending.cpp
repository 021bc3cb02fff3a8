// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a request to its upstream.
#include "network/interceptor/forwarded_exchange.h"

#include "network/interceptor/engine.h"

#include <asio/buffer.hpp>
#include <asio/write.hpp>

#include <cstdio>

namespace telltale::network {

namespace {

constexpr std::string_view lastChunk = "0\r\n";
constexpr std::size_t mostWithHead = std::size_t(16) << 10; ///< bytes of a body

} // namespace

void ForwardedExchange::sendHead()
{
    m_bodySent = 0;
    m_hasSent = false;
    m_upstream->sending = m_request.head;
    const std::uint64_t size = m_bodySize;
    if (size == 0 || size > mostWithHead || m_request.isChunked)
        return sendPiece();
    // What is small goes out with its head, in one packet.
    if (const Result<std::string_view> bytes = m_body.at(0, m_piece)) {
        m_upstream->sending.append(*bytes);
        m_bodySent = bytes->size();
    }
    sendPiece();
}

void ForwardedExchange::sendBody()
{
    const Result<std::string_view> bytes = m_body.at(m_bodySent, m_piece);
    if (!bytes)
        return lost(bytes.error().message.toStdString());
    m_bodySent += bytes->size();
    if (m_request.isChunked)
        return sendChunk(*bytes);
    if (bytes->empty()) {
        m_isAllSent = true;
        return;
    }
    m_upstream->sending = *bytes;
    sendPiece();
}

void ForwardedExchange::sendChunk(std::string_view bytes)
{
    std::string &sending = m_upstream->sending;
    sending.clear();
    if (!bytes.empty()) {
        char size[24];
        std::snprintf(size, sizeof size, "%zx\r\n", bytes.size());
        sending.append(size).append(bytes).append("\r\n");
    }
    if (m_bodySent == m_bodySize) {
        sending.append(lastChunk);
        sending.append(m_request.trailers.empty() ? std::string_view("\r\n") : m_request.trailers);
        m_isAllSent = true;
    }
    sendPiece();
}

void ForwardedExchange::sendPiece()
{
    m_isSending = true;
    // What is written, and where to, is there until the write has ended, whatever becomes of the exchange.
    asio::async_write(m_upstream->socket, asio::buffer(m_upstream->sending),
                      [self = shared_from_this(), connection = m_upstream](const asio::error_code &error, std::size_t) {
                          self->sent(error);
                      });
}

void ForwardedExchange::sent(const asio::error_code &error)
{
    m_isSending = false;
    m_hasSent = true;
    if (!m_upstream)
        return;
    if (!error && m_bodySent == m_bodySize && (!m_request.isChunked || m_isAllSent))
        m_isAllSent = true;
    if (m_isOver)
        return giveBack(m_mayKeep && !error && m_isAllSent);
    // An upstream that closes while we send may have answered: reading will tell.
    if (error)
        return;
    moved();
    if (!m_isAllSent)
        sendBody();
}

void ForwardedExchange::giveBack(bool isKept)
{
    if (isKept)
        m_engine.upstreams().keep(std::move(m_upstream));
    else
        m_engine.upstreams().close(*m_upstream);
    m_upstream.reset();
}

} // namespace telltale::network
