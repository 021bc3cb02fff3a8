// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verify_capture.h"

#include "cli/intercept_record.h"
#include "cli/intercept_report.h"
#include "cli/other_capture.h"
#include "network/launch/run_environment.h"

#include <QCoreApplication>

namespace telltale::cli {

Result<bool> VerifyCapture::open(privacy::ProofSubject subject)
{
    m_log = std::make_unique<privacy::ProofLog>(std::move(subject));
    return m_options.other ? follow() : openOwn();
}

Result<bool> VerifyCapture::openOwn()
{
    Result<InterceptRecord> record = openInterceptRecord(m_options.capture, [this] {
        if (m_index)
            m_index->wake();
        m_onNews();
    });
    if (!record)
        return record.error();
    m_path = record->path;
    m_index.emplace(m_path);
    Result<payload::RecordTail> tail = payload::RecordTail::open(m_path);
    if (!tail)
        return tail.error();
    m_tail.emplace(*std::move(tail));
    m_tail->passOver(m_loading);
    const Result<bool> listening = listen(std::move(record->sink));
    if (listening)
        sayBeginning(m_options.capture, *record, address(), m_errors);
    return listening;
}

/// A command is brought here whatever it is told.
Result<bool> VerifyCapture::listen(std::unique_ptr<privacy::ExchangeSink> sink)
{
    if (m_options.command.empty()) {
        auto interceptor = network::Interceptor::start(m_options.capture.network, std::move(sink), m_judge);
        if (!interceptor)
            return interceptor.error();
        m_interceptor = *std::move(interceptor);
        return true;
    }
    network::ProgramRunOptions options;
    options.network = m_options.capture.network;
    options.ownFolder = QCoreApplication::applicationDirPath().toStdString();
    options.usersTrust = network::usersTrust(network::ownEnvironment());
    auto run = network::ProgramRun::begin(options, std::move(sink), m_judge);
    if (!run)
        return run.error();
    m_run = *std::move(run);
    return true;
}

Result<bool> VerifyCapture::follow()
{
    m_path = *m_options.other;
    Result<payload::RecordTail> tail = payload::RecordTail::open(m_path);
    if (!tail)
        return tail.error();
    m_tail.emplace(*std::move(tail));
    m_tail->passOver(m_loading);
    return true;
}

void VerifyCapture::readOn()
{
    if (!m_isOver)
        m_isOver = !m_tail->readOn(m_loading, static_cast<payload::RecordSink &>(*m_log));
}

privacy::CaptureCounters VerifyCapture::counters() const
{
    if (m_atEnd)
        return *m_atEnd;
    if (m_run)
        return m_run->counters();
    return m_interceptor ? m_interceptor->counters() : lastCoverage(m_path).counters;
}

bool VerifyCapture::isCounted(std::int64_t moment) const
{
    return m_atEnd || live() != nullptr || !isBeingRecorded(m_path) || lastCoverage(m_path).time >= moment;
}

bool VerifyCapture::isAlive() const
{
    return !m_isOver && (live() != nullptr ? live()->trouble().isEmpty() : isBeingRecorded(m_path));
}

void VerifyCapture::finish()
{
    if (m_interceptor)
        m_interceptor->stop();
    if (m_run)
        m_atEnd = m_run->end().counters;
    m_run.reset();
    if (!m_isOver)
        m_tail->finish(m_loading, *m_log, true);
    m_log->settle();
    m_index.reset();
}

} // namespace telltale::cli
