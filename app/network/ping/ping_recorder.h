// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_request.h"
#include "network/ping/ping_result.h"
#include "privacy/exchange_sink.h"

#include <QObject>

#include <functional>
#include <memory>

namespace telltale::network {

class Recorder;

/// Puts pings down as exchanges like all others, marked as tests (WayIn::TestPing): decide → persist → send. What comes
/// in one turn of the loop is persisted together. One thread with an event loop, which waits for the disk.
class PingRecorder : public QObject
{
    Q_OBJECT

public:
    /// Told the exchange's number, or why it could not be kept and must not leave: ping-not-recorded.
    using Next = std::function<void(const Result<std::uint64_t> &exchange)>;

    explicit PingRecorder(std::unique_ptr<privacy::ExchangeSink> sink, QObject *parent = nullptr);
    /// Ends the record.
    ~PingRecorder() override;

    /// A connection that is there; the number goes with its requests. 0: it could not be put down.
    std::uint64_t connected(const std::string &from, const std::string &to);
    /// What is about to leave. `next` is called at the end of this turn of the loop; never from within this call, and
    /// not when the recorder is destroyed before.
    void sending(const PingRequest &request, std::uint64_t connection, Next next);
    /// What became of it, as far as anything came. Times are the attempt's.
    void answered(std::uint64_t exchange, const PingAttempt &attempt);
    /// What the record cannot take at the moment, as a sentence; empty when all is well.
    QString trouble() const;

private:
    std::uint64_t putDown(const PingRequest &request, std::uint64_t connection);
    void endTurnLater();

    std::unique_ptr<Recorder> m_recorder;
    bool m_isEnding = false; ///< the end of this turn is on its way
    bool m_isOver = false;
};

} // namespace telltale::network
