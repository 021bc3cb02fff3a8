// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inventory_count.h"

#include <QObject>

#include <atomic>
#include <thread>

namespace telltale::models {

class EventFilter;
class EventListModel;
class SharedKnowledge;

/// Keeps the fields of what is loaded, and let through by the filter, counted on a thread of its own. Does nothing
/// while nobody looks. Lives on the window's thread and never makes it wait, except in the end.
class InventoryRun : public QObject
{
    Q_OBJECT
public:
    using Span = std::pair<std::int64_t, std::int64_t>;

    /// All must outlive it.
    InventoryRun(const payload::Capture &capture, const EventListModel &events, const EventFilter &filter,
                 const SharedKnowledge &knowledge, QObject *parent = nullptr);
    ~InventoryRun() override;

    /// Somebody looks, or nobody does any more.
    void setActive(bool active);
    void setGroup(audit::InventoryGroup by);
    audit::InventoryGroup group() const { return m_by; }
    /// Only events of this time; nothing: all.
    void setSpan(std::optional<Span> span);
    const std::optional<Span> &span() const { return m_span; }
    /// There may be more events than before.
    void goOn();
    /// Stops; what was counted stays, until resume() goes on from there.
    void cancel();
    void resume();

    /// What was counted last, also while more of it is counted; null when there is nothing.
    const InventorySnapshotPtr &snapshot() const { return m_snapshot; }
    bool isRunning() const { return m_isRunning; }
    bool isCancelled() const { return m_isCancelled; }
    /// Counts the events that the filter has let through so far only when it is through with all of them.
    bool isWaiting() const;
    struct Progress
    {
        std::uint64_t done = 0;
        std::uint64_t total = 0;
    };
    Progress progress() const { return m_progress; }

Q_SIGNALS:
    void changed();
    void progressed();

private:
    struct Work;

    void again();
    void drop();
    void begin();
    void filterChanged();
    void run(const payload::CaptureView &view, Work &work, std::uint64_t generation);
    void send(std::uint64_t generation, InventorySnapshotPtr snapshot, Progress progress, bool isEnd);
    void take(std::uint64_t generation, InventorySnapshotPtr snapshot, Progress progress, bool isEnd);
    bool isAtEnd() const;
    std::optional<std::vector<std::uint32_t>> wantedEvents() const;

    const payload::Capture &m_capture;
    const EventListModel &m_events;
    const EventFilter &m_filter;
    const SharedKnowledge &m_knowledge;
    std::shared_ptr<Work> m_work; ///< the thread's own while it runs; null: nothing was begun
    InventorySnapshotPtr m_snapshot;
    audit::InventoryGroup m_by = audit::InventoryGroup::Path;
    std::optional<Span> m_span;
    std::thread m_thread; ///< waits for the one before it
    bool m_isRunning = false;
    std::uint64_t m_generation = 0;
    Progress m_progress;
    QString m_filterText; ///< that the count is for
    std::size_t m_shown = 0;
    bool m_isActive = false;
    bool m_isCancelled = false;
};

} // namespace telltale::models
