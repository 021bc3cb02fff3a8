// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/live_engine.h"

#include "network/interceptor/interceptor.h"
#include "ui/capture/capture_record.h"

#include <QFile>

namespace telltale::ui {

namespace {

Result<network::InterceptorOptions> interceptorOptions(const CaptureSettings &settings)
{
    network::InterceptorOptions options;
    options.listen = settings.listen;
    options.allowAllUsers = settings.otherUsers;
    options.passWhenUnrecorded = settings.passWhenFull;
    options.answersWait = !settings.durable;
    if (!settings.forward.empty()) {
        Result<network::UpstreamUrl> url = network::UpstreamUrl::parse(settings.forward);
        if (!url)
            return url.error();
        options.forward = *std::move(url);
    }
    for (const std::string &text : settings.allow) {
        const Result<network::AddressRange> range = network::AddressRange::parse(text);
        if (!range)
            return range.error();
        options.allow.push_back(*range);
    }
    options.scope = std::make_shared<network::CaptureScope>(settings.scope);
    return options;
}

} // namespace

LiveEngine::LiveEngine(std::function<LastingAuthority()> authority) : m_authority(std::move(authority)) {}
LiveEngine::~LiveEngine() = default;

Result<QString> LiveEngine::start(const CaptureSettings &settings, privacy::ExchangeJudge &judge,
                                  std::function<void()> onPersisted)
{
    Result<network::InterceptorOptions> options = interceptorOptions(settings);
    if (!options)
        return options.error();
    const LastingAuthority lasting = settings.opensTls && m_authority ? m_authority() : LastingAuthority();
    options->authority = lasting.authority;
    m_trust = lasting.trust;
    Result<CaptureRecord> record = openCaptureRecord(settings, std::move(onPersisted));
    if (!record)
        return record.error();
    m_index = std::move(record->index);
    Result<std::unique_ptr<network::Interceptor>> started =
        network::Interceptor::start(*options, std::move(record->sink), judge);
    if (!started) {
        m_index.reset();
        if (!record->isGoneOnWith)
            QFile::remove(settings.record); // nothing was captured
        return started.error();
    }
    m_interceptor = *std::move(started);
    return QString::fromStdString(m_interceptor->address());
}

privacy::CaptureCounters LiveEngine::stop()
{
    if (!m_interceptor)
        return {};
    m_interceptor->stop();
    privacy::CaptureCounters counters = m_interceptor->counters();
    m_interceptor.reset();
    // What is not in the index yet gets there when the capture is gone on with.
    m_index->stop();
    m_index.reset();
    return counters;
}

privacy::Forwarder *LiveEngine::forwarder()
{
    return m_interceptor.get();
}

QString LiveEngine::trouble() const
{
    return m_interceptor ? m_interceptor->trouble() : QString();
}

} // namespace telltale::ui
