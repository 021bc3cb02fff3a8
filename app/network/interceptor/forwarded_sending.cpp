// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a request to its upstream.
#include "network/interceptor/forwarded_exchange.h"

#include "network/interceptor/engine.h"

#include <asio/buffer.hpp>
#include <asio/write.hpp>

#include <algorithm>
#include <cstdio>

namespace telltale::network {

namespace {

constexpr std::size_t mostInOneWrite = std::size_t(8) << 10;
constexpr std::string_view lastChunk = "0\r\n";
constexpr std::size_t mostWithHead = std::size_t(64) << 10; ///< bytes of a body

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
        m_upstream->sending.append(bytes->substr(0, size));
        m_bodySent = std::min<std::uint64_t>(bytes->size(), size);
    }
    sendPiece();
}

void ForwardedExchange::sendBody()
{
    const Result<std::string_view> read = m_body.at(m_bodySent, m_piece);
    if (!read)
        return lost(read.error().message.toStdString());
    const std::string_view bytes = read->substr(0, m_bodySize - m_bodySent);
    m_bodySent += bytes.size();
    if (m_request.isChunked)
        return sendChunk(bytes);
    if (bytes.empty()) {
        m_isAllSent = m_request.isWhole;
        return;
    }
    m_upstream->sending = bytes;
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
    if (m_bodySent == m_bodySize && m_request.isWhole) {
        sending.append(lastChunk);
        sending.append(m_request.trailers.empty() ? std::string_view("\r\n") : m_request.trailers);
        m_isAllSent = true;
    }
    sendPiece();
}

void ForwardedExchange::sendPiece()
{
    // What takes several writes may be answered in between: what comes on a connection that was quiet up to now is an
    // answer.
    if (!m_hasSent && m_upstream->isReused && m_upstream->sending.size() > mostInOneWrite && m_upstream->isQuiet())
        m_hasSent = true;
    m_isSending = true;
    // What is written, and where to, is there until the write has ended, whatever becomes of the exchange.
    asio::async_write(*m_upstream->stream, asio::buffer(m_upstream->sending),
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
    const bool isCaughtUp = m_bodySent == m_bodySize;
    if (!error && isCaughtUp && m_request.isWhole && (!m_request.isChunked || m_isAllSent))
        m_isAllSent = true;
    if (m_isOver)
        return giveBack(m_mayKeep && !error && m_isAllSent);
    // An upstream that closes while we send may have answered: reading will tell.
    if (error)
        return;
    moved();
    // Of what still comes, grow() tells.
    if (!m_isAllSent && (!isCaughtUp || m_request.isWhole))
        sendBody();
}

void ForwardedExchange::grow(std::uint64_t size, bool isWhole, std::string_view trailers)
{
    m_bodySize = size;
    m_request.isWhole = isWhole;
    m_request.trailers = trailers;
    if (m_hasSent && !m_isSending && !m_isOver && m_upstream)
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
