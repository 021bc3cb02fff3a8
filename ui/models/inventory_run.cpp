// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inventory_run.h"

#include "ui/models/event_filter.h"
#include "ui/models/event_list_model.h"
#include "ui/models/shared_knowledge.h"

#include <algorithm>
#include <chrono>

namespace telltale::models {

namespace {

using InventoryClock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds progressTime{100};
/// The first rows are to be seen soon; then not more often than a small part of the time goes into handing over.
constexpr std::chrono::milliseconds firstSnapshot{250};
constexpr int snapshotShare = 8;

} // namespace

/// What a thread has been given. Only the thread that runs looks at the count.
struct InventoryRun::Work
{
    InventoryCount::Options options;
    std::unique_ptr<InventoryCount> count;
    std::size_t counted = 0; ///< when it ended
    std::atomic<bool> isStopped{false};
    std::atomic<bool> isDropped{false}; ///< nobody wants what it has found
};

InventoryRun::InventoryRun(const payload::Capture &capture, const EventListModel &events, const EventFilter &filter,
                           const SharedKnowledge &knowledge, QObject *parent)
    : QObject(parent), m_capture(capture), m_events(events), m_filter(filter), m_knowledge(knowledge)
{
    connect(&events, &EventListModel::renumbered, this, &InventoryRun::again);
    connect(&events, &EventListModel::replaced, this, &InventoryRun::again);
    connect(&filter, &EventFilter::changed, this, &InventoryRun::filterChanged);
}

InventoryRun::~InventoryRun()
{
    drop();
    if (m_thread.joinable())
        m_thread.join();
}

void InventoryRun::drop()
{
    ++m_generation;
    if (m_work)
        m_work->isDropped = m_work->isStopped = true;
    m_work.reset();
    m_isRunning = false;
}

void InventoryRun::cancel()
{
    if (!isRunning())
        return;
    m_work->isStopped = true;
    m_isCancelled = true;
}

void InventoryRun::resume()
{
    m_isCancelled = false;
    goOn();
}

/// From the first event on. What was counted before stays to be seen until there is something to show instead.
void InventoryRun::again()
{
    drop();
    m_isCancelled = false;
    m_progress = {};
    if (m_capture.size() == 0)
        m_snapshot.reset();
    Q_EMIT changed();
    goOn();
}

void InventoryRun::setActive(bool active)
{
    m_isActive = active;
    goOn();
}

void InventoryRun::setGroup(audit::InventoryGroup by)
{
    if (m_by == by)
        return;
    m_by = by;
    again();
}

void InventoryRun::setSpan(std::optional<Span> span)
{
    if (m_span == span)
        return;
    m_span = span;
    again();
}

bool InventoryRun::isWaiting() const
{
    return m_filter.isActive() && m_filter.isRunning();
}

/// The filter tells of its progress as well; what it lets through counts when it is through.
void InventoryRun::filterChanged()
{
    const std::size_t shown = m_filter.isActive() ? static_cast<std::size_t>(m_events.rowCount()) : 0;
    const QString text = m_filter.isActive() ? m_filter.text() : QString();
    const bool isSame = text == m_filterText && shown == m_shown;
    if (!isWaiting() && !(isSame && m_work))
        again();
    else
        Q_EMIT progressed();
}

std::optional<std::vector<std::uint32_t>> InventoryRun::wantedEvents() const
{
    if (!m_filter.isActive())
        return std::nullopt;
    std::vector<std::uint32_t> events;
    events.reserve(static_cast<std::size_t>(m_events.rowCount()));
    for (int row = 0; row < m_events.rowCount(); ++row)
        events.push_back(static_cast<std::uint32_t>(m_events.eventAt(row)));
    std::sort(events.begin(), events.end());
    return events;
}

bool InventoryRun::isAtEnd() const
{
    const std::size_t total = m_work->options.events ? m_work->options.events->size() : m_capture.size();
    return m_work->counted >= total;
}

void InventoryRun::goOn()
{
    if (!m_isActive || isRunning() || m_isCancelled || isWaiting() || m_capture.size() == 0)
        return;
    if (!m_work || !isAtEnd())
        begin();
}

void InventoryRun::begin()
{
    if (!m_work) {
        m_filterText = m_filter.isActive() ? m_filter.text() : QString();
        m_shown = m_filter.isActive() ? static_cast<std::size_t>(m_events.rowCount()) : 0;
        m_work = std::make_shared<Work>();
        m_work->options = {m_by, wantedEvents(), m_span};
    }
    m_work->isStopped = false;
    m_isRunning = true;
    std::thread before = std::move(m_thread);
    m_thread = std::thread([this, view = m_capture.view(), work = m_work, generation = m_generation,
                            before = std::move(before)]() mutable {
        if (before.joinable())
            before.join();
        if (!work->count)
            work->count = std::make_unique<InventoryCount>(m_knowledge.get(), work->options);
        run(view, *work, generation);
    });
}

void InventoryRun::run(const payload::CaptureView &view, Work &work, std::uint64_t generation)
{
    InventoryCount &count = *work.count;
    const std::size_t total = count.total(view);
    InventoryClock::time_point lastTold = InventoryClock::now();
    InventoryClock::time_point next = lastTold + firstSnapshot;
    unsigned looks = 0;
    count.count(view, [&] {
        if (work.isStopped.load(std::memory_order_relaxed))
            return false;
        if (++looks % 64 != 0)
            return true;
        const InventoryClock::time_point now = InventoryClock::now();
        const Progress progress{count.counted(), total};
        if (now >= next) {
            send(generation, count.snapshot(false), progress, false);
            const InventoryClock::time_point after = InventoryClock::now();
            next = after + std::max<InventoryClock::duration>(firstSnapshot * 2, (after - now) * snapshotShare);
        } else if (now - lastTold >= progressTime) {
            lastTold = now;
            send(generation, nullptr, progress, false);
        }
        return true;
    });
    if (!work.isDropped) {
        work.counted = count.counted();
        send(generation, count.snapshot(work.counted == total), {work.counted, total}, true);
    }
}

void InventoryRun::send(std::uint64_t generation, InventorySnapshotPtr snapshot, Progress progress, bool isEnd)
{
    QMetaObject::invokeMethod(
        this,
        [this, generation, snapshot = std::move(snapshot), progress, isEnd] {
            take(generation, snapshot, progress, isEnd);
        },
        Qt::QueuedConnection);
}

void InventoryRun::take(std::uint64_t generation, InventorySnapshotPtr snapshot, Progress progress, bool isEnd)
{
    if (generation != m_generation)
        return;
    m_progress = progress;
    m_isRunning = !isEnd;
    if (snapshot) {
        m_snapshot = std::move(snapshot);
        Q_EMIT changed();
    }
    Q_EMIT progressed();
    if (isEnd)
        goOn();
}

} // namespace telltale::models
