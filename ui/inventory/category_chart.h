// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inventory/inventory_chart.h"

#include <optional>

namespace telltale::ui {

/// How many fields of each category are sent: a bar, an icon, a word and a number each.
class CategoryChart : public InventoryChart
{
    Q_OBJECT
public:
    explicit CategoryChart(const Theme &theme, QWidget *parent = nullptr);

    void setSnapshot(const models::InventorySnapshotPtr &snapshot);
    void choose(std::optional<audit::Category> category);
    audit::Category categoryAt(int part) const { return m_bars[static_cast<std::size_t>(part)].category; }
    QSize minimumSizeHint() const override;

protected:
    void build() override;
    void paintParts(QPainter &painter) override;

private:
    struct Bar
    {
        audit::Category category;
        std::uint64_t fields = 0;
    };

    int rowHeight() const;
    QRect plot() const;

    std::vector<Bar> m_bars;
};

} // namespace telltale::ui
