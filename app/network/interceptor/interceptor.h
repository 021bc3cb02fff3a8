// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/interceptor/interceptor_options.h"
#include "privacy/exchange_judge.h"
#include "privacy/exchange_sink.h"
#include "privacy/forwarder.h"

#include <memory>
#include <string>

namespace telltale::network {

class Engine;

/// Takes requests on one address, has them judged and recorded, and answers them itself (collector) or sends them on
/// (reverse proxy). Runs in a thread of its own; everything here may be called from any thread.
class Interceptor : public privacy::Forwarder
{
public:
    /// Listens when it returns. The sink is used, and at last ended and destroyed, by the interceptor's thread; the
    /// judge must outlive the interceptor. Errors: listen-address, listen-port-taken, listen-not-allowed,
    /// listen-failed.
    static Result<std::unique_ptr<Interceptor>> start(const InterceptorOptions &options,
                                                      std::unique_ptr<privacy::ExchangeSink> sink,
                                                      privacy::ExchangeJudge &judge);
    /// Stops, if that has not been done.
    ~Interceptor() override;

    /// Where it listens: `127.0.0.1:8642`.
    std::string address() const;
    /// Takes nothing more, gives what is under way `InterceptorOptions::grace` to come to its end, ends the record with
    /// the coverage, and waits for all that. The counters stay as they were at the end.
    void stop();
    /// What the record cannot take at the moment, as a sentence; empty when all is well.
    QString trouble() const;

    std::vector<privacy::HeldExchange> held() const override;
    void release(std::uint64_t exchange) override;
    void drop(std::uint64_t exchange) override;
    privacy::CaptureCounters counters() const override;
    std::vector<privacy::TunnelSummary> tunnels() const override;
    void openHost(const std::string &host) override;

private:
    explicit Interceptor(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> m_engine;
};

} // namespace telltale::network
