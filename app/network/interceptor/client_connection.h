// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/request_parser.h"
#include "network/interceptor/forwarded_exchange.h"
#include "network/interceptor/own_answers.h"
#include "network/interceptor/sockets.h"
#include "network/interceptor/spooled_body.h"
#include "payload/loaders/record/record_contents.h"
#include "privacy/exchange_judge.h"

#include <array>
#include <chrono>
#include <memory>
#include <string>

namespace telltale::network {

class Engine;
class Tunnel;

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
    ClientConnection(Engine &engine, Tcp::socket socket, const Ends &ends, std::uint64_t number);
    ~ClientConnection() override;

    void start();
    /// Does not listen to it: says why, and closes.
    void turnAway(const char *reason, int status, const std::string &sentence);
    /// Ends what takes too long.
    void checkTime(std::chrono::steady_clock::time_point now);
    bool isIdle() const { return m_phase == Phase::Idle; }
    /// When it came to be in this phase.
    std::chrono::steady_clock::time_point since() const { return m_since; }
    void close();

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
        Closed
    };
    void enter(Phase phase);
    bool isReading() const { return m_phase == Phase::Idle || m_phase == Phase::Head || m_phase == Phase::Body; }

    void read();
    void received(const asio::error_code &error, std::size_t size);
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
    bool isDripping(std::chrono::steady_clock::time_point now) const;
    void recordOwnAnswer(const OwnAnswer &answer);
    void write(std::string bytes, std::function<void(bool)> next);
    void nextRequest(bool keepsAlive);
    void linger();
    void drain();

    Engine &m_engine;
    Tcp::socket m_socket;
    Ends m_ends;
    std::uint64_t m_number; ///< of the connection, in the record
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
    bool m_hasContinued = false; ///< 100 was sent for this request
    std::shared_ptr<ForwardedExchange> m_forwarded;
    std::shared_ptr<network::Tunnel> m_tunnel;
    std::array<char, std::size_t(8) << 10> m_buffer;
};

} // namespace telltale::network
