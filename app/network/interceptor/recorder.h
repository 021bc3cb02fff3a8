// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/capture_counters.h"
#include "privacy/exchange_sink.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace telltale::network {

/// The sink and the counters as the interceptor's thread uses them. Everything that is put down in one turn of the loop
/// is persisted at its end, together; only then goes on who waits for it. Only counters() and trouble() may be called
/// from other threads.
class Recorder
{
public:
    using Next = std::function<void(bool isKept)>;

    explicit Recorder(std::unique_ptr<privacy::ExchangeSink> sink) : m_sink(std::move(sink)) {}

    /// The number of the exchange; 0 when it could not be put down, which trouble() tells then.
    std::uint64_t received(const payload::RecordedRequest &request, const payload::BodyPieces &body);
    std::uint64_t connected(const payload::RecordedConnection &connection);
    bool refused(const payload::RecordedRefusal &refusal);
    bool tunnelled(const payload::RecordedTunnel &tunnel);
    bool streamed(const payload::RecordedStream &stream);
    bool decided(const payload::RecordedDecision &decision);
    bool forwarded(const payload::RecordedForward &forward, const payload::BodyPieces &body);
    bool answered(const payload::RecordedAnswer &answer);

    /// Called at the end of this turn.
    void afterPersist(Next next);
    /// The end of a turn. True when somebody waits for the end of another one.
    bool endTurn();
    /// Puts down the counters, if they have changed since the last time, and with `isLast` the end of the capture.
    void cover(bool isLast);

    /// To be changed by the interceptor's thread only; others see them from the next turn on.
    privacy::CaptureCounters &counting();
    privacy::CaptureCounters counters() const;
    QString trouble() const;

private:
    bool note(const Result<bool> &result);
    void fail(const Error &error);
    void publish();

    std::unique_ptr<privacy::ExchangeSink> m_sink;
    std::vector<Next> m_waiting;
    std::vector<Next> m_ready; ///< those that are being called
    privacy::CaptureCounters m_counters;
    bool m_isToPersist = false;
    bool m_isCounted = false;    ///< since they were published
    bool m_isToBeCovered = true; ///< since they were put down
    bool m_hasTrouble = false;

    mutable std::mutex m_mutex;
    privacy::CaptureCounters m_published;
    QString m_trouble;
};

} // namespace telltale::network
