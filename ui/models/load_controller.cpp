// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/load_controller.h"

#include "payload/loaders/folder.h"
#include "payload/loaders/record/record_segments.h"
#include "ui/models/event_list_model.h"
#include "ui/models/format.h"
#include "ui/models/source_list_model.h"

#include <QFile>

#include <algorithm>

namespace telltale::models {

using payload::CaptureBatch;
using payload::Growth;
using payload::LoadOptions;

LoadController::LoadController(payload::Capture &capture, EventListModel &events, SourceListModel &sources,
                               QObject *parent)
    : QObject(parent), m_capture(capture), m_events(events), m_sources(sources)
{
}

LoadController::~LoadController()
{
    stopReader();
}

void LoadController::open(const QStringList &paths)
{
    std::vector<std::string> names;
    for (const QString &path : paths)
        names.push_back(QFile::encodeName(path).toStdString());
    payload::dropLaterSegments(names);
    for (const std::string &name : names) {
        if (payload::isFolder(name))
            queueFolder(name);
        else
            queueFile(name);
    }
}

void LoadController::queueFile(const std::string &name)
{
    queue(name, [name](const LoadOptions &options, const HandOver &handOver) {
        payload::loadForCapture(name, options, handOver);
    });
}

/// A folder may hold a million entries: it is looked through on the reader's thread, and its files are read next.
void LoadController::queueFolder(const std::string &name)
{
    queue(name, [this, name, generation = m_folders](const LoadOptions &options, const HandOver &handOver) {
        auto listing = std::make_shared<payload::FolderListing>(payload::listFolder(name, options.cancelled));
        CaptureBatch batch;
        batch.diagnostics = listing->diagnostics;
        batch.files = listing->files.size();
        batch.outcome.emplace();
        for (const Diagnostic &diagnostic : batch.diagnostics)
            batch.outcome->unreadable |= diagnostic.severity == Severity::Error;
        handOver(std::move(batch));
        QMetaObject::invokeMethod(
            this,
            [this, listing, generation] {
                if (generation != m_folders)
                    return; // everything was closed meanwhile
                for (const std::string &file : listing->files)
                    queueFile(file);
            },
            Qt::QueuedConnection);
    });
}

void LoadController::openText(std::string bytes, const QString &name)
{
    const std::string source = name.toStdString();
    auto text = std::make_shared<std::string>(std::move(bytes));
    queue(source, [text, source](const LoadOptions &options, const HandOver &handOver) {
        payload::loadTextForCapture(*text, source, options, handOver);
    });
}

void LoadController::queue(const std::string &name, std::function<void(const LoadOptions &, const HandOver &)> run)
{
    if (m_capture.sourceCount() >= payload::Capture::mostSources) {
        Q_EMIT refused(tr("%1 was not opened: no more than %2 files can be open in one window. Close all files first.")
                           .arg(fileName(name), numberText(payload::Capture::mostSources)));
        return;
    }
    m_jobs.push_back({m_capture.addSource(name), std::move(run)});
    m_sources.reload();
    if (!m_current)
        startNext();
}

void LoadController::follow(std::uint16_t source)
{
    if (source >= m_capture.sourceCount() || m_capture.source(source).removed || hasJobFor(source))
        return;
    m_jobs.push_back({source, {}});
    if (!m_current)
        startNext();
}

bool LoadController::hasJobFor(std::uint16_t source) const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(), [source](const Job &job) { return job.source == source; });
}

void LoadController::startNext()
{
    if (m_reader.joinable())
        m_reader.join(); // it has sent its last call already
    if (m_jobs.empty()) {
        m_current.reset();
        m_isQuiet = false;
        m_events.settle();
        Q_EMIT finished();
        m_isFollowing = m_isFollowing && isBusy();
        return;
    }
    const bool wasSilent = !m_current.has_value() || m_isQuiet;
    const Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    m_current = job.source;
    m_isFollowing = !job.run;
    m_growth = Growth::Grown;
    m_isQuiet = m_isFollowing && wasSilent;
    runReader(job);
    if (wasSilent && !m_isQuiet)
        Q_EMIT started();
    Q_EMIT progressed();
}

