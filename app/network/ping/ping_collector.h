// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "privacy/exchange_judge.h"

#include <QObject>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace telltale::network {

class Interceptor;
class ReceivedPings;

/// A request as the collector received it.
struct ReceivedPing
{
    std::uint64_t number = 0;       ///< from 1, in the order in which they came
    std::int64_t time = 0;          ///< nanoseconds since 1970 UTC
    std::string peer;               ///< the sender's address and port: PingAttempt::localAddress
    std::uint64_t onConnection = 0; ///< PingAttempt::onConnection
    std::string head;               ///< the exact bytes
    std::string body;               ///< transfer coding undone, else the exact bytes
    std::string trailers;
    bool isCut = false; ///< the body was larger than what is kept
};

/// A collector inside this program, on a port of its own at 127.0.0.1: answers as protocols expect, and keeps what came
/// in memory alone. The interceptor's own thread serves; everything here is for one thread with an event loop.
class PingCollector : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t usualMost = 100;
    static constexpr std::size_t largestBody = std::size_t(8) << 20; ///< bytes of one that are kept
    static constexpr std::size_t largestSum = std::size_t(64) << 20; ///< of all: the oldest go

    /// Keeps the last so many requests. Errors: those of Interceptor::start().
    static Result<std::unique_ptr<PingCollector>> start(std::size_t most = usualMost);
    ~PingCollector() override;

    std::uint16_t port() const { return m_port; }
    /// `http://127.0.0.1:PORT`
    std::string url() const;
    /// What is kept, the oldest first.
    std::vector<ReceivedPing> received() const;
    /// The one that an attempt sent; nothing when it has not come, or is kept no longer.
    std::optional<ReceivedPing> find(const std::string &localAddress, std::uint64_t onConnection) const;
    /// All that ever came.
    std::uint64_t count() const;

Q_SIGNALS:
    /// One or several have come since it was said last.
    void changed();

private:
    explicit PingCollector(std::shared_ptr<ReceivedPings> pings);

    std::unique_ptr<privacy::ExchangeJudge> m_gate; ///< lets everything through
    std::shared_ptr<ReceivedPings> m_pings;
    std::unique_ptr<Interceptor> m_interceptor;
    std::uint16_t m_port = 0;
    std::atomic<bool> m_isToldOf = false;
};

} // namespace telltale::network
