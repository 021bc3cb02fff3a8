// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inventory/inventory_chart.h"

#include <optional>
#include <utility>

namespace telltale::ui {

/// Events over time: a few of them one by one, with their names; many as columns of equal spans.
class TimelineChart : public InventoryChart
{
    Q_OBJECT
public:
    using Span = std::pair<std::int64_t, std::int64_t>;

    explicit TimelineChart(const Theme &theme, QWidget *parent = nullptr);

    void setSnapshot(const models::InventorySnapshotPtr &snapshot);
    void choose(const std::optional<Span> &span);
    /// From its first millisecond on, before the second one.
    Span spanAt(int part) const { return m_spans[static_cast<std::size_t>(part)]; }
    /// `2020-11-04 to 2024-01-09`; "" without times.
    QString rangeText() const;
    QSize minimumSizeHint() const override;

protected:
    void build() override;
    void paintParts(QPainter &painter) override;

private:
    bool hasMoments() const { return m_snapshot && !m_snapshot->moments.empty(); }
    void buildMoments();
    void buildColumns();
    void addSeries(audit::Gate gate);
    void paintTicks(QPainter &painter);
    void paintMoments(QPainter &painter);
    void paintLegend(QPainter &painter);
    QColor gateColor(audit::Gate gate) const;
    QRect plot() const;
    double x(std::int64_t time) const;

    models::InventorySnapshotPtr m_snapshot;
    std::vector<models::InventoryMoment> m_moments; ///< in the order of time
    std::vector<std::uint64_t> m_columns;           ///< events
    std::vector<Span> m_spans;                      ///< of the parts
    std::int64_t m_begin = 0;                       ///< what the width stands for
    std::int64_t m_end = 0;
};

} // namespace telltale::ui
