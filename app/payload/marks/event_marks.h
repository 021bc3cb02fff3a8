// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/marks/event_mark.h"

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

namespace telltale::payload {

/// The marks of a capture's events, of those few that have one. A copy costs nothing, and does not change when the
/// original does: other threads look at copies (rows, which they share, have no room for what changes).
class EventMarks
{
public:
    using Change = std::pair<std::size_t, EventMark>; ///< the event's number; an empty mark removes

    bool isEmpty() const { return !m_marks || m_marks->empty(); }
    std::size_t size() const { return m_marks ? m_marks->size() : 0; }
    /// Null when it has none.
    const EventMark *find(std::size_t event) const;
    /// EventRow::flagged and EventRow::noted.
    std::uint16_t flags(std::size_t event) const;
    /// The events that have a mark, ascending.
    std::vector<std::size_t> events() const;

    void set(const std::vector<Change> &changes);
    void clear() { m_marks.reset(); }

private:
    using Map = std::unordered_map<std::size_t, EventMark>;
    std::shared_ptr<const Map> m_marks; ///< null: none
};

} // namespace telltale::payload
