// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/interceptor/answer_tally.h"
#include "network/interceptor/spooled_body.h"
#include "network/interceptor/upstream_pool.h"

#include <functional>
#include <memory>
#include <string>

namespace telltale::network {

class Engine;

/// Who gets the answer of an exchange that was forwarded.
class AnswerTarget
{
public:
    virtual ~AnswerTarget() = default;
    /// The number of the exchange in the record, for its answer; 0: it is not there.
    virtual std::uint64_t exchangeNumber() = 0;
    /// Bytes of the answer as they came; no more are read before `next` is called. False: the client is gone.
    virtual void passOn(std::string_view bytes, std::function<void(bool)> next) = 0;
    /// All of it was passed on. `keepsAlive` is what the upstream said of the connection.
    virtual void answerEnded(bool keepsAlive) = 0;
    /// Nothing of it was passed on, and nothing will be.
    virtual void answerFailed(int status, const std::string &problem) = 0;
    /// What is in force has changed before anything was sent: nothing of it was, and nothing will be.
    virtual void judgeAgain() = 0;
    /// Some of it was passed on, and no more comes.
    virtual void answerCutOff() = 0;
    /// The upstream speaks another protocol from here on, beginning with `first`; the head was passed on.
    virtual void tunnelOpened(UpstreamPool::Connection upstream, std::string first) = 0;
};

/// What is sent on.
struct ForwardedRequest
{
    UpstreamPlace place;
    std::string method;
    std::string head;
    std::string_view trailers; ///< with their empty line; valid as long as the target
    bool isChunked = false;
    bool wantsUpgrade = false;
    std::uint64_t judged = 0;    ///< version of the judge that let it go
    bool isForOldClient = false; ///< HTTP/1.0: it knows no chunks and no interim answers
    bool isWhole = true;         ///< false: more of its body comes, see ForwardedExchange::grow()
};

/// One request on its way to the upstream, and its answer on the way back.
class ForwardedExchange : public UpstreamReader, public std::enable_shared_from_this<ForwardedExchange>
{
public:
    /// `body` belongs to the target, which is kept until the exchange is over.
    ForwardedExchange(Engine &engine, std::shared_ptr<AnswerTarget> target, ForwardedRequest request,
                      const SpooledBody &body);

    void begin();
    /// Of a request that is sent while it still comes: so many bytes of its body may leave now. `isWhole`: that is all,
    /// and these are its trailers.
    void grow(std::uint64_t size, bool isWhole, std::string_view trailers);
    /// It has taken too long, or is not wanted any more.
    void abort(int status, const std::string &problem);
    /// When something last moved.
    std::chrono::steady_clock::time_point lastMove() const { return m_lastMove; }

private:
    void connectAnew();
    void unreached(const UpstreamPool::Outcome &outcome);
    void use(UpstreamPool::Connection connection);
    void judgedOtherwise();
    void sendHead();
    void sendBody();
    void sendChunk(std::string_view bytes);
    void sendPiece();
    void sent(const asio::error_code &error);
    void read();
    void received(const asio::error_code &error, std::string_view bytes) override;
    void receivedEarly(std::string_view bytes);
    void take(std::string_view piece);
    bool takeHead();
    void gatherHead(std::string_view raw);
    void passGathered();
    void end(std::string_view rest);
    void finish(std::string_view rest);
    void openTunnel(std::string_view rest);
    void failed(int status, const std::string &problem);
    void lost(const std::string &problem);
    bool mayTryAgain() const;
    void recordAnswer(bool isWhole);
    void giveBack(bool isKept);
    void closeUpstream();
    http1::ResponseParser &parser() { return m_upstream->parser; }
    void moved() { m_lastMove = coarseNow(); }

    Engine &m_engine;
    std::shared_ptr<AnswerTarget> m_target;
    ForwardedRequest m_request;
    const SpooledBody &m_body;           ///< the target's: not to be looked at when the exchange is over
    std::uint64_t m_bodySize;            ///< that may leave
    UpstreamPool::Connection m_upstream; ///< while there is one
    AnswerTally m_tally;
    std::string m_piece;    ///< of the body's file
    std::string m_gathered; ///< of the answer, on its way to the client
    std::uint64_t m_bodySent = 0;
    bool m_isAllSent = false;
    bool m_hasBegun = false;    ///< to send, on any connection
    bool m_isSending = false;   ///< a write is under way
    bool m_hasSent = false;     ///< one is over
    bool m_mayKeep = false;     ///< the upstream, once the request is sent whole
    bool m_hasAnswered = false; ///< a byte of an answer has come
    bool m_hasPassed = false;   ///< a byte of it was passed on
    bool m_isOver = false;
    std::chrono::steady_clock::time_point m_lastMove = coarseNow();
};

} // namespace telltale::network
