// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/live_engine.h"

#include "network/interceptor/interceptor.h"
#include "store/index_writer.h"
#include "store/record_sink.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <chrono>

namespace telltale::ui {

namespace {

constexpr std::uint64_t leastSegment = std::uint64_t(1) << 20;

/// Whole files go, so there are several of them in what is kept.
store::RecordOptions recordOptions(const CaptureSettings &settings)
{
    store::RecordOptions options;
    options.durability = settings.durable ? store::Durability::Power : store::Durability::Process;
    if (settings.keepBytes != 0)
        options.segmentBytes = std::clamp(settings.keepBytes / 4, leastSegment, options.segmentBytes);
    if (settings.keepDays != 0)
        options.segmentAge = std::chrono::hours(24 * settings.keepDays) / 4;
    options.program = "Telltale " + QCoreApplication::applicationVersion().toStdString();
    return options;
}

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
    const bool isGoneOnWith = QFile::exists(settings.record);
    const std::string record = QFile::encodeName(settings.record).toStdString();
    Result<store::OpenedRecord> opened = store::RecordWriter::open(record, recordOptions(settings));
    if (!opened)
        return opened.error();
    store::RecordSinkOptions kept;
    m_index = std::make_unique<store::IndexWriter>(record);
    kept.onPersisted = [index = m_index.get(), next = std::move(onPersisted)] {
        index->wake();
        if (next)
            next();
    };
    kept.mostBytes = settings.keepBytes;
    kept.longestKept = std::chrono::hours(24 * settings.keepDays);
    auto sink = std::make_unique<store::RecordSink>(std::move(opened->writer), std::move(kept));
    Result<std::unique_ptr<network::Interceptor>> started =
        network::Interceptor::start(*options, std::move(sink), judge);
    if (!started) {
        m_index.reset();
        if (!isGoneOnWith)
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
