// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/event_reader.h"

#include "ui/models/shared_knowledge.h"

namespace telltale::models {

namespace {

// Read within two milliseconds; a thread for each would only make the list flicker.
constexpr std::uint32_t smallSize = 1 << 20;

} // namespace

EventReader::~EventReader()
{
    drop();
    if (m_thread.joinable())
        m_thread.join();
}

void EventReader::drop()
{
    ++m_generation;
    m_isReading = false;
}

std::shared_ptr<const audit::Knowledge> EventReader::knowledge() const
{
    return m_knowledge != nullptr ? m_knowledge->get() : nullptr;
}

void EventReader::read(const payload::Capture &capture, std::size_t event)
{
    drop();
    const bool isKnown = m_knowledge == nullptr || m_knowledge->isMade();
    if (capture.row(event).length <= smallSize && isKnown) {
        Q_EMIT ready(std::make_shared<const EventDocument>(capture.read(event), knowledge()));
        return;
    }
    m_isReading = true;
    // One event at a time; the one before is at most a second from its end.
    std::thread before = std::move(m_thread);
    m_thread = std::thread(
        [this, generation = m_generation, view = capture.view(), event, before = std::move(before)]() mutable {
            if (before.joinable())
                before.join();
            auto document = std::make_shared<const EventDocument>(view.read(event), knowledge());
            QMetaObject::invokeMethod(
                this,
                [this, generation, document = std::move(document)] {
                    if (generation != m_generation)
                        return;
                    m_isReading = false;
                    Q_EMIT ready(document);
                },
                Qt::QueuedConnection);
        });
}

} // namespace telltale::models
