// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_collector.h"
#include "network/ping/ping_run.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace telltale::ui {

/// What the Ping page sends through; tests have their own. Everything on the window's thread.
class PingWire
{
public:
    using Done = std::function<void(network::PingResult)>;
    using Addresses = std::function<void(std::vector<std::string> addresses, std::optional<Error> problem)>;
    using MakeRequest = network::PingRun::MakeRequest;

    /// A run of many.
    struct Repeating
    {
        network::PingRunOptions options;
        MakeRequest makeRequest;
        std::function<void(const network::PingResult &)> onResult;
        std::function<void()> onFinished;
    };

    virtual ~PingWire() = default;

    /// The collector of this window, started when it is asked for first. Errors: those of PingCollector::start().
    virtual Result<network::PingCollector *> collector() = 0;
    /// Which addresses a request would be connected to (with a proxy: the proxy's); nothing is connected to. `told` is
    /// called later.
    virtual void lookUp(const network::PingTarget &to, const network::PingOptions &options, Addresses told) = 0;
    /// Sends one. `done` is called later, or by stop().
    virtual void send(const network::PingOptions &options, network::PingRequest request, Done done) = 0;
    /// Begins a run; one at a time. An error: nothing was begun.
    virtual std::optional<Error> repeat(const network::PingOptions &options, Repeating run) = 0;
    /// Of the run that is under way, or was last.
    virtual network::LatencySummary summary() const = 0;
    virtual std::vector<std::int64_t> latencies() const = 0;
    virtual bool isRepeating() const = 0;
    /// Ends everything that is under way, at once.
    virtual void stop() = 0;
    /// The record that pings are kept in; "" before the first one.
    virtual QString record() const = 0;
    /// What the record cannot take at the moment; "".
    virtual QString trouble() const = 0;
};

} // namespace telltale::ui
