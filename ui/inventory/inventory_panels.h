// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inventory_snapshot.h"
#include "ui/panes.h"

#include <QWidget>

#include <optional>

namespace telltale::ui {

class CategoryChart;
class DestinationChart;
class FoldingRow;
class InventoryChart;
class Label;
class Separator;
class Theme;
class TimelineChart;

/// What the inventory is at a glance: fields by category, by destination, events over time. A click on a part says what
/// the table is to show; on the same part again, everything.
class InventoryPanels : public QWidget
{
    Q_OBJECT
public:
    using Span = std::pair<std::int64_t, std::int64_t>;

    explicit InventoryPanels(const Theme &theme, QWidget *parent = nullptr);

    void setSnapshot(const models::InventorySnapshotPtr &snapshot);
    void choose(std::optional<audit::Category> category, const std::optional<models::InventoryDestination> &destination,
                const std::optional<Span> &span);
    CategoryChart &categories() { return *m_categories; }
    DestinationChart &destinations() { return *m_destinations; }
    TimelineChart &timeline() { return *m_timeline; }
    QList<Pane> panes() const;

Q_SIGNALS:
    void categoryPicked(telltale::audit::Category category);
    void destinationPicked(const telltale::models::InventoryDestination &destination);
    void spanPicked(qint64 begin, qint64 end);

private:
    QWidget *makePanel(const QString &title, Label &remark, InventoryChart &chart);

    const Theme &m_theme;
    FoldingRow *m_row;
    CategoryChart *m_categories;
    DestinationChart *m_destinations;
    TimelineChart *m_timeline;
    Label *m_unit;
    Label *m_counts;
    Label *m_range;
    QList<Separator *> m_lines;
};

} // namespace telltale::ui
