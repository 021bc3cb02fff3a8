// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/client_connection.h"

#include "network/interceptor/engine.h"
#include "network/interceptor/process_finder.h"

#include <asio/buffer.hpp>

#include <algorithm>

namespace telltale::network {

using http1::Closed;
using http1::Step;

namespace {

constexpr std::size_t mostReused = std::size_t(16)
    << 10;                                   ///< bytes of memory that an idle connection may keep in a string
constexpr std::size_t leastOfSeveral = 4096; ///< of TLS, which comes in records
constexpr std::size_t mostAtOnce = std::size_t(1) << 20; ///< bytes read before others have their turn

/// A record of type handshake, of TLS or SSL 3 (RFC 8446, 5.1).
bool isTlsHello(std::string_view bytes)
{
    return bytes.starts_with("\x16\x03");
}

void shrink(std::string &text)
{
    if (text.capacity() > mostReused)
        std::string().swap(text);
    text.clear();
}

} // namespace

ClientConnection::ClientConnection(Engine &engine, Tcp::socket socket, const Ends &ends,
                                   std::optional<std::uint32_t> user)
    : m_engine(engine), m_stream(std::make_unique<Stream>(std::move(socket))), m_ends(ends), m_user(user),
      m_way(engine.way()), m_silence(m_stream->get_executor()), m_since(coarseNow()), m_lastMove(m_since),
      m_parser(engine.options().limits), m_body(engine.options().spoolFrom, engine.options().spoolFolder)
{
}

ClientConnection::~ClientConnection() = default;

void ClientConnection::enter(Phase phase)
{
    m_phase = phase;
    m_since = m_lastMove = coarseNow();
}

void ClientConnection::setSender(std::uint32_t process)
{
    m_process = process;
    m_program = process == 0 ? std::string() : programOf(process);
}

void ClientConnection::start()
{
    announce({});
    read();
}

/// Puts down that it is there, and for where.
void ClientConnection::announce(const std::string &asked)
{
    const std::string peer = textOf(m_ends.peer);
    const std::string local = textOf(m_ends.local);
    payload::RecordedConnection recorded;
    recorded.time = wallClock();
    recorded.way = m_way;
    recorded.user = m_user;
    recorded.peer = peer;
    recorded.local = local;
    recorded.sender = {m_process, m_program};
    recorded.asked = asked;
    m_number = m_engine.recorder().connected(recorded);
}

void ClientConnection::read()
{
    m_stream->async_read_some(
        asio::buffer(m_buffer),
        [self = shared_from_this()](const asio::error_code &error, std::size_t size) { self->received(error, size); });
}

void ClientConnection::received(const asio::error_code &error, std::size_t size)
{
    if (!isReading())
        return;
    if (error)
        return peerClosed();
    m_lastMove = coarseNow();
    take(std::string_view(m_buffer.data(), size));
    if (isReading() && isMoreThere(size))
        readWhatIsThere();
    if (isReading())
        read();
}

/// Whether the piece that was read is likely not to be all.
bool ClientConnection::isMoreThere(std::size_t read) const
{
    return read == m_buffer.size() || (m_stream->isSecure() && read >= leastOfSeveral);
}

/// Large bodies come in large pieces, for which the connections share one place.
void ClientConnection::readWhatIsThere()
{
    std::string &scratch = m_engine.scratch();
    for (std::size_t done = 0; isReading() && done < mostAtOnce;) {
        asio::error_code error;
        const std::size_t size = m_stream->readSome(asio::buffer(scratch), error);
        if (error)
            return;
        done += size;
        take(std::string_view(scratch).substr(0, size));
    }
}

void ClientConnection::peerClosed()
{
    const Closed closed = m_parser.end();
    if (m_stream->isSecure() && !m_hasAsked && closed == Closed::Idle)
        noteUnused();
    if (closed == Closed::CutOff) {
        ++m_engine.recorder().counting().cutOff;
        recordRefusal("cut-off");
    }
    close();
}

void ClientConnection::take(std::string_view piece)
{
    if (m_phase == Phase::Idle && !piece.empty()) {
        if (mayBeTls(piece)) {
            m_first = piece;
            enter(Phase::Opening);
            return sniff();
        }
        m_hasAsked = true;
        enter(Phase::Head);
    }
    bool isGrown = false;
    while (isReading()) {
        const Step step = m_parser.feed(piece);
        keepRaw(step.raw);
        piece.remove_prefix(step.raw.size());
        switch (step.kind) {
        case Step::Kind::NeedMore:
            if (isGrown && m_isPiecewise)
                keepPieces(false);
            return;
        case Step::Kind::Head:
            if (!takeHead())
                return;
            break;
        case Step::Kind::Body:
            if (const Result<bool> added = m_body.add(step.content); !added)
                return refuse("spool-full", 503, added.error().message.toStdString());
            isGrown = true;
            break;
        case Step::Kind::End:
            m_pending = piece;
            return complete();
        case Step::Kind::Fault: {
            keepRaw(piece);
            if (isTlsHello(m_raw))
                return refuse(
                    "tls", 400,
                    "This is TLS, and there is no certificate authority to open it with (telltale ca export)");
            const http1::ReasonEntry &reason = http1::describe(m_parser.fault().reason);
            return refuse(reason.code, reason.status, m_parser.fault().message());
        }
        }
    }
}

/// What is known of a request before its body is there. False: it is not read on.
bool ClientConnection::takeHead()
{
    if (m_engine.isOwn(m_ends.peer, m_ends.local)) {
        refuse("own-address", 508, "This request was sent on by Telltale itself, to its own address");
        return false;
    }
    if (!findPlace())
        return false;
    enter(Phase::Body);
    if (m_parser.expectsContinue() && !std::exchange(m_hasContinued, true)) {
        // Nothing else is being sent to this client: it is asked to begin.
        passOn("HTTP/1.1 100 Continue\r\n\r\n", [](bool) {});
    }
    return true;
}

void ClientConnection::keepRaw(std::string_view bytes)
{
    m_rawSize += bytes.size();
    const std::size_t room = payload::RecordedRefusal::mostKept - m_raw.size();
    m_raw.append(bytes.substr(0, std::min(room, bytes.size())));
}

void ClientConnection::nextRequest(bool keepsAlive)
{
    if (m_phase == Phase::Closed)
        return;
    if (!keepsAlive || m_engine.isStopping())
        return linger();
    m_parser.next();
    m_body.clear();
    m_rewritten.reset();
    m_isReleased = false;
    m_isPiecewise = false;
    m_piecesKept = 0;
    shrink(m_raw);
    shrink(m_out);
    m_rawSize = 0;
    m_exchange = 0;
    m_hasContinued = false;
    enter(Phase::Idle);
    if (!m_pending.empty()) {
        const std::string pending = std::exchange(m_pending, {});
        take(pending);
    }
    if (isReading())
        read();
}

} // namespace telltale::network
