// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/event_table.h"

#include "ui/models/cell.h"

#include <QHeaderView>

namespace telltale::ui {

using models::EventListModel;

namespace {

constexpr int eventHeight = 32;

} // namespace

EventTable::EventTable(const Theme &theme, EventListModel &events, QWidget *parent)
    : RowTable(theme, eventHeight, tr("Events"), parent), m_events(events)
{
    setModel(&events);
    horizontalHeader()->setSortIndicator(EventListModel::Number, Qt::AscendingOrder);
    setSortingEnabled(true);
    resetColumns();
    showSections();
    connect(&events, &EventListModel::columnsAppeared, this, &EventTable::showSections);
    connect(&events, &QAbstractItemModel::modelReset, this, &EventTable::showSections);
}

void EventTable::resetColumns()
{
    const std::pair<int, int> widths[] = {{EventListModel::Number, 50},       {EventListModel::Time, 190},
                                          {EventListModel::Event, 270},       {EventListModel::Section, 220},
                                          {EventListModel::Destination, 220}, {EventListModel::Status, 70},
                                          {EventListModel::Fields, 84},       {EventListModel::Size, 92}};
    for (const auto &[column, width] : widths)
        setColumnWidth(column, width);
}

void EventTable::showSections()
{
    setColumnHidden(EventListModel::Section, !m_events.hasSections());
    setColumnHidden(EventListModel::Destination, !m_events.hasExchanges());
    setColumnHidden(EventListModel::Status, !m_events.hasExchanges());
}

std::optional<std::size_t> EventTable::currentEvent() const
{
    if (!currentIndex().isValid())
        return std::nullopt;
    return m_events.eventAt(currentIndex().row());
}

void EventTable::choose(std::size_t event)
{
    const int row = m_events.rowOf(event);
    if (row >= 0)
        setCurrentIndex(m_events.index(row, EventListModel::Event));
}

void EventTable::step(int rows)
{
    const int row = currentIndex().row() + rows;
    if (row >= 0 && row < m_events.rowCount())
        setCurrentIndex(m_events.index(row, EventListModel::Event));
}

int EventTable::wantedHeight() const
{
    return horizontalHeader()->height() + eventHeight * m_events.rowCount();
}

void EventTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    RowTable::currentChanged(current, previous);
    if (current.isValid() && current.row() != previous.row())
        Q_EMIT eventChosen(current.data(models::EventRole).toULongLong());
}

void EventTable::resizeEvent(QResizeEvent *event)
{
    RowTable::resizeEvent(event);
    viewport()->update(); // the ring's right edge
}

} // namespace telltale::ui
