// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/marks/event_marks.h"

#include "payload/capture.h"

#include <algorithm>

namespace telltale::payload {

const EventMark *EventMarks::find(std::size_t event) const
{
    if (isEmpty())
        return nullptr;
    const auto found = m_marks->find(event);
    return found == m_marks->end() ? nullptr : &found->second;
}

std::uint16_t EventMarks::flags(std::size_t event) const
{
    const EventMark *mark = find(event);
    if (mark == nullptr)
        return 0;
    return static_cast<std::uint16_t>((mark->isFlagged ? EventRow::flagged : 0)
                                      | (mark->note.empty() ? 0 : EventRow::noted));
}

std::vector<std::size_t> EventMarks::events() const
{
    std::vector<std::size_t> events;
    events.reserve(size());
    if (m_marks) {
        for (const auto &[event, mark] : *m_marks)
            events.push_back(event);
    }
    std::sort(events.begin(), events.end());
    return events;
}

void EventMarks::set(const std::vector<Change> &changes)
{
    auto marks = m_marks ? std::make_shared<Map>(*m_marks) : std::make_shared<Map>();
    for (const auto &[event, mark] : changes) {
        if (mark.isEmpty())
            marks->erase(event);
        else
            (*marks)[event] = mark;
    }
    m_marks = std::move(marks);
}

} // namespace telltale::payload
