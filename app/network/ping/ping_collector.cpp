// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_collector.h"

#include "network/interceptor/interceptor.h"
#include "network/ping/received_pings.h"

#include <charconv>
#include <utility>

namespace telltale::network {

Result<std::unique_ptr<PingCollector>> PingCollector::start(std::size_t most)
{
    auto pings = std::make_shared<ReceivedPings>(most);
    std::unique_ptr<PingCollector> collector(new PingCollector(pings));
    InterceptorOptions options;
    options.listen = "127.0.0.1:0";
    options.answersWait = false; // nothing is written to a disk
    Result<std::unique_ptr<Interceptor>> started =
        Interceptor::start(options, makeReceivingSink(std::move(pings)), *collector->m_gate);
    if (!started)
        return started.error();
    collector->m_interceptor = *std::move(started);
    const std::string address = collector->m_interceptor->address();
    std::from_chars(address.data() + address.rfind(':') + 1, address.data() + address.size(), collector->m_port);
    return collector;
}

PingCollector::PingCollector(std::shared_ptr<ReceivedPings> pings)
    : m_gate(std::make_unique<privacy::OpenGate>()), m_pings(std::move(pings))
{
    // From the interceptor's thread to ours; many that come at once are told of once.
    m_pings->setListener([this] {
        if (!m_isToldOf.exchange(true))
            QMetaObject::invokeMethod(
                this,
                [this] {
                    m_isToldOf = false;
                    Q_EMIT changed();
                },
                Qt::QueuedConnection);
    });
}

PingCollector::~PingCollector()
{
    m_pings->setListener({});
    m_interceptor.reset();
}

std::string PingCollector::url() const
{
    return "http://127.0.0.1:" + std::to_string(m_port);
}

std::vector<ReceivedPing> PingCollector::received() const
{
    return m_pings->all();
}

std::optional<ReceivedPing> PingCollector::find(const std::string &localAddress, std::uint64_t onConnection) const
{
    return m_pings->find(localAddress, onConnection);
}

std::uint64_t PingCollector::count() const
{
    return m_pings->count();
}

} // namespace telltale::network
