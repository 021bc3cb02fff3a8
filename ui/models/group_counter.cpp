// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/group_counter.h"

#include "ui/models/event_list_model.h"

namespace telltale::models {

GroupCounter::GroupCounter(const payload::Capture &capture, const EventListModel &events, QObject *parent)
    : QObject(parent), m_capture(capture), m_counts(std::make_unique<EventGroups>())
{
    connect(&events, &EventListModel::renumbered, this, &GroupCounter::again);
    connect(&events, &EventListModel::replaced, this, &GroupCounter::again);
}

GroupCounter::~GroupCounter()
{
    stop();
}

void GroupCounter::stop()
{
    ++m_generation;
    if (m_cancelled)
        m_cancelled->store(true);
    m_cancelled.reset();
    if (m_thread.joinable())
        m_thread.join();
}

void GroupCounter::again()
{
    stop();
    m_counts = std::make_unique<EventGroups>();
    m_groups.clear();
    Q_EMIT changed();
    goOn();
}

void GroupCounter::setActive(bool active)
{
    m_isActive = active;
    goOn();
}

void GroupCounter::goOn()
{
    if (m_isActive && !isRunning() && m_counts->counted() < m_capture.size())
        begin();
}

void GroupCounter::begin()
{
    if (m_thread.joinable())
        m_thread.join(); // it has sent its result already
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_thread = std::thread([this, view = m_capture.view(), cancelled = m_cancelled, generation = m_generation] {
        m_counts->count(view, [&cancelled] { return cancelled->load(std::memory_order_relaxed); });
        if (cancelled->load())
            return;
        auto groups = std::make_shared<std::vector<EventGroup>>(m_counts->sorted());
        QMetaObject::invokeMethod(
            this,
            [this, generation, groups] {
                if (generation != m_generation)
                    return;
                m_cancelled.reset();
                m_groups = std::move(*groups);
                Q_EMIT changed();
                goOn();
            },
            Qt::QueuedConnection);
    });
}

} // namespace telltale::models
