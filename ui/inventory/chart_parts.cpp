// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/chart_parts.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace telltale::ui {

namespace {

/// Axes that give the bars their places; what they say is painted elsewhere.
void attachAxes(QChart &chart, QAbstractBarSeries &series, std::size_t bars, double most, Qt::Alignment numbers,
                Qt::Alignment names)
{
    auto *categories = new QBarCategoryAxis;
    for (std::size_t bar = 0; bar < bars; ++bar)
        categories->append(QString::number(bar));
    auto *values = new QValueAxis;
    values->setRange(0, qMax(most, 1e-9));
    categories->setVisible(false);
    values->setVisible(false);
    chart.addAxis(values, numbers);
    chart.addAxis(categories, names);
    series.attachAxis(values);
    series.attachAxis(categories);
}

QBarSet *makeSet(const QColor &color)
{
    auto *set = new QBarSet(QString());
    set->setColor(color);
    set->setPen(Qt::NoPen);
    return set;
}

} // namespace

void emptyChart(QChart &chart)
{
    chart.removeAllSeries();
    for (QAbstractAxis *axis : chart.axes()) {
        chart.removeAxis(axis);
        delete axis;
    }
}

void addBars(QChart &chart, const QRectF &plot, const std::vector<QColor> &colors,
             const std::vector<std::vector<double>> &values, double most, double thickness)
{
    auto *series = new QHorizontalStackedBarSeries;
    series->setBarWidth(thickness);
    std::size_t bars = 0;
    for (std::size_t color = 0; color < colors.size(); ++color) {
        QBarSet *set = makeSet(colors[color]);
        bars = values[color].size();
        for (auto value = values[color].rbegin(); value != values[color].rend(); ++value) // counted from below
            set->append(*value);
        series->append(set);
    }
    chart.addSeries(series);
    attachAxes(chart, *series, bars, most, Qt::AlignBottom, Qt::AlignLeft);
    chart.setPlotArea(plot);
}

void addColumns(QChart &chart, const QRectF &plot, const QColor &color, const std::vector<double> &values)
{
    auto *series = new QBarSeries;
    series->setBarWidth(values.size() > 1 ? 0.8 : 0.2);
    QBarSet *set = makeSet(color);
    for (const double value : values)
        set->append(value);
    series->append(set);
    chart.addSeries(series);
    attachAxes(chart, *series, values.size(), *std::max_element(values.begin(), values.end()), Qt::AlignLeft,
               Qt::AlignBottom);
    chart.setPlotArea(plot);
}

} // namespace telltale::ui
