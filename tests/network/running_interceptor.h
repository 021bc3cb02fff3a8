// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/interceptor/interceptor.h"
#include "network/kept_exchanges.h"
#include "network/talk.h"
#include "support/patience.h"

namespace telltale::test {

/// An interceptor on a port of its own, with what its sink was told.
class RunningInterceptor
{
    privacy::OpenGate m_open; ///< outlives the interceptor

public:
    explicit RunningInterceptor(network::InterceptorOptions options = {}, privacy::ExchangeJudge *judge = nullptr)
    {
        options.listen = "127.0.0.1:0";
        auto started = network::Interceptor::start(options, kept->makeSink(kept), judge != nullptr ? *judge : m_open);
        if (started)
            interceptor = *std::move(started);
        else
            qWarning("%s", qPrintable(started.error().message));
    }
    Talk connect() const { return Talk::to(interceptor->address()); }
    /// What is answered to bytes on a connection of their own, until it is closed.
    std::string answerTo(std::string_view bytes) const
    {
        Talk talk = connect();
        talk.say(bytes);
        talk.finishSaying();
        return talk.hearAll();
    }
    Kept now() const { return kept->now(); }

    std::shared_ptr<KeptExchanges> kept = std::make_shared<KeptExchanges>();
    std::unique_ptr<network::Interceptor> interceptor;
};

inline network::InterceptorOptions forwardingTo(const std::string &url)
{
    network::InterceptorOptions options;
    options.forward = *network::UpstreamUrl::parse(url);
    return options;
}

} // namespace telltale::test
