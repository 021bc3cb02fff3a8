// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of rows when a source is read on.
#include "ui/models/event_list_model.h"

#include <algorithm>

namespace telltale::models {

void EventListModel::eventsChanged(const std::vector<std::uint32_t> &events)
{
    if (!events.empty())
        m_sorted = 0; // they may belong elsewhere now
    for (const std::uint32_t event : events) {
        const int row = rowOf(event);
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    Q_EMIT replaced(events);
}

void EventListModel::takeAnswers(const std::vector<payload::LateAnswer> &answers, std::uint16_t source)
{
    std::vector<std::uint32_t> numbers;
    for (const payload::LateAnswer &late : answers)
        numbers.push_back(late.exchange->number());
    std::sort(numbers.begin(), numbers.end());
    const std::vector<std::uint32_t> events = m_capture.rowsOf(source, numbers);
    if (m_sortColumn == Status)
        m_sorted = 0;                  // they may belong elsewhere now
    constexpr std::size_t many = 1000; // without the order of the input each is looked for in the list
    if (events.size() > many && !isIdentity()) {
        Q_EMIT dataChanged(index(0, Status), index(rowCount() - 1, Status));
    } else {
        for (const std::uint32_t event : events) {
            const int row = rowOf(event);
            if (row >= 0)
                Q_EMIT dataChanged(index(row, Status), index(row, Status));
        }
    }
    Q_EMIT answered(events);
}

void EventListModel::removeSurplus(const std::vector<std::size_t> &rows)
{
    constexpr std::size_t many = 1000; // each is looked for in the list and signalled by itself
    if (rows.size() <= many) {
        for (auto row = rows.rbegin(); row != rows.rend(); ++row)
            removeEvent(*row);
        return;
    }
    beginResetModel();
    m_capture.removeRows(rows);
    m_order.clear();
    m_sorted = 0;
    makeOrder();
    endResetModel();
    Q_EMIT renumbered();
}

void EventListModel::dropRow(int row)
{
    m_order.erase(m_order.begin() + row);
    m_sorted -= static_cast<std::size_t>(row) < m_sorted;
}

void EventListModel::removeEvent(std::size_t event)
{
    const int row = rowOf(event);
    if (row >= 0)
        beginRemoveRows({}, row, row);
    m_capture.removeRows({event});
    if (!isIdentity()) {
        if (row >= 0)
            dropRow(row);
        for (std::uint32_t &one : m_order)
            one -= one > event;
    }
    if (row >= 0)
        endRemoveRows();
}

void EventListModel::showAmong(const std::vector<std::uint32_t> &events, const std::vector<std::uint32_t> &matching)
{
    for (const std::uint32_t event : events) {
        const int row = rowOf(event);
        const bool isWanted = std::binary_search(matching.begin(), matching.end(), event);
        if (row >= 0 && !isWanted) {
            beginRemoveRows({}, row, row);
            dropRow(row);
            endRemoveRows();
        } else if (row < 0 && isWanted) {
            // Among those sorted by another column it finds its place when they are sorted again.
            const auto place = isSorted() ? m_order.end() : std::lower_bound(m_order.begin(), m_order.end(), event);
            const int at = static_cast<int>(place - m_order.begin());
            beginInsertRows({}, at, at);
            m_order.insert(place, event);
            endInsertRows();
        }
    }
}

} // namespace telltale::models
