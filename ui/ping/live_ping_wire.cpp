// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/live_ping_wire.h"

#include "store/capture_place.h"
#include "store/index_writer.h"
#include "store/record_sink.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace telltale::ui {

/// A ping on its way. The sender must not be destroyed by who is told, so it goes with the next turn of the loop.
struct LivePingWire::Single
{
    std::unique_ptr<network::PingSender> sender;
    bool isDone = false;
};

LivePingWire::LivePingWire(std::function<QString()> folder) : m_folder(std::move(folder)) {}

LivePingWire::~LivePingWire()
{
    m_run.reset();
    m_runSender.reset();
    m_singles.clear();
    m_recorder.reset();
    if (m_index)
        m_index->stop();
}

Result<network::PingCollector *> LivePingWire::collector()
{
    if (!m_collector) {
        Result<std::unique_ptr<network::PingCollector>> started = network::PingCollector::start();
        if (!started)
            return started.error();
        m_collector = *std::move(started);
    }
    return m_collector.get();
}

Result<network::PingRecorder *> LivePingWire::recorder()
{
    if (m_recorder)
        return m_recorder.get();
    const QString folder = m_folder();
    store::makeCaptureFolder(folder); // where it cannot be, opening the record says why
    const QString path = store::newCapturePath(folder, QDateTime::currentDateTimeUtc());
    store::RecordOptions options;
    options.durability = store::Durability::Process;
    options.program = "Telltale " + QCoreApplication::applicationVersion().toStdString();
    const std::string file = QFile::encodeName(path).toStdString();
    Result<store::OpenedRecord> opened = store::RecordWriter::open(file, options);
    if (!opened)
        return opened.error();
    m_index = std::make_unique<store::IndexWriter>(file);
    store::RecordSinkOptions kept;
    kept.onPersisted = [index = m_index.get()] { index->wake(); };
    m_recorder = std::make_unique<network::PingRecorder>(
        std::make_unique<store::RecordSink>(std::move(opened->writer), std::move(kept)));
    m_record = path;
    return m_recorder.get();
}

/// A sender that may connect to nothing: it asks for each address, and is told no.
void LivePingWire::lookUp(const network::PingTarget &to, const network::PingOptions &options, Addresses told)
{
    auto addresses = std::make_shared<std::vector<std::string>>();
    network::PingOptions only = options;
    only.retries = {};
    only.redirects = {};
    only.loopbackOnly = false;
    only.mayConnect = [addresses](const network::PingTarget &, const std::string &address) {
        if (std::find(addresses->begin(), addresses->end(), address) == addresses->end())
            addresses->push_back(address);
        return false;
    };
    auto single = std::make_unique<Single>();
    single->sender = std::make_unique<network::PingSender>(std::move(only));
    Single *const kept = single.get();
    m_singles.push_back(std::move(single));
    network::PingRequest request;
    request.to = to;
    request.method = "HEAD";
    request.bytes = "HEAD / HTTP/1.1\r\nHost: " + to.authority + "\r\n\r\n"; // never leaves
    request.headSize = request.bytes.size();
    kept->sender->send(std::move(request), [this, kept, addresses, told](const network::PingResult &result) {
        forget(kept);
        told(*addresses, addresses->empty() ? result.last().error : std::nullopt);
    });
}

void LivePingWire::send(const network::PingOptions &options, network::PingRequest request, Done done)
{
    const Result<network::PingRecorder *> kept = recorder();
    const std::optional<Error> problem = kept ? network::PingSender::problemOf(options) : kept.error();
    if (problem) {
        network::PingResult result;
        network::PingAttempt attempt;
        attempt.to = request.to;
        attempt.method = request.method;
        attempt.error = problem;
        result.attempts.push_back(std::move(attempt));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [done, result] { done(result); }, Qt::QueuedConnection);
        return;
    }
    auto single = std::make_unique<Single>();
    single->sender = std::make_unique<network::PingSender>(options, *kept);
    Single *const under = single.get();
    m_singles.push_back(std::move(single));
    under->sender->send(std::move(request), [this, under, done](network::PingResult result) {
        forget(under);
        done(std::move(result));
    });
}

void LivePingWire::forget(Single *single)
{
    single->isDone = true;
    QMetaObject::invokeMethod(
        single->sender.get(),
        [this] {
            m_singles.erase(std::remove_if(m_singles.begin(), m_singles.end(),
                                           [](const std::unique_ptr<Single> &one) { return one->isDone; }),
                            m_singles.end());
        },
        Qt::QueuedConnection);
}

std::optional<Error> LivePingWire::repeat(const network::PingOptions &options, Repeating run)
{
    const Result<network::PingRecorder *> kept = recorder();
    if (!kept)
        return kept.error();
    if (const std::optional<Error> problem = network::PingSender::problemOf(options))
        return problem;
    m_run.reset();
    m_runSender = std::make_unique<network::PingSender>(options, *kept);
    m_run = std::make_unique<network::PingRun>(*m_runSender, run.options, std::move(run.makeRequest));
    QObject::connect(m_run.get(), &network::PingRun::result, m_run.get(),
                     [told = std::move(run.onResult)](quint64, const network::PingResult &result) { told(result); });
    QObject::connect(m_run.get(), &network::PingRun::finished, m_run.get(), std::move(run.onFinished));
    return m_run->start();
}

network::LatencySummary LivePingWire::summary() const
{
    return m_run ? m_run->summary() : network::LatencySummary();
}

std::vector<std::int64_t> LivePingWire::latencies() const
{
    return m_run ? m_run->tally().latencies() : std::vector<std::int64_t>();
}

void LivePingWire::stop()
{
    if (m_run)
        m_run->stop();
    std::vector<network::PingSender *> senders;
    for (const std::unique_ptr<Single> &single : m_singles) {
        if (!single->isDone)
            senders.push_back(single->sender.get());
    }
    for (network::PingSender *sender : senders)
        sender->stop();
}

} // namespace telltale::ui
