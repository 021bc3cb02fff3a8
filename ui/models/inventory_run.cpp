// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inventory_run.h"

#include "payload/filter/capture_subject.h"
#include "ui/models/window_knowledge.h"

namespace telltale::models {

namespace {

/// So many events are counted between two looks at whether that is still wanted.
constexpr std::size_t countedAtOnce = 4096;

} // namespace

InventorySnapshotPtr countEvents(const payload::CaptureView &capture,
                                 const std::optional<std::vector<std::uint32_t>> &events, audit::InventoryGroup by,
                                 const std::atomic<bool> &cancelled,
                                 const std::function<void(std::size_t, std::size_t)> &progress)
{
    audit::Inventory inventory(windowKnowledge().knowledge, {by});
    payload::CaptureSubject subject(capture);
    const std::size_t total = events ? events->size() : capture.rows.size();
    for (std::size_t i = 0; i < total; ++i) {
        if (i % countedAtOnce == 0) {
            if (cancelled)
                return nullptr;
            progress(i, total);
        }
        const std::size_t event = events ? (*events)[i] : i;
        const payload::EventRow &row = capture.rows[event];
        subject.setEvent(event);
        const payload::FilterSubject::Fields fields = subject.document();
        payload::Record record{*fields.document, fields.root, fields.end};
        record.isEnvelope = (row.flags & payload::EventRow::envelope) != 0;
        record.source = capture.sources[row.source]->path;
        record.exchange = capture.block(row).exchange;
        inventory.add(record);
    }
    auto snapshot = std::make_shared<InventorySnapshot>();
    snapshot->rows = inventory.rows();
    snapshot->events = inventory.events();
    snapshot->records = inventory.records();
    for (const audit::InventoryRow &row : snapshot->rows)
        snapshot->fields += row.count;
    snapshot->destinations = inventory.destinations();
    snapshot->spans = inventory.timeline().spans();
    snapshot->spanWidth = inventory.timeline().width();
    return snapshot;
}

InventoryRun::~InventoryRun()
{
    stop();
}

void InventoryRun::stop()
{
    m_cancelled = true;
    if (m_thread.joinable())
        m_thread.join();
    ++m_generation;
}

void InventoryRun::cancel()
{
    stop();
    m_isRunning = false;
}

void InventoryRun::start(payload::CaptureView capture, std::optional<std::vector<std::uint32_t>> events,
                         audit::InventoryGroup by)
{
    stop(); // at most the time that some thousands of events take
    m_cancelled = false;
    m_isRunning = true;
    m_thread = std::thread([this, job = Job{std::move(capture), std::move(events), by, m_generation}] { run(job); });
}

/// On the run's thread; what follows belongs to the window's.
void InventoryRun::run(const Job &job)
{
    InventorySnapshotPtr snapshot =
        countEvents(job.capture, job.events, job.by, m_cancelled, [this](std::size_t done, std::size_t total) {
            if (done != 0)
                Q_EMIT progressed(done, total);
        });
    if (!snapshot)
        return;
    QMetaObject::invokeMethod(
        this,
        [this, snapshot = std::move(snapshot), generation = job.generation] {
            if (generation != m_generation)
                return;
            m_isRunning = false;
            Q_EMIT finished(snapshot);
        },
        Qt::QueuedConnection);
}

} // namespace telltale::models
