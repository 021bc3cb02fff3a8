// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/event_table.h"

#include "ui/mnemonics.h"
#include "ui/models/cell.h"
#include "ui/theme/theme.h"
#include "ui/widgets/column_widths.h"

#include <QContextMenuEvent>
#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace telltale::ui {

using models::EventListModel;

namespace {

constexpr int eventHeight = 32;

} // namespace

EventTable::EventTable(const Theme &theme, EventListModel &events, QWidget *parent)
    : RowTable(theme, eventHeight, tr("Events"), parent), m_theme(theme), m_events(events)
{
    setModel(&events);
    horizontalHeader()->setSortIndicator(EventListModel::Number, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &EventTable::noteSorting);
    setSelectionMode(ExtendedSelection);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &EventTable::showColumnMenu);
    m_widths = new ColumnWidths(theme, *horizontalHeader(),
                                {{EventListModel::Mark, 60},
                                 {EventListModel::Number, 50},
                                 {EventListModel::Time, 184},
                                 {EventListModel::Product, 110},
                                 {EventListModel::Event, 204},
                                 {EventListModel::Section, 150},
                                 {EventListModel::Protocol, 120},
                                 {EventListModel::Destination, 216},
                                 {EventListModel::Program, 150},
                                 {EventListModel::Status, 70},
                                 {EventListModel::Gate, 124},
                                 {EventListModel::Fields, 64},
                                 {EventListModel::Sensitive, 84},
                                 {EventListModel::Size, 72}});
    resetColumns();
    connect(&events, &EventListModel::columnsAppeared, this, &EventTable::showColumns);
    connect(&events, &EventListModel::marksChanged, this, &EventTable::showColumns);
    connect(&events, &QAbstractItemModel::modelReset, this, &EventTable::showColumns);
    connect(&events, &QAbstractItemModel::modelReset, this, &EventTable::fitNumbers);
    connect(&events, &QAbstractItemModel::rowsInserted, this, &EventTable::fitNumbers);
}

/// A click on the head of a column that cannot be sorted by changes nothing.
void EventTable::noteSorting(int column, Qt::SortOrder order)
{
    if (EventListModel::isSortable(column))
        m_sorted = {column, order};
    else
        horizontalHeader()->setSortIndicator(m_sorted.first, m_sorted.second);
}

void EventTable::resetColumns()
{
    m_widths->reset();
    // They are with what the event stands in, and seldom wanted in the list.
    m_hidden = {EventListModel::Section, EventListModel::Protocol};
    for (int column = 0; column < EventListModel::ColumnCount; ++column)
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
    showColumns();
}

/// Numbers of ten million events need more room than those of four. Never narrower than before: nothing jumps.
void EventTable::fitNumbers()
{
    const QFontMetrics metrics(m_theme.mono());
    const QString last = QString::number(m_events.capture().size());
    const int wanted = metrics.horizontalAdvance(last) + 2 * m_theme.px(8) + 2;
    if (wanted > columnWidth(EventListModel::Number) && m_hidden.count(EventListModel::Number) == 0)
        setColumnWidth(EventListModel::Number, wanted);
}

bool EventTable::hasContent(int column) const
{
    if (column == EventListModel::Mark)
        return m_events.hasMarks();
    if (column == EventListModel::Section)
        return m_events.hasSections();
    if (column == EventListModel::Protocol)
        return m_events.hasProtocols();
    if (column == EventListModel::Destination)
        return m_events.hasDestinations();
    if (column == EventListModel::Program)
        return m_events.hasPrograms();
    if (column == EventListModel::Status)
        return m_events.hasExchanges();
    if (column == EventListModel::Sensitive)
        return m_events.hasSensitive();
    if (column == EventListModel::Product || column == EventListModel::Gate)
        return m_events.hasProducts();
    return true;
}

void EventTable::showColumns()
{
    for (int column = 0; column < EventListModel::ColumnCount; ++column)
        setColumnHidden(column, m_hidden.count(column) != 0 || !hasContent(column));
}

void EventTable::showColumnMenu(const QPoint &position)
{
    QMenu menu(this);
    fillColumnMenu(menu);
    menu.exec(horizontalHeader()->mapToGlobal(position));
}

