// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/event_groups.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <thread>

namespace telltale::models {

class EventListModel;

/// Keeps the groups of a capture's events counted while it is loaded, on a thread of its own. Does nothing while nobody
/// looks. Lives on the window's thread.
class GroupCounter : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    GroupCounter(const payload::Capture &capture, const EventListModel &events, QObject *parent = nullptr);
    ~GroupCounter() override;

    /// Somebody looks, or nobody does any more.
    void setActive(bool active);
    /// There may be more events than before.
    void goOn();
    const std::vector<EventGroup> &groups() const { return m_groups; }
    bool isRunning() const { return m_cancelled != nullptr; }

Q_SIGNALS:
    void changed();

private:
    void begin();
    void again();
    void stop();

    const payload::Capture &m_capture;
    bool m_isActive = false;
    std::unique_ptr<EventGroups> m_counts; ///< the thread's own while it runs
    std::vector<EventGroup> m_groups;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< of the thread that runs; null: none does
    std::thread m_thread;
    std::uint64_t m_generation = 0;
};

} // namespace telltale::models
