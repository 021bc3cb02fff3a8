// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/event_list_model.h"
#include "ui/widgets/row_views.h"

#include <optional>
#include <set>
#include <vector>

class QMenu;

namespace telltale::ui {

class ColumnWidths;

/// The list of events.
class EventTable : public RowTable
{
    Q_OBJECT
public:
    EventTable(const Theme &theme, models::EventListModel &events, QWidget *parent = nullptr);

    /// The event's number in the capture.
    std::optional<std::size_t> currentEvent() const;
    void choose(std::size_t event);
    /// So many rows on, where there is one.
    void step(int rows);
    /// Height that shows all rows without a scroll bar.
    int wantedHeight() const;
    /// Widths, order and visibility as they were made; for columns without anything in them see the model.
    void resetColumns();
    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);
    /// The events of all selected rows, in the order of the list.
    std::vector<std::size_t> selectedEvents() const;
    /// Order, and which columns are shown: everything that the header does with the mouse, but for widths.
    void fillColumnMenu(QMenu &menu);

Q_SIGNALS:
    void eventChosen(qulonglong event);
    /// A menu for the selected events, at this place of the screen.
    void menuWanted(const QPoint &position);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void goToRow(int row);
    void showColumns();
    void fitNumbers();
    void noteSorting(int column, Qt::SortOrder order);
    void showColumnMenu(const QPoint &position);
    void fillSortMenu(QMenu &menu);
    bool hasContent(int column) const;

    const Theme &m_theme;
    models::EventListModel &m_events;
    ColumnWidths *m_widths;
    std::set<int> m_hidden; ///< by hand
    std::pair<int, Qt::SortOrder> m_sorted{models::EventListModel::Number, Qt::AscendingOrder};
};

} // namespace telltale::ui