/// What a click on a header does: once more on the same turns the order.
void EventTable::fillSortMenu(QMenu &menu)
{
    const int sorted = horizontalHeader()->sortIndicatorSection();
    const Qt::SortOrder order = horizontalHeader()->sortIndicatorOrder();
    for (int column = 0; column < EventListModel::ColumnCount; ++column) {
        if (isColumnHidden(column) || !EventListModel::isSortable(column))
            continue;
        QAction *action =
            menu.addAction(m_events.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString());
        action->setCheckable(true);
        action->setChecked(column == sorted);
        const bool turns = column == sorted && order == Qt::AscendingOrder;
        connect(action, &QAction::triggered, this,
                [this, column, turns] { sortByColumn(column, turns ? Qt::DescendingOrder : Qt::AscendingOrder); });
    }
    addMnemonics(menu);
}

void EventTable::fillColumnMenu(QMenu &menu)
{
    menu.clear();
    fillSortMenu(*menu.addMenu(tr("Sort b&y")));
    menu.addSeparator();
    for (int column = 0; column < EventListModel::ColumnCount; ++column) {
        if (!hasContent(column))
            continue;
        QAction *action =
            menu.addAction(m_events.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != EventListModel::Event); // a list without names is none
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            if (shown)
                m_hidden.erase(column);
            else
                m_hidden.insert(column);
            showColumns();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("&Reset columns")), &QAction::triggered, this, &EventTable::resetColumns);
    addMnemonics(menu);
}

QByteArray EventTable::saveColumns() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << int(EventListModel::ColumnCount);
    for (int column = 0; column < EventListModel::ColumnCount; ++column) {
        // The last one takes what room there is, a hidden one has no width: neither has one to keep.
        const bool isHidden = m_hidden.count(column) != 0;
        const bool isLast = horizontalHeader()->logicalIndexAt(horizontalHeader()->length() - 1) == column;
        stream << (isLast ? 0 : columnWidth(column)) << horizontalHeader()->visualIndex(column) << isHidden;
    }
    return state;
}

void EventTable::restoreColumns(const QByteArray &state)
{
    QDataStream stream(state);
    int count = 0;
    stream >> count;
    if (count != EventListModel::ColumnCount)
        return; // of another version
    std::vector<std::pair<int, int>> places;
    for (int column = 0; column < count; ++column) {
        int width = 0;
        int place = 0;
        bool isHidden = false;
        stream >> width >> place >> isHidden;
        if (stream.status() != QDataStream::Ok)
            return;
        if (width > 0)
            setColumnWidth(column, qBound(24, width, 4000));
        if (!isHidden)
            m_hidden.erase(column);
        else if (column != EventListModel::Event)
            m_hidden.insert(column);
        places.emplace_back(place, column);
    }
    std::sort(places.begin(), places.end());
    for (int place = 0; place < count; ++place) {
        QHeaderView &header = *horizontalHeader();
        header.moveSection(header.visualIndex(places[static_cast<std::size_t>(place)].second), place);
    }
    showColumns();
}

std::vector<std::size_t> EventTable::selectedEvents() const
{
    std::vector<std::size_t> events;
    QList<QItemSelectionRange> ranges = selectionModel()->selection();
    std::sort(ranges.begin(), ranges.end(), [](const auto &a, const auto &b) { return a.top() < b.top(); });
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            events.push_back(m_events.eventAt(row));
    }
    return events;
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
        goToRow(row);
}

void EventTable::step(int rows)
{
    const int row = currentIndex().row() + rows;
    if (row >= 0 && row < m_events.rowCount())
        goToRow(row);
}

/// Whatever keys are held down: the view itself would extend or turn the selection with some.
void EventTable::goToRow(int row)
{
    selectionModel()->setCurrentIndex(m_events.index(row, EventListModel::Event),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

int EventTable::wantedHeight() const
{
    const bool isScrolled = horizontalHeader()->length() > viewport()->width();
    return horizontalHeader()->height() + m_theme.px(eventHeight) * m_events.rowCount()
        + (isScrolled ? horizontalScrollBar()->sizeHint().height() : 0);
}

void EventTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    RowTable::currentChanged(current, previous);
    if (current.isValid() && current.row() != previous.row())
        Q_EMIT eventChosen(current.data(models::EventRole).toULongLong());
}

void EventTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    if (isByKey ? !currentIndex().isValid() : !indexAt(event->pos()).isValid())
        return;
    Q_EMIT menuWanted(isByKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
}

void EventTable::resizeEvent(QResizeEvent *event)
{
    RowTable::resizeEvent(event);
    viewport()->update(); // the ring's right edge
}

} // namespace telltale::ui
