// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ping/live_ping_wire.h"

#include <QCoreApplication>

#include <memory>
#include <string>
#include <vector>

namespace telltale::tests {

/// What went through a spied wire.
struct SpiedPings
{
    std::vector<network::PingRequest> left; ///< for elsewhere: they were kept back here
    std::vector<network::PingOptions> options;
    std::vector<std::string> addresses{"198.51.100.17"}; ///< what every name stands for; none: no such name
    int lookUps = 0;
};

/// Loopback is real; nothing else is ever looked up or sent.
class SpiedPingWire : public ui::LivePingWire
{
public:
    SpiedPingWire(const QString &folder, std::shared_ptr<SpiedPings> spied)
        : LivePingWire([folder] { return folder; }), m_spied(std::move(spied))
    {
    }

    void lookUp(const network::PingTarget &, const network::PingOptions &, Addresses told) override
    {
        ++m_spied->lookUps;
        const std::vector<std::string> addresses = m_spied->addresses;
        later([told, addresses] {
            told(addresses,
                 addresses.empty() ? std::optional<Error>(Error{"ping-name-not-found", QStringLiteral("no such name")})
                                   : std::nullopt);
        });
    }
    void send(const network::PingOptions &options, network::PingRequest request, Done done) override
    {
        if (options.loopbackOnly) {
            LivePingWire::send(options, std::move(request), std::move(done));
            return;
        }
        network::PingResult result;
        network::PingAttempt attempt;
        attempt.to = request.to;
        attempt.error = Error{"ping-unreachable", QStringLiteral("kept back")};
        result.attempts.push_back(attempt);
        m_spied->options.push_back(options);
        m_spied->left.push_back(std::move(request));
        later([done, result] { done(result); });
    }
    std::optional<Error> repeat(const network::PingOptions &options, Repeating run) override
    {
        if (options.loopbackOnly)
            return LivePingWire::repeat(options, std::move(run));
        m_spied->options.push_back(options);
        return Error{"ping-unreachable", QStringLiteral("kept back")};
    }

private:
    static void later(std::function<void()> act)
    {
        QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(act), Qt::QueuedConnection);
    }
    std::shared_ptr<SpiedPings> m_spied;
};

} // namespace telltale::tests
