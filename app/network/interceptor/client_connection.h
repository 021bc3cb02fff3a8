// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/request_parser.h"
#include "network/interceptor/forward_head.h"
#include "network/interceptor/forwarded_exchange.h"
#include "network/interceptor/own_answers.h"
#include "network/interceptor/spooled_body.h"
#include "network/interceptor/stream.h"
#include "network/interceptor/upstream_place.h"
#include "payload/loaders/record/record_contents.h"
#include "privacy/exchange_judge.h"

#include <asio/steady_timer.hpp>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::network {

class Engine;
class Http2Collector;
class StreamRelay;
class Tunnel;
struct Preamble;
struct TunnelAbout;

/// Of a connection.
struct Ends
{
    Tcp::endpoint peer;
    Tcp::endpoint local;
};

/// One client: reads its requests one after the other, has each judged and recorded, and answers it or sends it on.
/// Decide → persist → send: nothing goes on before the recorder has said that it is kept.
class ClientConnection : public AnswerTarget, public std::enable_shared_from_this<ClientConnection>
{
public:
    ClientConnection(Engine &engine, Tcp::socket socket, const Ends &ends, std::optional<std::uint32_t> user);
    ~ClientConnection() override;

    /// Which process is at the other end; 0: it is not known. Before it starts.
    void setSender(std::uint32_t process);
    void start();
    /// It is one of a program that was started here: what it meant to connect to is told first.
    void startRedirected();
    /// Does not listen to it: says why, and closes.
    void turnAway(const char *reason, int status, const std::string &sentence);
    /// Ends what takes too long.
    void checkTime(std::chrono::steady_clock::time_point now);
    bool isIdle() const { return m_phase == Phase::Idle; }
    /// When it came to be in this phase.
    std::chrono::steady_clock::time_point since() const { return m_since; }
    void close();

    std::uint64_t exchangeNumber() override;
    void passOn(std::string_view bytes, std::function<void(bool)> next) override;
    void answerEnded(bool keepsAlive) override;
    void answerFailed(int status, const std::string &problem) override;
    void judgeAgain() override;
    void answerCutOff() override;
    void tunnelOpened(UpstreamPool::Connection upstream, std::string first) override;

private:
    /// What it waits for.
    enum class Phase : std::uint8_t {
        Idle,
        Head,
        Body,
        Deciding,
        Held,
        Forwarding,
        Writing,
        Lingering,
        Tunnel,
        Opening,    ///< what it speaks is not known yet
        Silent,     ///< the same, and it has said nothing
        Handshake,  ///< of TLS
        Connecting, ///< to where its tunnel leads
        Closed
    };
    void enter(Phase phase);
    bool isReading() const { return m_phase == Phase::Idle || m_phase == Phase::Head || m_phase == Phase::Body; }
    bool isOpening() const { return m_phase == Phase::Opening || m_phase == Phase::Silent; }

    void announce(const std::string &asked);
    void opened(const asio::error_code &error, std::size_t size);
    void readFirst();
    void takePreamble();
    void waitForFirst();
    void sniff();
    void beginHttp();
    void beginHttp2();
    void collectHttp2();
    void relayHttp2();
    void readHello();
    void openTls(const std::string &serverName);
    void tlsOpened(const asio::error_code &error);
    void tlsFailed();
    void splice(std::string_view why);
    void connectTunnel(std::string_view why);
    void turnAwayUnread(std::string_view why);
    void takeConnect();
    bool findPlace();
    bool mayReach(const UpstreamPlace &place);
    bool isAnsweredHere() const;
    HostToSay hostToSay() const;
    void compareNames(const std::string &name);
    TunnelAbout tunnelAbout(std::string_view why, const std::string &destination) const;
    void endTls();
    void endUnread();
    bool mayBeTls(std::string_view piece) const;
    void noteUnused();
    void noteUnread(std::string_view why);
    void takeProxied();
    void takeMeant(const Preamble &preamble);
    void tie(UpstreamPool::Connection upstream, bool mayBeGivenBack, std::string_view why);
    void takenBack(std::unique_ptr<Stream> stream, std::string first);
    std::string_view textOfHost(const http1::Authority &authority) const;

