// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_recorder.h"
#include "ui/ping/ping_wire.h"

#include <memory>

namespace telltale::store {
class IndexWriter;
}

namespace telltale::ui {

/// The real one: senders over sockets, one record for all pings of a session, which is begun with the first of them.
class LivePingWire : public PingWire
{
public:
    /// `folder` gives where captures lie now.
    explicit LivePingWire(std::function<QString()> folder);
    ~LivePingWire() override;

    Result<network::PingCollector *> collector() override;
    void lookUp(const network::PingTarget &to, const network::PingOptions &options, Addresses told) override;
    void send(const network::PingOptions &options, network::PingRequest request, Done done) override;
    std::optional<Error> repeat(const network::PingOptions &options, Repeating run) override;
    network::LatencySummary summary() const override;
    std::vector<std::int64_t> latencies() const override;
    bool isRepeating() const override { return m_run && m_run->isRunning(); }
    void stop() override;
    QString record() const override { return m_record; }
    QString trouble() const override { return m_recorder ? m_recorder->trouble() : QString(); }

private:
    struct Single;
    Result<network::PingRecorder *> recorder();
    void forget(Single *single);

    std::function<QString()> m_folder;
    QString m_record;
    std::unique_ptr<network::PingCollector> m_collector;
    std::unique_ptr<store::IndexWriter> m_index;
    std::unique_ptr<network::PingRecorder> m_recorder; ///< outlives all senders
    std::vector<std::unique_ptr<Single>> m_singles;    ///< pings under way, each with its options
    std::unique_ptr<network::PingSender> m_runSender;
    std::unique_ptr<network::PingRun> m_run;
};

} // namespace telltale::ui
