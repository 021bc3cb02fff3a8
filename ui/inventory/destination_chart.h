// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inventory/inventory_chart.h"

#include <optional>

namespace telltale::ui {

/// Where fields go, and of what kinds they are: a bar in the colours of the families for each place, and how the place
/// is known. Those of the most events are shown; how many there are besides is told.
class DestinationChart : public InventoryChart
{
    Q_OBJECT
public:
    explicit DestinationChart(const Theme &theme, QWidget *parent = nullptr);

    void setSnapshot(const models::InventorySnapshotPtr &snapshot);
    void choose(const std::optional<models::InventoryDestination> &destination);
    const models::InventoryDestination &destinationAt(int part) const
    {
        return m_snapshot->destinations[static_cast<std::size_t>(part)];
    }
    QSize minimumSizeHint() const override;

protected:
    void build() override;
    void paintParts(QPainter &painter) override;

private:
    std::vector<double> familiesOf(const models::InventoryDestination &destination) const;
    int shownCount() const;
    QRect plot() const;
    void paintNumbers(QPainter &painter, const models::InventoryDestination &destination, const QRect &row);
    void paintLegend(QPainter &painter);

    models::InventorySnapshotPtr m_snapshot;
    double m_most = 0;
};

} // namespace telltale::ui
