// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_sender.h"

#include "network/ping/ping_sender_parts.h"
#include "network/ping/ping_tls.h"

#include <utility>

namespace telltale::network {

PingSender::PingSender(PingOptions options, PingRecorder *recorder, QObject *parent)
    : QObject(parent), m_parts(std::make_unique<PingSenderParts>(std::move(options), recorder))
{
}

PingSender::~PingSender() = default;

std::optional<Error> PingSender::problemOf(const PingOptions &options)
{
    const Result<QSslConfiguration> tls = pingTlsConfiguration(options.tls);
    return tls ? std::nullopt : std::optional<Error>(tls.error());
}

std::uint64_t PingSender::send(PingRequest request, Done done)
{
    return m_parts->add(std::move(request), std::move(done));
}

void PingSender::cancel(std::uint64_t ping)
{
    m_parts->cancel(ping);
}

void PingSender::stop()
{
    m_parts->stop();
}

std::size_t PingSender::running() const
{
    return m_parts->running();
}

std::size_t PingSender::keptConnections() const
{
    return m_parts->kept();
}

} // namespace telltale::network