void LoadController::runReader(const Job &job)
{
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    const std::uint64_t generation = ++m_generation;
    auto run = job.run;
    if (m_isFollowing) {
        const payload::Capture::SourceState &state = m_capture.source(job.source);
        run = [this, generation, path = state.path, from = state.follow](const LoadOptions &options,
                                                                         const HandOver &handOver) {
            const Growth growth = from ? payload::followForCapture(path, *from, options, handOver) : Growth::Other;
            const auto tell = [this, generation, growth] {
                if (generation == m_generation)
                    m_growth = growth;
            };
            QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        };
    }
    m_reader = std::thread([this, generation, run = std::move(run), cancelled = m_cancelled, limits = m_limits] {
        LoadOptions options;
        options.limits = limits;
        options.cancelled = cancelled.get();
        run(options, [this, generation](CaptureBatch batch) {
            auto shared = std::make_shared<CaptureBatch>(std::move(batch));
            QMetaObject::invokeMethod(
                this, [this, generation, shared] { take(generation, std::move(*shared)); }, Qt::QueuedConnection);
        });
        QMetaObject::invokeMethod(
            this, [this, generation] { ended(generation); }, Qt::QueuedConnection);
    });
}

void LoadController::take(std::uint64_t generation, CaptureBatch batch)
{
    if (generation != m_generation || !m_current)
        return;
    if (m_isQuiet && !batch.outcome) {
        m_isQuiet = false; // it takes longer than one batch does
        Q_EMIT started();
    }
    m_events.append(std::move(batch), *m_current);
    m_sources.update(*m_current);
    Q_EMIT progressed();
}

void LoadController::ended(std::uint64_t generation)
{
    if (generation != m_generation || !m_current)
        return;
    const std::uint16_t source = *m_current;
    m_sources.update(source);
    if (m_isFollowing)
        Q_EMIT sourceFollowed(source, m_growth);
    else
        Q_EMIT sourceLoaded(source);
    startNext();
}

void LoadController::cancel()
{
    ++m_folders;
    for (const Job &job : m_jobs) {
        if (job.run) // what was read of a file that is read on stays
            m_events.removeSource(job.source);
    }
    const bool dropped = !m_jobs.empty();
    m_jobs.clear();
    if (dropped)
        m_sources.reload();
    if (m_cancelled)
        m_cancelled->store(true);
}

void LoadController::clear()
{
    const bool wasBusy = isBusy();
    ++m_folders;
    m_jobs.clear();
    stopReader();
    m_current.reset();
    m_isQuiet = false;
    m_events.clear();
    m_sources.reload();
    if (wasBusy)
        Q_EMIT finished();
}

void LoadController::remove(std::uint16_t source)
{
    if (m_current == source || source >= m_capture.sourceCount())
        return;
    const bool isWaiting =
        std::any_of(m_jobs.begin(), m_jobs.end(), [source](const Job &job) { return job.source == source && job.run; });
    if (isWaiting)
        return;
    std::erase_if(m_jobs, [source](const Job &job) { return job.source == source; });
    m_events.removeSource(source);
    m_sources.reload();
}

void LoadController::stopReader()
{
    if (m_cancelled)
        m_cancelled->store(true);
    if (m_reader.joinable())
        m_reader.join();
    ++m_generation;
}

LoadController::Progress LoadController::progress() const
{
    Progress progress;
    if (!m_current)
        return progress;
    const payload::Capture::SourceState &state = m_capture.source(*m_current);
    progress.name = fileName(state.path);
    progress.events = state.events;
    progress.done = state.done;
    progress.total = state.total;
    progress.waiting = m_jobs.size();
    return progress;
}

} // namespace telltale::models
