// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/event_list_model.h"
#include "ui/widgets/row_views.h"

#include <optional>

namespace telltale::ui {

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
    void resetColumns();

Q_SIGNALS:
    void eventChosen(qulonglong event);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSections();

    models::EventListModel &m_events;
};

} // namespace telltale::ui
