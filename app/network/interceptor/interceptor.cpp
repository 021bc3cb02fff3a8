// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/interceptor.h"

#include "network/interceptor/engine.h"

namespace telltale::network {

Result<std::unique_ptr<Interceptor>> Interceptor::start(const InterceptorOptions &options,
                                                        std::unique_ptr<privacy::ExchangeSink> sink,
                                                        privacy::ExchangeJudge &judge)
{
    auto engine = std::make_unique<Engine>(options, std::move(sink), judge);
    if (const Result<bool> listening = engine->listen(); !listening)
        return listening.error();
    engine->run();
    return std::unique_ptr<Interceptor>(new Interceptor(std::move(engine)));
}

Interceptor::Interceptor(std::unique_ptr<Engine> engine) : m_engine(std::move(engine)) {}

Interceptor::~Interceptor() = default;

std::string Interceptor::address() const
{
    return textOf(m_engine->endpoint());
}

void Interceptor::stop()
{
    m_engine->stop();
}

QString Interceptor::trouble() const
{
    return m_engine->recording().trouble();
}

std::vector<privacy::HeldExchange> Interceptor::held() const
{
    return m_engine->heldExchanges().list();
}

void Interceptor::release(std::uint64_t exchange)
{
    m_engine->release(exchange, false);
}

void Interceptor::drop(std::uint64_t exchange)
{
    m_engine->release(exchange, true);
}

privacy::CaptureCounters Interceptor::counters() const
{
    return m_engine->recording().counters();
}

std::vector<privacy::TunnelSummary> Interceptor::tunnels() const
{
    return m_engine->tunnels().summaries();
}

void Interceptor::openHost(const std::string &host)
{
    m_engine->options().scope->add(host);
}

} // namespace telltale::network
