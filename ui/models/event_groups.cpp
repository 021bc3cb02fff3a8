// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/event_groups.h"

#include <algorithm>

namespace telltale::models {

using payload::CaptureView;
using payload::EventRow;

namespace {

constexpr std::size_t rowsBetweenLooks = 64 * 1024;

EventGroup::Kind kindOf(const EventRow &row)
{
    if ((row.flags & EventRow::envelope) != 0)
        return EventGroup::Kind::Envelope;
    return row.name == 0 ? EventGroup::Kind::Nameless : EventGroup::Kind::Named;
}

} // namespace

std::uint32_t EventGroups::destinationNumber(const CaptureView &capture, const EventRow &row)
{
    const payload::SentExchange *exchange = capture.block(row).exchange.get();
    if (exchange == nullptr)
        return 0;
    if (exchange != m_lastExchange) {
        m_lastExchange = exchange;
        const std::string destination = exchange->destination();
        const auto next = static_cast<std::uint32_t>(m_destinations.size() + 1);
        m_lastDestination = destination.empty() ? 0 : m_destinations.emplace(destination, next).first->second;
    }
    return m_lastDestination;
}

std::size_t EventGroups::groupOf(const CaptureView &capture, const EventRow &row)
{
    const EventGroup::Kind kind = kindOf(row);
    // Names are numbers below 2³⁰ (each takes more than a byte of the input), so two of them are free to say what
    // stands for no name.
    const std::uint32_t name = kind == EventGroup::Kind::Envelope ? UINT32_MAX : row.name;
    const std::uint64_t key = std::uint64_t(destinationNumber(capture, row)) << 32 | name;
    if (key == m_lastKey)
        return m_lastGroup;
    m_lastKey = key;
    const auto [found, isNew] = m_known.emplace(key, m_groups.size());
    m_lastGroup = found->second;
    if (isNew) {
        EventGroup group;
        group.kind = kind;
        if (kind == EventGroup::Kind::Named)
            group.name = capture.names[row.name];
        if (const auto &exchange = capture.block(row).exchange)
            group.destination = exchange->destination();
        m_groups.push_back(std::move(group));
    }
    return m_lastGroup;
}

void EventGroups::count(const CaptureView &capture, const std::function<bool()> &cancelled)
{
    const std::size_t size = capture.rows.size();
    while (m_counted < size && !cancelled()) {
        const std::size_t end = std::min(m_counted + rowsBetweenLooks, size);
        for (; m_counted < end; ++m_counted) {
            const EventRow &row = capture.rows[m_counted];
            EventGroup &group = m_groups[groupOf(capture, row)];
            ++group.events;
            group.fields += row.fields;
            group.size += row.length;
        }
    }
    m_lastExchange = nullptr; // it may go, and another one come to where it was
}

std::vector<EventGroup> EventGroups::sorted() const
{
    std::unordered_map<std::string_view, std::uint64_t> events;
    for (const EventGroup &group : m_groups)
        events[group.destination] += group.events;
    std::vector<EventGroup> groups = m_groups;
    const auto rank = [&events](const EventGroup &group) {
        // Most events first; what tells no destination comes last, whatever it has.
        return std::tuple(group.destination.empty(), ~events[group.destination], std::string_view(group.destination),
                          group.kind == EventGroup::Kind::Envelope, ~group.events, std::string_view(group.name));
    };
    std::sort(groups.begin(), groups.end(),
              [&rank](const EventGroup &a, const EventGroup &b) { return rank(a) < rank(b); });
    return groups;
}

} // namespace telltale::models