    void read();
    void received(const asio::error_code &error, std::size_t size);
    bool isMoreThere(std::size_t read) const;
    void readWhatIsThere();
    void peerClosed();
    void take(std::string_view piece);
    bool takeHead();
    void keepRaw(std::string_view bytes);

    void complete();
    void judge();
    payload::RecordedRequest request() const;
    void decide();
    void hold();
    void block(const std::string &detail);
    void answerAsProtocol(const std::string &detail);
    void keepHere(const OwnAnswer &answer, const std::string &detail);
    void answerHere();
    void forward(const std::string &detail);
    void forwardRewritten(privacy::Judgement judgement);
    payload::BodyPieces putDownBody(payload::RecordedForward &forward) const;
    bool givesBody(const std::vector<privacy::TextEdit> &edits) const;
    void putDown(const std::string &head, const std::string &detail);
    bool mayUpgrade() const;
    void countSent(int sign);
    void send(std::string head);
    bool passesUnseen();
    void unrecorded();

    void refuse(const char *reason, int status, const std::string &sentence);
    void recordRefusal(const char *reason);
    void answerAndGoOn(const OwnAnswer &answer, bool keepsAlive);
    void answerAndClose(int status, const std::string &sentence);
    bool mayBePiecewise() const;
    void beginPiecewise();
    void keepPieces(bool isWhole);
    void endPiecewise();
    void sendPieces(bool isWhole);
    payload::RecordedForward forwardFrame(const std::string &head) const;
    bool isDripping(std::chrono::steady_clock::time_point now) const;
    void recordOwnAnswer(const OwnAnswer &answer);
    void write(std::string bytes, std::function<void(bool)> next);
    void nextRequest(bool keepsAlive);
    void linger();
    void drain();

    Engine &m_engine;
    std::unique_ptr<Stream> m_stream; ///< null once it has become a tunnel
    Ends m_ends;
    const std::optional<std::uint32_t> m_user;
    payload::WayIn m_way;
    std::uint64_t m_number = 0; ///< of the connection, in the record
    std::uint32_t m_process = 0;
    std::string m_program;
    /// Where what comes on this connection is meant to go, as far as the connection itself tells.
    std::optional<UpstreamPlace> m_meant;
    std::string m_first; ///< bytes of an opening
    bool m_isPreambleDue = false;
    asio::steady_timer m_silence;         ///< runs while nothing has come
    bool m_hasAsked = false;              ///< a request has come on it
    bool m_hasDifferentName = false;      ///< from that of the host that was connected to
    std::optional<UpstreamPlace> m_place; ///< where the request goes; none: it is answered here
    Phase m_phase = Phase::Idle;
    std::chrono::steady_clock::time_point m_since;    ///< it is in this phase
    std::chrono::steady_clock::time_point m_lastMove; ///< bytes came or went
    http1::RequestParser m_parser;
    SpooledBody m_body;
    std::string m_raw;           ///< the first bytes of the request as they came
    std::uint64_t m_rawSize = 0; ///< of all
    std::string m_pending;       ///< what came behind the request
    std::string m_out;
    std::string m_destination;
    std::int64_t m_cameAt = 0;  ///< the request, nanoseconds since 1970 UTC
    std::uint64_t m_judged = 0; ///< version of the judge when it was
    bool m_isReleased = false;  ///< a person has let it go
    /// What leaves instead of the request; null: the request.
    struct Rewritten
    {
        std::unique_ptr<SpooledBody> body; ///< null: that of the request
        std::vector<privacy::TextEdit> edits;
        std::uint64_t fields = 0;
        std::uint64_t events = 0;
    };
    std::unique_ptr<Rewritten> m_rewritten;
    std::uint64_t m_exchange = 0; ///< its number in the record; 0: it is not there
    std::uint64_t m_drained = 0;
    bool m_isPiecewise = false;     ///< it leaves while it still comes
    std::uint64_t m_piecesKept = 0; ///< bytes of its body that are in the record
    std::string m_piecewiseHead;    ///< as it leaves
    bool m_hasContinued = false;    ///< 100 was sent for this request
    std::shared_ptr<ForwardedExchange> m_forwarded;
    std::shared_ptr<network::Tunnel> m_tunnel;
    std::shared_ptr<Http2Collector> m_http2;
    std::shared_ptr<StreamRelay> m_relay;
    std::array<char, std::size_t(8) << 10> m_buffer;
};

} // namespace telltale::network
