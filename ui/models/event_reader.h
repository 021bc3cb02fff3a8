// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/event_document.h"

#include <QObject>

#include <thread>

namespace telltale::models {

class SharedKnowledge;

/// Opens events for looking at them. A small one is there at once; one of megabytes is read on a thread of its own, so
/// that the window stays alive meanwhile. Only the event asked for last arrives.
class EventReader : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~EventReader() override;

    /// What events are judged by from now on; it must outlive the reader. Until it is made, small events are read on
    /// the thread as well.
    void judgeBy(const SharedKnowledge *knowledge) { m_knowledge = knowledge; }

    /// Emits ready(): before it returns when the event is small.
    void read(const payload::Capture &capture, std::size_t event);
    /// What is being read is not wanted any more.
    void drop();
    bool isReading() const { return m_isReading; }

Q_SIGNALS:
    void ready(telltale::models::EventDocumentPtr event);

private:
    std::shared_ptr<const audit::Knowledge> knowledge() const;

    const SharedKnowledge *m_knowledge = nullptr;
    std::uint64_t m_generation = 0;
    bool m_isReading = false;
    std::thread m_thread;
};

} // namespace telltale::models
