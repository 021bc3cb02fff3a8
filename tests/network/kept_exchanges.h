// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/exchange_judge.h"
#include "privacy/exchange_sink.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace telltale::test {

/// What a sink was told, in order, for a test to look at.
struct Kept
{
    struct Request
    {
        std::string destination, head, trailers, body;
        payload::WayIn way{};
        std::uint32_t process = 0;
        std::string program = {};
    };
    struct Tunnel
    {
        std::string destination, why;
        std::uint64_t sent = 0, received = 0;
        std::string program;
    };
    struct Stream
    {
        payload::RecordedStream::Way way{};
        std::string protocol, destination, bytes;
    };
    struct Forward
    {
        std::uint64_t exchange = 0;
        std::string head;
        payload::RecordedForward::Sent sent{};
        bool isPersisted = false;             ///< it was, when the test looked
        std::string trailers = {}, body = {}; ///< of ChangedParts those that it stands for
    };
    struct Answer
    {
        std::uint64_t exchange = 0;
        std::string head, body;
        std::uint64_t size = 0;
        bool isWhole = true;
    };
    struct Decision
    {
        std::uint64_t exchange = 0;
        payload::RecordedDecision::What what{};
        std::string detail;
    };
    struct Refusal
    {
        std::string reason, bytes;
        std::uint64_t received = 0;
    };
    std::vector<std::optional<std::uint32_t>> users;
    std::vector<Request> requests;
    std::vector<Decision> decisions;
    std::vector<Forward> forwards;
    std::vector<Answer> answers;
    std::vector<Refusal> refusals;
    std::vector<Tunnel> tunnels;
    std::vector<Stream> streams;
    std::vector<std::string> asked; ///< of each connection
    std::vector<std::pair<std::string, std::uint64_t>> coverage;
    std::size_t persisted = 0; ///< requests
    bool isEnded = false;
};

/// Shared by the sink, which its interceptor owns, and the test.
class KeptExchanges
{
public:
    Kept now() const
    {
        const std::lock_guard lock(m_mutex);
        return m_kept;
    }
    std::unique_ptr<privacy::ExchangeSink> makeSink(std::shared_ptr<KeptExchanges> self);

    std::atomic<bool> takesNothing = false;    ///< every request is refused
    std::atomic<bool> persistsNothing = false; ///< what was taken gets lost

private:
    friend class KeepingSink;
    mutable std::mutex m_mutex;
    Kept m_kept;
};

class KeepingSink : public privacy::ExchangeSink
{
public:
    explicit KeepingSink(std::shared_ptr<KeptExchanges> kept) : m_shared(std::move(kept)) {}

    Result<std::uint64_t> connected(const payload::RecordedConnection &connection) override
    {
        const std::lock_guard lock(m_shared->m_mutex);
        kept().users.push_back(connection.user);
        kept().asked.emplace_back(connection.asked);
        return std::uint64_t(kept().users.size());
    }
    Result<std::uint64_t> received(const payload::RecordedRequest &request, const payload::BodyPieces &body) override
    {
        if (m_shared->takesNothing)
            return full();
        const std::lock_guard lock(m_shared->m_mutex);
        std::string bytes;
        const Result<bool> read = body.visit([&bytes](std::string_view piece) {
            bytes += piece;
            return true;
        });
        if (!read)
            return read.error();
        kept().requests.push_back({std::string(request.destination), std::string(request.head),
                                   std::string(request.trailers), bytes, request.way, request.sender.process,
                                   std::string(request.sender.program)});
        return std::uint64_t(kept().requests.size());
    }
    Result<bool> tunnelled(const payload::RecordedTunnel &tunnel) override
    {
        const std::lock_guard lock(m_shared->m_mutex);
        kept().tunnels.push_back({std::string(tunnel.destination), std::string(tunnel.why), tunnel.sent,
                                  tunnel.received, std::string(tunnel.sender.program)});
        return true;
    }
    Result<bool> streamed(const payload::RecordedStream &stream) override
    {
        if (m_shared->takesNothing)
            return full();
        const std::lock_guard lock(m_shared->m_mutex);
        kept().streams.push_back(
            {stream.way, std::string(stream.protocol), std::string(stream.destination), std::string(stream.bytes)});
        return true;
    }
    Result<bool> refused(const payload::RecordedRefusal &refusal) override
    {
        const std::lock_guard lock(m_shared->m_mutex);
        kept().refusals.push_back({std::string(refusal.reason), std::string(refusal.bytes), refusal.received});
        return true;
    }
    Result<bool> decided(const payload::RecordedDecision &decision) override
    {
        const std::lock_guard lock(m_shared->m_mutex);
        kept().decisions.push_back({decision.exchange, decision.what, std::string(decision.detail)});
        return true;
    }
    Result<bool> forwarded(const payload::RecordedForward &forward, const payload::BodyPieces &body) override
    {
        const std::lock_guard lock(m_shared->m_mutex);
        std::string bytes;
        const Result<bool> read = body.visit([&bytes](std::string_view piece) {
            bytes += piece;
            return true;
        });
        kept().forwards.push_back(
            {forward.exchange, std::string(forward.head), forward.sent, false, std::string(forward.trailers), bytes});
        completeParts(forward);
        return read;
    }
    Result<bool> answered(const payload::RecordedAnswer &answer) override
    {
        const std::lock_guard lock(m_shared->m_mutex);
        kept().answers.push_back(
            {answer.exchange, std::string(answer.head), std::string(answer.body), answer.size, answer.isWhole});
        return true;
    }
    Result<bool> covered(const payload::RecordedCoverage &coverage) override
    {
        const std::lock_guard lock(m_shared->m_mutex);
        kept().coverage.assign(coverage.counters.begin(), coverage.counters.end());
        return true;
    }
    Result<bool> persist() override
    {
        if (m_shared->persistsNothing)
            return full();
        const std::lock_guard lock(m_shared->m_mutex);
        kept().persisted = kept().requests.size();
        for (Kept::Forward &forward : kept().forwards)
            forward.isPersisted = true;
        return true;
    }
    Result<bool> end() override
    {
        const std::lock_guard lock(m_shared->m_mutex);
        kept().isEnded = true;
        return true;
    }

private:
    /// What a reader of the record makes of it.
    void completeParts(const payload::RecordedForward &forward)
    {
        if (forward.sent != payload::RecordedForward::Sent::ChangedParts)
            return;
        const Kept::Request &request = kept().requests.at(forward.exchange - 1);
        kept().forwards.back().body = payload::sentBody(forward, request.body).value_or("does not fit");
        kept().forwards.back().trailers = request.trailers;
    }
    static Error full() { return {"record-full", QStringLiteral("no room for the test")}; }
    Kept &kept() { return m_shared->m_kept; }
    std::shared_ptr<KeptExchanges> m_shared;
};

inline std::unique_ptr<privacy::ExchangeSink> KeptExchanges::makeSink(std::shared_ptr<KeptExchanges> self)
{
    return std::make_unique<KeepingSink>(std::move(self));
}

} // namespace telltale::test
